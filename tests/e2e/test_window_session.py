"""The list of images behind the window: order, position, and how little of them is kept."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukodesk.core.checks.report import CheckReport
from leukodesk.core.images import ImageRecord
from leukodesk.core.verdict import Prediction, Verdict
from leukodesk.services.analyse import Analysis
from leukodesk.ui.session import Opened, Session

SIDE_PX = 10
ONE_IMAGE = SIDE_PX * SIDE_PX * 3


def opened(path: str) -> Opened:
    pixels = np.zeros((SIDE_PX, SIDE_PX, 3), np.uint8)
    return Opened(Analysis(path, Verdict.REJECTED, image=ImageRecord(pixels, "", path)), (pixels,), None)


def session_of(count: int, kept: int = 3) -> Session:
    session = Session(kept_bytes=kept * ONE_IMAGE)
    session.add([f"{number}.png" for number in range(count)])
    session.position = 0 if count else -1
    return session


def test_files_are_added_once_and_the_first_asked_for_is_named() -> None:
    session = session_of(3)

    assert session.add(["1.png", "3.png"]) == 1
    assert session.add(["4.png", "4.png"]) == 4
    assert session.add([]) is None
    assert [item.path for item in session.items] == ["0.png", "1.png", "2.png", "3.png", "4.png"]


def test_a_pasted_image_is_never_taken_for_a_file_of_its_name() -> None:
    session = session_of(1)
    session.add_pasted("pasted", object())

    assert session.add(["pasted"]) == 2


@given(st.lists(st.integers(0, 9), max_size=40), st.integers(0, 9))
def test_what_is_kept_never_outgrows_its_room_and_holds_the_current_image(seen: list[int], position: int) -> None:
    session = session_of(10)
    session.position = position
    session.keep(session.items[position], opened("current"))
    for number in seen:
        session.keep(session.items[number], opened(str(number)))

    kept = [item for item in session.items if session.opened(item) is not None]
    assert len(kept) <= 3
    assert session.items[position] in kept


def test_an_image_larger_than_the_room_is_kept_while_it_is_the_current_one() -> None:
    session = session_of(2, kept=0)
    session.keep(session.items[0], opened("0.png"))

    assert session.opened(session.items[0]) is not None


def test_a_result_is_kept_without_its_arrays_and_checks() -> None:
    session = session_of(1)
    one = opened("0.png")
    session.keep(session.items[0], replace(one, analysis=replace(one.analysis, checks=CheckReport("field", ()))))

    assert session.items[0].result == Analysis("0.png", Verdict.REJECTED)


@pytest.mark.parametrize(("position", "expected"), [(0, 0), (1, 1), (2, 1)])
def test_after_the_current_image_is_closed_its_neighbour_is_current(position: int, expected: int) -> None:
    session = session_of(3)
    session.position = position
    session.remove_current()

    assert session.position == expected


def test_after_the_last_image_is_closed_there_is_none() -> None:
    session = session_of(1)
    session.remove_current()

    assert session.current is None
    assert session.next_waiting() is None


def test_the_images_after_the_current_one_are_next_then_those_before_it() -> None:
    session = session_of(4)
    session.position = 2
    order = []
    while (item := session.next_waiting()) is not None:
        order.append(item.path)
        session.keep(item, opened(item.path))

    assert order == ["2.png", "3.png", "0.png", "1.png"]


def test_another_model_makes_every_image_wait_again() -> None:
    session = session_of(2)
    session.keep(session.items[0], opened("0.png"))
    session.forget_results()

    assert session.done_count == 0
    assert session.opened(session.items[0]) is None


def test_what_was_chosen_for_an_image_is_known_when_a_walk_comes_back_to_it() -> None:
    session = session_of(2)
    session.items[0].task = "cell"
    session.keep_only(["1.png", "2.png"])
    session.keep_only(["0.png", "1.png"])
    assert [item.task for item in session.items] == ["cell", None]
    session.items[0].task = None
    session.keep_only(["1.png"])
    session.keep_only(["0.png"])
    assert session.items[0].task is None
    session.items[0].task = "cell"
    session.keep_only(["1.png"])
    session.forget_results()
    session.keep_only(["0.png"])
    assert session.items[0].task is None, "another model judges all of them"


def test_what_explains_a_prediction_takes_room_too() -> None:
    prediction = Prediction(
        np.ones(1), np.ones(1, np.float32), 0.0, np.zeros((7, 7, 100), np.float32), np.zeros((8, 8, 3), np.float32)
    )
    one = opened("0.png")
    explained = replace(one, analysis=replace(one.analysis, prediction=prediction))

    assert one.size_bytes == ONE_IMAGE
    assert explained.size_bytes == ONE_IMAGE + 7 * 7 * 100 * 4 + 8 * 8 * 3 * 4
