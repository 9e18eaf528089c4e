"""`--where`: what can be typed, what it comes to, and what is said of the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukodesk.core.verdict import Verdict
from leukodesk.services.scan.where import WhereError, filter_from
from leukodesk.services.scan.where_help import WHERE_HELP
from leukodesk.store.scan_query import EVERYTHING, Filter
from leukodesk.store.scan_rows import Rank
from tests.scan_exported import SETUP


@pytest.mark.parametrize(
    ("conditions", "wanted"),
    [
        ([], EVERYTHING),
        (["verdict=uncertain,accepted"], Filter(verdicts=(Verdict.ACCEPTED, Verdict.UNCERTAIN))),
        (["verdict = Uncertain , accepted"], Filter(verdicts=(Verdict.ACCEPTED, Verdict.UNCERTAIN))),
        (["rank=worrying"], Filter(ranks=(Rank.WORRYING,))),
        (["class=pre_b,Early Pre-B"], Filter(labels=("early_pre_b", "pre_b"))),
        (["check=edge_blur_px"], Filter(failed_check="edge_blur_px")),
        (["name=day 1/a,b=c"], Filter(name="day 1/a,b=c")),
        (["seen=no"], Filter(seen=False)),
        (["probability>=0.8"], Filter(least_probability=0.8)),
        (["malignant <= .5", "malignant>=0"], Filter(least_malignant=0, most_malignant=0.5)),
        (["distance>=12.5"], Filter(least_distance=12.5)),
        (["verdict=accepted,uncertain", "verdict=uncertain,failed"], Filter(verdicts=(Verdict.UNCERTAIN,))),
        (["probability>=0.5", "probability>=0.8", "probability>=0.6"], Filter(least_probability=0.8)),
        (["class=pre_b", "seen=yes"], Filter(labels=("pre_b",), seen=True)),
    ],
)
def test_conditions_come_to_a_filter(conditions: list[str], wanted: Filter) -> None:
    assert filter_from(conditions, SETUP) == wanted


@pytest.mark.parametrize(
    ("conditions", "said"),
    [
        (["uncertain"], "is no condition"),
        (["verdict!=failed"], "is no condition"),
        ([""], "is no condition"),
        (["verdict="], "says nothing after"),
        (["colour=red"], "choose from verdict, rank, class, check, name, seen, probability, malignant, distance"),
        (["verdict=unsure"], "choose from accepted, uncertain, rejected, failed"),
        (["verdict=failed,"], "“” is no verdict"),
        (["class=healthy"], "choose from benign, early_pre_b, pre_b, pro_b"),
        (["check=focus"], "choose from shorter_side_px"),
        (["seen=maybe"], "choose from yes, no"),
        (["probability=0.8"], "say probability>=0.8 or probability<=0.8"),
        (["verdict>=accepted"], "is not a number"),
        (["probability>=80"], "from 0 to 1"),
        (["probability>=0,8"], "such as 0.8"),
        (["distance>=nan"], "such as 12.5"),
        (["distance<=inf"], "such as 12.5"),
        (["verdict=failed", "verdict=accepted"], "shut each other out"),
        (["seen=yes", "seen=no"], "shut each other out"),
        (["probability>=0.8", "probability<=0.5"], "at least 0.8 and at most 0.5"),
        (["name=a", "name=b"], "once only"),
    ],
)
def test_what_cannot_be_meant_is_answered_with_what_can(conditions: list[str], said: str) -> None:
    with pytest.raises(WhereError) as error:
        filter_from(conditions, SETUP)
    assert said in error.value.message


def test_the_help_names_every_key_and_every_example_in_it_works() -> None:
    for key in ("verdict", "rank", "class", "check", "name", "seen", "probability", "malignant", "distance"):
        assert f"  {key}" in WHERE_HELP
    assert filter_from(["class=pre_b", "check=edge_blur_px"], SETUP) != EVERYTHING
    assert max(map(len, WHERE_HELP.splitlines())) <= 100


@given(st.lists(st.text(st.sampled_from("verdictnam=<>,. 0189é\n")) | st.text(), max_size=3))
def test_whatever_is_typed_ends_in_a_filter_or_a_sentence(conditions: list[str]) -> None:
    try:
        wanted = filter_from(conditions, SETUP)
    except WhereError:
        return
    assert (wanted == EVERYTHING) == (not conditions), "no condition is passed over"


@given(st.sets(st.sampled_from(Verdict), min_size=1), st.floats(0, 1), st.booleans())
def test_what_a_filter_says_can_be_typed(verdicts: set[Verdict], least: float, seen: bool) -> None:
    typed = [f"verdict={','.join(verdicts)}", f"malignant>={least!r}", f"seen={'yes' if seen else 'no'}"]
    in_order = tuple(verdict for verdict in Verdict if verdict in verdicts)
    assert filter_from(typed, SETUP) == Filter(verdicts=in_order, least_malignant=least, seen=seen)
