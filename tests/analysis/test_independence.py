"""Which chains are independent: not those of one utterance. All names are invented."""

from uuid import UUID

from service.analysis.agreement import assess
from service.analysis.records import Report, Voice
from tests.analysis.voices import voice

HANI, SAMER, LEITH = (
    voice(n, name) for n, name in enumerate(("هاني رامز", "سامر دانيال", "ليث حرب"))
)


def said(
    number: int, speaker: Voice, quoted: tuple[str, ...] = (), cited: tuple[str, ...] = ()
) -> Report:
    """A claim in an article of an outlet of its own."""
    claim, article, outlet = (UUID(int=base + number) for base in (100, 200, 300))
    return Report(claim, article, outlet, None, "same", 0, speaker, quoted=quoted, cited=cited)


def origins(*reports: Report) -> int:
    return assess(reports, ()).supporting.independent_origins.at_least


def test_words_that_two_are_quoted_with_are_one_utterance() -> None:
    pair = ("ضربه قاسيه",)
    assert origins(said(1, HANI), said(2, SAMER)) == 2
    assert origins(said(1, HANI, pair), said(2, SAMER)) == 2
    assert origins(said(1, HANI, pair), said(2, SAMER, pair)) == 1
    assert origins(said(1, HANI, pair), said(2, SAMER, pair), said(3, LEITH)) == 2


def test_one_who_is_quoted_twice_is_still_independent_of_another() -> None:
    pair = ("ضربه قاسيه",)
    assert origins(said(1, HANI, pair), said(2, HANI, pair), said(3, SAMER)) == 2


def test_who_tells_what_another_said_has_it_from_the_other() -> None:
    (name,) = SAMER.names
    told = said(1, HANI, cited=name.core)
    assert origins(told, said(2, SAMER)) == 1
    assert origins(told, said(2, LEITH)) == 2
    assert origins(told, said(2, SAMER), said(3, LEITH)) == 2
    assert origins(said(1, HANI), said(2, SAMER, cited=name.core)) == 2


def told_why(*reports: Report) -> list[tuple[str, tuple[str, str]]]:
    reasons = assess(reports, ()).reasons
    return [(one.method, one.between) for one in reasons if one.kind == "one_utterance"]


def test_a_reason_names_the_articles_of_one_utterance() -> None:
    first, second, third = (f"article {UUID(int=number)}" for number in (201, 202, 203))
    pair, (name,) = ("ضربه قاسيه",), SAMER.names
    quoted = [said(1, HANI, pair), said(2, SAMER, pair), said(3, LEITH, pair)]
    told = [("same_quotation", (first, second)), ("same_quotation", (first, third))]
    assert told_why(*quoted) == told_why(*quoted[::-1]) == told
    citing = said(1, HANI, cited=name.core)
    assert told_why(citing, said(2, SAMER)) == [("tells_of_it", (first, second))]
    assert told_why(citing, said(2, LEITH)) == []
    assert told_why(said(1, HANI, pair), said(2, HANI, pair), said(3, SAMER)) == []
