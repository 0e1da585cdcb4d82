"""Stand-off annotation is read into claims."""

from service.evaluation.brat import read_brat
from service.evaluation.gold import spans_of

ANNOTATED = """\
T1\tSource 0 12\tThe minister
T2\tCue 32 36\tsaid
T3\tContent 13 30;38 50\tthe bridge … was shut
T4\tAttribution 32 36\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
E2\tAttribution:T4 Source:T1 Cue:T2
#1\tAnnotatorNotes E1\tbroken in two
"""


def test_an_attribution_with_a_content_is_a_claim() -> None:
    text = read_brat("a.txt", ANNOTATED)
    (claim,) = text.claims
    assert claim.ref == "E1"
    assert (claim.source, claim.cue) == (spans_of([[0, 12]]), spans_of([[32, 36]]))
    assert claim.content == spans_of([[13, 30], [38, 50]])


def test_what_it_does_not_tell_is_not_asked_for() -> None:
    (claim,) = read_brat("a.txt", ANNOTATED).claims
    assert (claim.mode, claim.names, claim.depth, claim.hops) == (None, (), None, {1})


def test_an_event_has_the_parts_that_stand_above_it() -> None:
    later = (
        ANNOTATED.replace("Content:T3", "Content:T3 Content2:T5", 1) + "T5\tContent 60 70\tlater\n"
    )
    assert read_brat("a.txt", later).claims == read_brat("a.txt", ANNOTATED).claims
