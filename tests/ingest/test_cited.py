"""Whose words a claim tells. All names are invented, but those of states."""

import pytest

from service.analysis.likeness import is_told_by, name_of, of_power
from service.ingest.cited import cited_names
from service.ingest.names import name_key


def cited(text: str) -> list[str]:
    return cited_names([{"text": text}]) or []


@pytest.mark.parametrize(
    "text",
    [
        "قرار كينيا إغلاق القنصلية غير مبرر",
        "التهديدات الكينية بإغلاق الجسر",
        "نيروبي عرضت على المفتشين لقاء الشهود",
        "the decision of Kenya to close the bridge is wrong",
    ],
)
def test_whoever_tells_what_a_state_said_tells_its_words(text: str) -> None:
    assert is_told_by(of_power("kenya"), cited(text))
    assert not is_told_by(of_power("india"), cited(text))


def test_and_so_of_a_person() -> None:
    name = name_of("person", name_key("سامر دانيال"))
    assert name
    assert is_told_by(name, cited("بعد أن حذر الوزير سامر دانيال من إغلاق الجسر"))
    assert not is_told_by(name, cited("الجسر أغلق رغم زيارة سامر دانيال للميناء"))


def test_a_state_that_only_does_something_is_not_cited() -> None:
    assert not cited("كينيا أغلقت جسر الميناء صباح الأحد")
