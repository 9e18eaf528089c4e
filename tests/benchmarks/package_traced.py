"""Every socket that the built program opens, in whole runs under strace."""

import sys
import time
from collections.abc import Callable

from leukodesk.core.labelled.class_infos import suggest_classes
from leukodesk.core.training_runs.folder import RequestedClass, TrainingRequest, read_result, write_request
from leukodesk.services.self_test.generated import LABELS, write_labelled
from tests.benchmarks.package_circumstances import steps_of
from tests.benchmarks.package_measuring import Measuring, yes
from tests.benchmarks.package_program import BASLER, PROGRAM, TRAINER, Installation, Person, give_to_person, linked
from tests.benchmarks.package_screen import missing_tools, open_window, windows
from tests.benchmarks.package_sockets import FAMILIES, STRACE, Trace, read_trace
from tests.benchmarks.printing import row

SETTLES_S = 2.0
TRAINING = f"{TRAINER} run"
WITH_TRAINER = ("self-test", "a whole full training")
"""Whose traces must hold it."""
LABELLED = 40
"""Images of each class of the full training."""

Traced = Callable[[Installation, Person], str]


def measure_network(measuring: Measuring) -> bool:
    """The self-test, its scenarios, and a session of the window."""
    print("\n## No network\n\n`strace -f -e trace=%network` over the program and all that it starts.\n")
    missing = missing_tools("strace")
    if missing:
        print(f"Not measured: {missing} is not installed.")
        return False
    whole = measuring.installation
    traces: list[Trace] = []
    print(row("run", "what ran", "processes", "sockets beyond this computer", "good"), row(*["---"] * 5), sep="\n")
    runs: list[tuple[str, Installation, Traced]] = [
        ("self-test", whole, tested),
        ("its scenarios", whole, lambda installation, person: tested(installation, person, "--scenarios")),
        ("a whole full training", whole, lambda installation, person: trained(measuring, installation, person)),
        ("the window with an image", whole, lambda installation, person: looked_at(measuring, installation, person)),
    ]
    if BASLER in whole.add_ons:
        names = [name for name in (PROGRAM, *whole.add_ons) if name != BASLER]
        without = linked(whole, measuring.folder / "without Basler", names)
        runs.append(("its scenarios, without the Basler add-on", without, runs[1][2]))
    good = True
    for name, installation, act in runs:
        trace, ran = traced(measuring, installation, act)
        traces.append(trace)
        sound = bool(ran) and not trace.outside and (name not in WITH_TRAINER or TRAINING in trace.programs)
        good &= sound
        programs = ", ".join(dict.fromkeys(trace.programs))
        outside = sum(trace.uses[use] for use in trace.outside if use.act.startswith("socket"))
        print(row(name, ran or "**it did not run to its end**", programs, outside, yes(sound)))
    print_uses(traces)
    print(f"\nTo reach: none beyond this computer: {yes(good)}.")
    return good


def traced(measuring: Measuring, installation: Installation, act: Traced) -> tuple[Trace, str]:
    """What strace has written of a run, and what ran; empty where it failed."""
    person = measuring.person()
    path = person.home / "trace.txt"
    ran = act(installation, person.but(*STRACE, "-o", str(path)))
    with path.open(encoding="utf-8", errors="replace") as lines:
        return read_trace(line.replace(str(person.home), "~") for line in lines), ran


def tested(installation: Installation, person: Person, *options: str) -> str:
    """The self-test; empty if not all of it passed."""
    done = person.run([installation.program, "--self-test", *options])
    steps, not_installed = steps_of(done.stdout)
    if done.returncode != 0 or not_installed:
        print(done.stdout, done.stderr, file=sys.stderr)
        return ""
    return f"{steps} steps"


def trained(measuring: Measuring, installation: Installation, person: Person) -> str:
    """A whole run of the trainer, an epoch long, from the shipped model to a finished one; empty if it made none."""
    if TRAINER not in installation.add_ons:
        return ""
    run, base = person.home / "run", next(installation.models.glob("all-subtypes/*"))
    request = TrainingRequest(
        method="training",
        data=str(write_labelled(measuring.folder / "labelled", LABELLED)),
        task="field",
        name="traced",
        version="1.0.0",
        title="Traced",
        classes=tuple(map(RequestedClass, LABELS, suggest_classes(LABELS))),
        candidates=str(person.home / "candidates"),
        base=str(base),
        epochs=1,
    )
    write_request(run, request)
    give_to_person(run)
    done = person.run([installation.folder / TRAINER / TRAINER, "run", run])
    if done.returncode != 0 or read_result(run) is None:
        print(done.stdout[-2000:], done.stderr[-2000:], file=sys.stderr)
        return ""
    return "one epoch, export and comparison"


def looked_at(measuring: Measuring, installation: Installation, person: Person) -> str:
    """A window with an image until its verdict and its map are there."""
    with open_window(installation, person, measuring.screen, [measuring.image]):
        verdict, _ = measuring.screen.wait_for_verdict(windows(measuring.screen.name)[0])
        time.sleep(SETTLES_S)
    return f"verdict: {verdict}"


def print_uses(traces: list[Trace]) -> None:
    """All that was done with sockets, in all runs together."""
    together: dict[tuple[str, str, str, str], int] = {}
    for trace in traces:
        for use, count in trace.uses.items():
            key = use.family, use.act, use.address, use.program
            together[key] = together.get(key, 0) + count
    print("\nAll that was done with sockets, in these runs together:\n")
    print(row("kind", "", "call", "address", "by", "times"), row(*["---"] * 6), sep="\n")
    for (family, act, address, program), count in sorted(together.items()):
        print(
            row(family, FAMILIES.get(family, "**not known**"), act, f"`{address}`" if address else "–", program, count)
        )
