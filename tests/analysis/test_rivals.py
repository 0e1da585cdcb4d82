"""Whether two values still stand against each other."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from service.analysis.records import Report, Voice
from service.analysis.rivals import Standing, standing
from service.analysis.timeline import Precision

MINISTRY, POLICE = Voice(uuid4(), "organization"), Voice(uuid4(), "organization")
MINISTER = Voice(uuid4(), "person", lineage=(MINISTRY.id,))
OFFICIAL = Voice(uuid4(), "unnamed")


def said(
    voice: Voice | None,
    hour: int | None,
    article: UUID | None = None,
    precision: Precision | None = None,
) -> Report:
    return Report(
        claim=uuid4(),
        article=article or uuid4(),
        outlet=uuid4(),
        publisher=None,
        relation="same",
        depth=0,
        voice=voice,
        published_at=datetime(2031, 5, 14, hour, tzinfo=UTC) if hour is not None else None,
        precision=precision,
    )


def test_the_same_source_later_overtakes_what_it_said_before() -> None:
    noon, evening = [said(MINISTRY, 12)], [said(MINISTER, 18)]
    assert standing(noon, evening) == Standing("superseded", "later")
    assert standing(evening, noon) == Standing("superseded", "earlier")


def test_who_reprints_the_old_figure_late_does_not_say_it_anew() -> None:
    assert standing([said(MINISTRY, 12), said(MINISTRY, 20)], [said(MINISTRY, 18)]) == Standing(
        "superseded", "later"
    )


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param([said(MINISTRY, 12)], [said(POLICE, 18)], id="another party"),
        pytest.param([said(MINISTRY, 12), said(POLICE, 12)], [said(MINISTRY, 18)], id="one of two"),
        pytest.param([said(MINISTRY, None)], [said(MINISTRY, 18)], id="undated"),
        pytest.param([said(MINISTRY, 12)], [said(MINISTRY, 12)], id="at once"),
        pytest.param([said(MINISTRY, 0, None, "day")], [said(MINISTRY, 18)], id="on that day"),
        pytest.param([said(OFFICIAL, 12)], [said(OFFICIAL, 18)], id="nobody known"),
        pytest.param([said(None, 12)], [said(None, 18)], id="nobody named"),
    ],
)
def test_otherwise_it_is_open(ours: list[Report], theirs: list[Report]) -> None:
    assert standing(ours, theirs) == standing(theirs, ours) == Standing("open")


def test_a_party_that_says_both_in_one_article_speaks_of_two_things() -> None:
    article = uuid4()
    both = standing([said(MINISTRY, 12, article)], [said(MINISTRY, 12, article)])
    assert both == Standing("different_scope")
