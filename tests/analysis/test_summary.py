from collections.abc import Sequence

import pytest

from service.analysis.agreement import assess
from service.analysis.records import Dependence, Report
from service.analysis.summary import _OUTLET, _PARTY, counted, summary
from tests.analysis.test_agreement import STATEMENT, copied, name, person, report

FORBIDDEN = ("متواتر", "مؤكد", "confirmed", "true")


@pytest.mark.parametrize(
    ("number", "outlets", "parties"),
    [
        (1, "منفذ واحد", "جهة واحدة"),
        (2, "منفذان", "جهتان"),
        (3, "ثلاثة منافذ", "ثلاث جهات"),
        (8, "ثمانية منافذ", "ثماني جهات"),
        (10, "عشرة منافذ", "عشر جهات"),
        (11, "أحد عشر منفذا", "إحدى عشرة جهة"),
        (12, "اثنا عشر منفذا", "اثنتا عشرة جهة"),
        (15, "خمسة عشر منفذا", "خمس عشرة جهة"),
        (23, "23 منفذا", "23 جهة"),
        (100, "100 منفذ", "100 جهة"),
        (103, "103 منافذ", "103 جهات"),
    ],
)
def test_nouns_follow_their_number(number: int, outlets: str, parties: str) -> None:
    assert counted(number, _OUTLET) == outlets
    assert counted(number, _PARTY) == parties


def told(reports: list[Report], links: Sequence[Dependence] = ()) -> dict[str, str]:
    names = {name("government"): "Government of Mirjan", name("A"): "Salem", name("B"): "Huda"}
    return summary(assess(reports, links), names)


def test_an_echo_names_its_one_source_and_what_is_not_known() -> None:
    reports = [report(f"c{i}", f"outlet {i}", STATEMENT) for i in range(3)]
    text = told(reports, links=[copied("c0", "c1"), copied("c1", "c2")])
    assert text["en"].startswith("Three outlets carry it; all rest on one source (Government of")
    assert "origin is not held" in text["en"]
    assert "ثلاثة منافذ" in text["ar"]


def test_an_echo_names_the_speaker_and_the_side_spoken_for() -> None:
    agreement = assess([report(f"c{i}", f"outlet {i}", STATEMENT) for i in range(2)], [])
    (speaker,) = agreement.supporting.speakers.members
    text = summary(agreement, {name("government"): "حكومة مرجان", speaker: "وزارة النقل"})
    assert "(وزارة النقل, for حكومة مرجان)" in text["en"]
    assert "(وزارة النقل، عن حكومة مرجان)" in text["ar"]


@pytest.mark.parametrize("relation", ["same", "partial", "contradicts"])
@pytest.mark.parametrize("withdrawn", [True, False])
@pytest.mark.parametrize("voices", [["A"], ["A", "B"], ["A", None]])
def test_every_shape_has_both_sentences(
    relation: str, withdrawn: bool, voices: list[str | None]
) -> None:
    reports = [
        report(
            f"c{i}",
            f"outlet {i}",
            person(voice) if voice else None,
            relation=relation,
            withdrawn=withdrawn,
        )
        for i, voice in enumerate(voices)
    ]
    text = told(reports)
    assert text["ar"].endswith(".")
    assert text["en"].endswith(".")
    assert not any(word in sentence for word in FORBIDDEN for sentence in text.values())
