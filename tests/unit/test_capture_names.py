"""Names of captured fields: safe everywhere, never one that is taken, counted on from what is in the folder."""

import os
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukodesk.services.capturing.names import (
    DEFAULT_PATTERN,
    NamePatternError,
    NameValues,
    names_in,
    parse_pattern,
)
from leukodesk.services.safe_names import safe_name, same_name

NOON = datetime(2024, 5, 6, 12, 30, 45, tzinfo=timezone(timedelta(hours=2)))
VALUES = NameValues("A-17", "2", "100× oil", NOON)
TEXTS = st.text(max_size=80)


def test_a_name_says_case_slide_and_number() -> None:
    pattern = parse_pattern(" {case}_{slide}_{number:04} ")
    assert pattern.stem(VALUES, 7) == "A-17_2_0007" and pattern.stem(VALUES, 12345) == "A-17_2_12345"


def test_all_placeholders() -> None:
    stem = parse_pattern("{date} {time} {case}.{slide} {objective} n{number}").stem(VALUES, 3)
    assert stem == "2024-05-06 12-30-45 A-17.2 100× oil n3"


def test_the_counter_goes_on_from_the_last_of_its_series() -> None:
    taken = ["a-17_2_0003.TIF", "A-17_2_0009.json", "A-17_3_0050.tif", "A-17_2_x.tif", "A-17_2_0100_old.tif"]
    following = parse_pattern(DEFAULT_PATTERN).next_name(VALUES, taken)
    assert (following.number, following.stem) == (10, "A-17_2_0010")


def test_the_counter_goes_on_over_midnight() -> None:
    pattern = parse_pattern("{case}_{date}_{time}_{number:03}")
    assert pattern.next_name(VALUES, ["A-17_2024-05-05_23-59-59_041.png"]).number == 42


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{case}_{nummer}", r"\{nummer\} is not a placeholder\. There are \{case\}, .*\{number\}"),
        ("{}_{number}", r"\{\} is not a placeholder"),
        ("{case.real}_{number}", "is not a placeholder"),
        ("{case", "brace is missing"),
        ("case}", "brace is missing"),
        ("{case!r}_{number}", "Only the word"),
        ("{case:10}_{number}", "Only the word"),
        ("{number:4}", "How many digits"),
        ("{number:{case}}", "How many digits"),
        ("{case}_{slide}", r"needs \{number\}"),
        ("", r"needs \{number\}"),
        ("{case}/{number}", "“/” cannot stand"),
        ("{case}\u202e{number}", r"“U\+202E” cannot stand"),
        (".{number}", "cannot have “.” in this place"),
        ("={number}", "in this place|cannot stand"),
        ("x" * 130 + "{number}", "too long"),
        ("x" * 100 + "{case}{number}", "too long"),
    ],
)
def test_a_broken_pattern_is_told_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(NamePatternError, match=sentence):
        parse_pattern(text)


def test_what_is_not_filled_in_is_named_so() -> None:
    assert parse_pattern(DEFAULT_PATTERN).stem(NameValues("", "  ", "", NOON), 1) == "no-case_no-slide_0001"


@pytest.mark.parametrize(
    ("pattern", "case", "stem"),
    [
        ("{case}{number}", "COM", "_COM1"),
        ("{case}.{number}", "con", "_con.1"),
        ("{case}_{number}", "../../etc", "_._etc_1"),
        ("{case}_{number}", "a:b*c", "a_b_c_1"),
        ("{case}_{number}", "=1+1", "_1_1_1"),
        ("{case}_{number}", "שלום Ä", "שלום Ä_1"),
    ],
)
def test_ids_are_made_safe(pattern: str, case: str, stem: str) -> None:
    assert parse_pattern(pattern).stem(NameValues(case, "", "", NOON), 1) == stem


@given(
    TEXTS, TEXTS, TEXTS, st.integers(1, 10**9), st.sampled_from([DEFAULT_PATTERN, "{objective}{case}{number}{slide}"])
)
def test_any_ids_make_a_name_that_every_system_takes(
    case: str, slide: str, objective: str, number: int, text: str
) -> None:
    stem = parse_pattern(text).stem(NameValues(case, slide, objective, NOON), number)
    assert safe_name(f"{stem}.tif") == f"{stem}.tif" and len(f"{stem}.json".encode()) <= 150
    assert str(number) in stem and not stem.startswith(".")


@given(TEXTS, st.lists(st.tuples(TEXTS, st.integers(1, 30)), max_size=8), st.sampled_from([str.upper, str.lower, str]))
def test_a_name_is_never_taken_and_its_number_is_the_next(
    case: str, others: list[tuple[str, int]], change: type
) -> None:
    pattern = parse_pattern("{case}_{number:02}")
    values = NameValues(case, "", "", NOON)
    taken = [change(pattern.stem(NameValues(other, "", "", NOON), number)) + ".png" for other, number in others]
    following = pattern.next_name(values, taken)
    assert same_name(following.stem) not in {same_name(name[:-4]) for name in taken}
    again = pattern.next_name(values, [*taken, f"{following.stem}.tif"])
    assert again.number == following.number + 1


@given(st.text(max_size=60) | st.text("{}:04number_case.-", max_size=20))
def test_any_text_is_a_pattern_or_told(text: str) -> None:
    with suppress(NamePatternError):
        stem = parse_pattern(f"{text}{{number}}").stem(VALUES, 1)
        assert safe_name(f"{stem}.png") == f"{stem}.png"


def test_the_next_name_goes_on_from_what_is_in_the_folder(tmp_path: Path) -> None:
    pattern = parse_pattern(DEFAULT_PATTERN)
    assert pattern.next_name(VALUES, names_in(tmp_path / "none")).stem == "A-17_2_0001"
    for name in ("A-17_2_0004.png", ".leukodesk-x.tmp", os.fsdecode(b"A-17_2_\xff.tif")):
        (tmp_path / name).touch()
    assert pattern.next_name(VALUES, names_in(tmp_path)).stem == "A-17_2_0005"
