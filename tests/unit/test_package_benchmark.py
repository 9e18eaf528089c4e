"""What the benchmark of the packaged program reads out of traces, tables and pixels, and how it judges."""

from pathlib import Path

import pytest

from leukodesk.ui.palette import LIGHT
from tests.benchmarks.package import package_of, print_packed
from tests.benchmarks.package_circumstances import Outcome, steps_of, verdicts_in
from tests.benchmarks.package_program import Installation, most_resident_mb, set_writable
from tests.benchmarks.package_screen import verdict_in
from tests.benchmarks.package_sockets import Use, read_trace
from tests.packaging_scripts import load_script

TRACE = """\
100 execve("/opt/LeukoDesk/LeukoDesk", ["/opt/LeukoDesk/LeukoDesk", "--self-test"], 0x7ffd /* 9 vars */) = 0
100 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 5
100 connect(5, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X82"}, 20) = 0
101 socket(AF_INET, SOCK_DGRAM, IPPROTO_IP <unfinished ...>
100 clone3({flags=CLONE_VM|CLONE_THREAD, exit_signal=0}, 88) = 101
101 <... socket resumed>)                 = 13
101 sendmsg(13, {msg_name={sa_family=AF_INET, sin_port=htons(3956), sin_addr=inet_addr("192.0.2.255")}, \
msg_namelen=16, msg_iov=[{iov_base="B", iov_len=1}], msg_iovlen=1}, 0) = 8
100 vfork( <unfinished ...>
102 execve("/opt/LeukoDesk Trainer/LeukoDesk Trainer", ["/opt/x", "run", "/home/a"], 0x1 /* 2 vars */) = 0
100 <... vfork resumed>)                  = 102
102 bind(5, {sa_family=AF_INET6, sin6_port=htons(0), sin6_flowinfo=htonl(0), \
inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28) = 0
102 execve("/usr/bin/none", ["none"], 0x1 /* 2 vars */) = -1 ENOENT (No such file or directory)
100 recvmsg(15, {msg_name={sa_family=AF_NETLINK, nl_pid=0}, msg_iov=[{iov_base="AF_INET"}]}, 0) = 76
100 connect(9, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("203.0.113.5")}, 16 <unfinished ...>
+++ exited with 0 +++
"""


def test_a_trace_tells_every_use_of_a_socket_and_who_did_it() -> None:
    trace = read_trace(TRACE.splitlines())

    assert trace.programs == ["LeukoDesk --self-test", "LeukoDesk Trainer run"]
    assert set(trace.uses) == {
        Use("AF_UNIX", "socket", "", "LeukoDesk --self-test"),
        Use("AF_UNIX", "connect", '@"/tmp/.X11-unix/X82"', "LeukoDesk --self-test"),
        Use("AF_INET", "socket", "", "LeukoDesk --self-test"),  # of a thread that was quicker than its birth's line
        Use("AF_INET", "sendmsg", "192.0.2.255 port 3956", "LeukoDesk --self-test"),
        Use("AF_INET6", "bind", "::1 port 0", "LeukoDesk Trainer run"),
        Use("AF_INET", "connect", "203.0.113.5 port 80", "LeukoDesk --self-test"),  # it never came back
    }


def test_only_what_stays_within_the_computer_is_allowed() -> None:
    outside = read_trace(TRACE.splitlines()).outside

    assert {use.family for use in outside} == {"AF_INET", "AF_INET6"}
    assert len(outside) == 4
    assert not Use("AF_PACKET", "socket", "", "x").local  # what nobody has thought of is not allowed


def test_names_made_by_chance_are_one_name() -> None:
    lines = [
        f'1 bind(3, {{sa_family=AF_UNIX, sun_path="~/.runtime/.{name}/s"}}, 99) = 0' for name in ("abcDEF", "xYz123")
    ]

    assert list(read_trace(lines).uses.values()) == [2]


