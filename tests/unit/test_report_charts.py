import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukodesk.core.evaluation.html_charts import history_charts
from leukodesk.core.evaluation.report import printable
from leukodesk.core.evaluation.svg_charts import HEIGHT, WIDTH, Axis, Series, legend, line_chart
from leukodesk.core.training_runs.events import Epoch

SHARES = Axis("x"), Axis("y")


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - the program's own


def texts(svg: str) -> list[str]:
    return ["".join(element.itertext()) for element in parsed(svg).iter("text")]


def test_a_line_runs_from_corner_to_corner_of_its_axes():
    svg = line_chart("a chart", *SHARES, [Series("line", [(0, 0), (1, 1)], "#123456")], diagonal=True)
    root = parsed(svg)
    path, diagonal = root.find("path"), root.find("line[@class='diagonal']")
    start, end = re.findall(r"[ML]([\d.]+) ([\d.]+)", path.get("d"))
    assert start == (diagonal.get("x1"), diagonal.get("y1")) and end == (diagonal.get("x2"), diagonal.get("y2"))
    assert path.get("style") == "--c:#123456"
    assert float(end[1]) < float(start[1])  # up is more
    assert texts(svg).count("0 %") == texts(svg).count("100 %") == 2


def test_marks_have_their_sizes_and_need_no_line():
    svg = line_chart("marks", *SHARES, [Series("s", [(0.2, 0.1), (0.5, 0.9)], sizes=[3, 12], joined=False)])
    root = parsed(svg)
    assert [circle.get("r") for circle in root.iter("circle")] == ["3.0", "12.0"]
    assert root.find("path") is None


def test_what_cannot_be_drawn_is_not_in_the_legend():
    series = [Series("drawn", [(0, 0)]), Series("absent", [])]
    assert "drawn" in legend(series) and "absent" not in legend(series)
    assert line_chart("c", *SHARES, series).count("<path") == 1


@given(st.floats(-1e6, 1e6), st.floats(1e-6, 1e6), st.booleans())
def test_ticks_are_few_round_and_within_the_axis(low, span, whole):
    axis = Axis("a", low, low + span, percent=False, whole=whole)
    ticks = axis.ticks()
    assert len(ticks) <= 8
    assert whole or len(ticks) >= 2 or span < 1e-9 * abs(low)
    slack = 1e-6 * span + 1e-9 * abs(low)
    assert all(low - slack <= tick <= low + span + slack for tick in ticks)
    if whole:
        assert all(tick == int(tick) for tick in ticks)


@given(st.text())
def test_names_of_any_kind_are_text_in_a_chart(name):
    name = printable(name)
    svg = line_chart(name, Axis(name), Axis("y"), [Series(name, [(0, 0), (1, 1)], name)])
    root = parsed(svg)
    assert root.get("aria-label").split() == name.split()
    assert {element.tag for element in root.iter()} == {"svg", "title", "line", "text", "path"}


@given(st.text(st.characters(), max_size=30))
def test_printable_text_can_be_written(text):
    shown = printable(text)
    assert len(shown) == len(text)
    assert shown.isprintable()
    shown.encode("utf-8")


@pytest.mark.parametrize("validation", [None, 0.8])
def test_one_epoch_alone_is_drawn_with_or_without_validation(validation):
    epoch = Epoch(1, 1, 0.9, 0.6, 1e-3, 30, 2, validation_loss=validation, validation_accuracy=validation)
    html = history_charts([epoch])
    assert html.count("<circle") == (2 if validation is None else 4)
    assert ("validation</li>" in html) == (validation is not None)
    loss = parsed(re.search(r"<svg class=\"chart\".*?</svg>", html).group())
    circle = loss.find("circle")
    assert 0 < float(circle.get("cx")) < WIDTH and 0 < float(circle.get("cy")) < HEIGHT
    assert "1" in texts(re.search(r"<svg class=\"chart\".*?</svg>", html).group())


def test_a_loss_of_nothing_has_an_axis_all_the_same():
    assert "<svg" in history_charts([Epoch(1, 1, 0.0, 1.0, 1e-3, 30, 2)])
