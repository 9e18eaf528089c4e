"""Line charts as SVG text, for a page that stands alone: no script, no font, colours from the page's style sheet."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 420, 320
LEFT, RIGHT, TOP, BOTTOM = 66, 24, 12, 46

DASHES = ("", "7 3", "2 3", "9 3 2 3", "5 5", "1 4")
"""Lines differ in colour and in dashes: colour alone is not for every eye, and not for every printer."""


@dataclass(frozen=True)
class Series:
    """One line.

    Attributes:
        name: for the legend; points: (x, y) pairs, none for a series that cannot be drawn.
        colour: "#rrggbb", or empty for the text's own.
        dash: which of `DASHES`.
        sizes: radii of round marks at the points, px; empty for a line without marks.
        joined: whether a line joins the points.
    """

    name: str
    points: Sequence[tuple[float, float]]
    colour: str = ""
    dash: int = 0
    sizes: Sequence[float] = ()
    joined: bool = True

    @property
    def style(self) -> str:
        return f' style="--c:{escape(self.colour)}"' if self.colour else ""

    @property
    def dash_array(self) -> str:
        dash = DASHES[self.dash % len(DASHES)]
        return f' stroke-dasharray="{dash}"' if dash else ""


@dataclass(frozen=True)
class Axis:
    """What is along one side. `percent` writes shares as percent; `whole` has ticks at whole numbers alone."""

    title: str
    low: float = 0.0
    high: float = 1.0
    percent: bool = True
    whole: bool = False

    def ticks(self) -> list[float]:
        """Round numbers, about five of them."""
        span = self.high - self.low
        rough = span / 5
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough * 0.999)
        if self.whole:
            step = float(max(1, round(step)))
        first = math.ceil(self.low / step - 1e-9)
        return [index * step for index in range(first, math.floor(self.high / step + 1e-9) + 1)]

    def text(self, value: float) -> str:
        return f"{value * 100:.4g} %" if self.percent else f"{value:.4g}"


def line_chart(title: str, x: Axis, y: Axis, series: Sequence[Series], *, diagonal: bool = False) -> str:
    """An SVG element.

    Args:
        title: what it shows, for who cannot see it.
        x, y: axes; high must lie above low.
        series: drawn in this order.
        diagonal: a thin line from corner to corner: chance, or perfect agreement.
    """
    parts = [_grid(x, y)]
    if diagonal:
        parts.append(f'<line class="diagonal" {_segment(x, y, (x.low, y.low), (x.high, y.high))}/>')
    parts += [_drawn(one, x, y) for one in series if one.points]
    box = f"0 0 {WIDTH} {HEIGHT}"
    return (
        f'<svg class="chart" viewBox="{box}" role="img" aria-label="{escape(title)}"><title>{escape(title)}</title>'
        f"{''.join(parts)}</svg>"
    )


def legend(series: Sequence[Series]) -> str:
    """The names of the lines with a piece of each, as an HTML list."""
    items = "".join(
        f'<li><svg class="key" viewBox="0 0 28 8" aria-hidden="true"><path class="line" d="M0 4H28"{one.dash_array}'
        f"{one.style}/></svg>{escape(one.name)}</li>"
        for one in series
        if one.points
    )
    return f'<ul class="legend">{items}</ul>'


def _place(x: Axis, y: Axis, point: tuple[float, float]) -> tuple[float, float]:
    across = (point[0] - x.low) / (x.high - x.low)
    up = (point[1] - y.low) / (y.high - y.low)
    return LEFT + across * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)


def _segment(x: Axis, y: Axis, start: tuple[float, float], end: tuple[float, float]) -> str:
    (x1, y1), (x2, y2) = _place(x, y, start), _place(x, y, end)
    return f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'


def _grid(x: Axis, y: Axis) -> str:
    parts = []
    for value in x.ticks():
        across, bottom = _place(x, y, (value, y.low))
        parts.append(f'<line class="grid" {_segment(x, y, (value, y.low), (value, y.high))}/>')
        parts.append(f'<text x="{across:.1f}" y="{bottom + 16:.1f}" text-anchor="middle">{x.text(value)}</text>')
    for value in y.ticks():
        left, up = _place(x, y, (x.low, value))
        parts.append(f'<line class="grid" {_segment(x, y, (x.low, value), (x.high, value))}/>')
        parts.append(f'<text x="{left - 6:.1f}" y="{up + 4:.1f}" text-anchor="end">{y.text(value)}</text>')
    middle_x, middle_y = (LEFT + WIDTH - RIGHT) / 2, (TOP + HEIGHT - BOTTOM) / 2
    parts.append(f'<text class="axis" x="{middle_x}" y="{HEIGHT - 8}" text-anchor="middle">{escape(x.title)}</text>')
    parts.append(
        f'<text class="axis" x="12" y="{middle_y}" text-anchor="middle" transform="rotate(-90 12 {middle_y})">'
        f"{escape(y.title)}</text>"
    )
    return "".join(parts)


def _drawn(series: Series, x: Axis, y: Axis) -> str:
    places = [_place(x, y, point) for point in series.points]
    path = "M" + "L".join(f"{across:.1f} {up:.1f}" for across, up in places)
    line = f'<path class="line" d="{path}"{series.dash_array}{series.style}/>' if series.joined else ""
    marks = "".join(
        f'<circle class="mark" cx="{across:.1f}" cy="{up:.1f}" r="{size:.1f}"{series.style}/>'
        for (across, up), size in zip(places, series.sizes, strict=False)
    )
    return line + marks