def test_the_peak_is_read_in_millions_of_bytes() -> None:
    assert most_resident_mb("VmPeak:\t 9 kB\nVmHWM:\t  1000 kB\nVmRSS:\t 5 kB\n") == pytest.approx(1.024)
    with pytest.raises(StopIteration):
        most_resident_mb("Name: ended\n")


@pytest.mark.parametrize("verdict", ["accepted", "uncertain", "rejected", "failed"])
def test_a_verdict_is_seen_by_its_colour(verdict: str) -> None:
    red, green, blue = bytes.fromhex(LIGHT.tone(verdict).surface[1:])
    surface, white = bytes((blue, green, red, 0)), b"\xff\xff\xff\x00"

    assert verdict_in(surface * 3 + white * 7) == verdict
    assert verdict_in(surface * 1 + white * 9) == ""
    assert verdict_in(white * 10) == ""


def test_the_table_of_a_self_test_is_counted() -> None:
    table = (
        "Step                 Outcome               ms  What was found\n"
        "Model a/1.0.0        passed                82  8 files hold.\n"
        "Training program     not installed          1  It is not there.\n"
        "Main window          failed               309  It did not open.\n"
    )

    assert steps_of(table) == ("1 of 3", 1)


def test_verdicts_are_read_by_file_name() -> None:
    lines = 'Some words\n{"path": "/a/b.png", "verdict": "rejected"}\n{"path": "/a/c.png", "verdict": "uncertain"}\n'

    assert verdicts_in(lines) == {"b.png": "rejected", "c.png": "uncertain"}


def test_an_outcome_is_good_only_if_all_of_it_is() -> None:
    good = Outcome(0, "17 of 17", 0, "uncertain", 0.5, (1366, 768), None, "", "2026", True, "")

    assert good.good("uncertain")
    assert not good.good("accepted")
    sizes = {"largest_px": (1367, 700)}, {"largest_px": (1000, 769)}
    for worse in (*sizes, {"code": 1}, {"painted_s": 0.0}, {"by_its_clock": False}):
        assert not Outcome(**{**good.__dict__, **worse}).good("uncertain")


def test_every_package_is_known_by_its_part(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert package_of("LeukoDesk-1.2-linux-x86_64.tar.xz") == "LeukoDesk"
    assert package_of("LeukoDesk-Trainer-1.2-linux-x86_64.tar.xz") == "LeukoDesk-Trainer"
    assert package_of("leukodesk-trainer_1.2_amd64.deb") == "leukodesk-trainer"
    (tmp_path / "leukodesk_1.2_amd64.deb").write_bytes(b"x")

    assert not print_packed(tmp_path)  # the trainer's is not there
    said = capsys.readouterr().out
    assert "leukodesk_1.2_amd64.deb" in said
    assert "not measured" in said


def test_an_installation_that_was_written_to_is_found_out(tmp_path: Path) -> None:
    (tmp_path / "LeukoDesk").mkdir()
    file = tmp_path / "LeukoDesk" / "a"
    file.write_text("a")
    installation = Installation(tmp_path, ())
    set_writable(tmp_path, writable=False)
    before = installation.state()
    assert installation.state() == before

    set_writable(tmp_path, writable=True)
    file.write_text("b")
    set_writable(tmp_path, writable=False)
    changed = installation.state()
    set_writable(tmp_path, writable=True)

    assert changed != before


def test_a_part_without_a_reason_has_none() -> None:
    sizes = load_script("sizes")

    parts = sizes.parts_of({"cv2/cv2.abi3.so": 9_000_000, "something/new.so": 5_000_000, "something/small": 1})

    assert [(part.path, bool(part.reason)) for part in parts] == [
        ("cv2/cv2.abi3.so", True),
        ("something/new.so", False),
        ("something/…", False),
    ]
    assert sizes.for_cameras({"genicam/a.so": 5, "cv2/b": 9}) == {"GenICam": 5}
