"""Which sockets a program and all that it starts have opened, read in what strace has written, and judged."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

STRACE = ("strace", "-f", "--seccomp-bpf", "-qq", "-s", "200", "-e", "signal=none", "-e", "trace=%network,%process")
"""`-o FILE COMMAND…` follows. Nothing but calls to do with sockets and with processes stops what is traced."""

LOCAL = "AF_UNIX"
KERNEL = "AF_NETLINK"
FAMILIES = {
    "AF_UNIX": "within this computer",
    "AF_NETLINK": "asks the kernel; reaches nothing outside",
    "AF_INET": "network, IPv4",
    "AF_INET6": "network, IPv6",
}

_LINE = re.compile(r"(?P<task>\d+) +(?:(?P<call>\w+)\((?P<given>.*)|<\.\.\. (?P<again>\w+) resumed>(?P<rest>.*))$")
_RESULT = re.compile(r"\) += (-?\d+)[^)]*$")
_STARTED = re.compile(r'"((?:[^"\\]|\\.)*)", \[(.*?)\]')
_ADDRESS = re.compile(r"\{sa_family=(AF_\w+)(.*?)\}")
_PATH = re.compile(r'sun_path=(@?"(?:[^"\\]|\\.)*")')
_HOST = re.compile(r'inet_(?:addr\(|pton\(AF_INET6, )"([^"]+)"')
_PORT = re.compile(r"sin6?_port=htons\((\d+)\)")
_CUT = "<unfinished ...>"
_BIRTHS = ("clone", "clone3", "fork", "vfork")
_WITH_ADDRESS = ("bind", "connect", "sendto", "sendmsg", "sendmmsg")
_NAMED_BY_CHANCE = re.compile(r"[0-9a-f]{8,}|(?<=/)[^/]*-[a-z0-9_]{8}(?=/|\")|(?<=/)\.[A-Za-z0-9]{6}(?=/)")


@dataclass(frozen=True)
class Use:
    """One kind of use of a socket.

    Attributes:
        family: "AF_UNIX" …; act: the system call; address: where to, empty for none.
        program: who did it: file name and first word of its command line.
    """

    family: str
    act: str
    address: str
    program: str

    @property
    def local(self) -> bool:
        """Whether it stays within this computer, through files and the kernel alone."""
        return self.family in (LOCAL, KERNEL)


@dataclass
class Trace:
    """What a trace tells.

    Attributes:
        uses: each with how often; programs: all that were started, in order.
    """

    uses: dict[Use, int] = field(default_factory=dict)
    programs: list[str] = field(default_factory=list)

    @property
    def outside(self) -> list[Use]:
        """Those that are not allowed."""
        return [use for use in self.uses if not use.local]


def read_trace(lines: Iterable[str]) -> Trace:
    """What lines of `strace -f -e trace=%network,%process` tell."""
    calls = list(_whole_calls(lines))
    # First who has started whom: a thread may be quicker than the line that tells of its birth.
    parents = {result[1]: task for task, call, given in calls if call in _BIRTHS and (result := _RESULT.search(given))}
    trace = Trace()
    programs: dict[str, str] = {}
    for task, call, given in calls:
        if call == "execve" and given.endswith(" = 0"):
            programs[task] = _program(given)
            trace.programs.append(programs[task])
        for use in _uses(call, given, _program_of(task, programs, parents)):
            trace.uses[use] = trace.uses.get(use, 0) + 1
    return trace


def _program_of(task: str, programs: Mapping[str, str], parents: Mapping[str, str]) -> str:
    while task not in programs and task in parents:
        task = parents[task]
    return programs.get(task, "?")


def _whole_calls(lines: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Task, call and what follows its parenthesis; the two lines of a call that was interrupted put together."""
    begun: dict[str, tuple[str, str]] = {}
    for line in lines:
        found = _LINE.match(line.rstrip("\n"))
        if found is None:
            continue
        task, call, given = found["task"], found["call"], found["given"]
        if call is None:
            call, before = begun.pop(task, (found["again"], ""))
            given = before + found["rest"]
        if given.endswith(_CUT):
            begun[task] = call, given.removesuffix(_CUT)
        else:
            yield task, call, given
    for task, (call, given) in begun.items():  # these never came back
        yield task, call, given


def _uses(call: str, given: str, program: str) -> Iterator[Use]:
    if call in ("socket", "socketpair"):
        yield Use(given.partition(",")[0], call, "", program)
    elif call in _WITH_ADDRESS:
        # What is sent may itself hold addresses, e.g. what the kernel is asked: the first one is where to.
        found = _ADDRESS.search(given)
        if found is not None:
            yield Use(found[1], call, _NAMED_BY_CHANCE.sub("…", _address(found[2])), program)


def _address(text: str) -> str:
    path, host, port = _PATH.search(text), _HOST.search(text), _PORT.search(text)
    if path is not None:
        return path[1]
    return "".join((host[1] if host else "", f" port {port[1]}" if port else ""))


def _program(given: str) -> str:
    found = _STARTED.match(given)
    if found is None:
        return "?"
    words = re.findall(r'"((?:[^"\\]|\\.)*)"', found[2])
    return " ".join((PurePath(found[1]).name, *(PurePath(word).name for word in words[1:2])))
