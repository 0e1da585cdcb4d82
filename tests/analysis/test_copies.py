"""Whose words a copied passage has, and how many may speak of whom no speaker is known."""

from dataclasses import replace
from uuid import UUID

import pytest

from service.analysis.agreement import Agreement, assess
from service.analysis.records import Report, Voice
from tests.analysis.voices import MINISTRY, RIVAL, STATE, copied, counts, told, unnamed, voice

FULL = voice(1, "سامر دانيال", lineage=(MINISTRY, STATE), role="وزير الموانئ")
OFFICE = voice(2, "الوزير", role="الوزير", local=True)
AGENT = voice(3, "the player's agent", role="the player's agent", local=True)
STATEMENT = voice(4, "البيان", "document", local=True)
POLICE = voice(5, "الشرطة", "organization", local=True)
SOURCE = unnamed(6)
RESIDENTS = Voice(UUID(int=7), "group")
OTHER = voice(8, "هاني رامز", lineage=(RIVAL,))


def test_the_unnamed_source_of_a_copied_passage_is_one() -> None:
    sources = unnamed(1), unnamed(2)
    assert counts(told(*sources)) == (2, 2, "unresolved")
    assert counts(told(*sources, dependences=[copied(0, 1)])) == (1, 1, "echoed")
    sided = unnamed(1, (STATE,)), unnamed(2)
    assert counts(told(*sided, dependences=[copied(0, 1)])) == (1, 1, "echoed")
    rivals = unnamed(1, (STATE,)), unnamed(2, (RIVAL,))
    assert counts(told(*rivals, dependences=[copied(0, 1)]))[:2] == (2, 2)


@pytest.mark.parametrize("vague", [AGENT, STATEMENT, POLICE, SOURCE, RESIDENTS])
def test_a_vague_voice_of_a_copied_passage_is_the_name_that_another_gives_it(vague: Voice) -> None:
    full = replace(OTHER, lineage=())
    assert counts(told(full, vague)) == (2, 2, "unresolved")
    found = told(full, vague, dependences=[copied(0, 1)])
    assert counts(found) == (1, 1, "echoed")
    (reason,) = [one for one in found.reasons if one.kind == "named_alike"]
    assert reason.method == "copied_passage"
    assert reason.articles == (UUID(int=200), UUID(int=201))


def test_two_vague_voices_of_a_copied_passage_are_one() -> None:
    assert counts(told(AGENT, STATEMENT)) == (2, 2, "unresolved")
    assert counts(told(AGENT, STATEMENT, dependences=[copied(0, 1)])) == (1, 1, "echoed")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FULL, OTHER),
        (voice(1, "سامر دانيال"), voice(2, "هاني رامز")),
        (FULL, unnamed(2, (RIVAL,))),
        (FULL, AGENT),
        (AGENT, voice(2, "the mayor", role="the mayor", local=True)),
        (POLICE, voice(2, "المحكمة", "organization", local=True)),
        (STATEMENT, voice(2, "التقرير", "document", local=True)),
        (voice(1, "هاني رامز"), replace(SOURCE, count=3)),
        (voice(1, "هاني رامز"), replace(SOURCE, apart=True)),
        (voice(1, "هاني رامز"), voice(2, "وكالة الأفق", "outlet")),
        (FULL, Voice(UUID(int=9), "group", sides=(STATE, RIVAL))),
        (voice(1, "هاني رامز"), replace(SOURCE, parted=((SOURCE.id, UUID(int=1)),))),
    ],
)
def test_what_speaks_against_it_keeps_them_apart(one: Voice, other: Voice) -> None:
    apart = told(one, other)
    assert counts(apart)[0] > 1
    assert counts(told(one, other, dependences=[copied(0, 1)]))[:2] == counts(apart)[:2]


def test_whether_an_officer_or_his_body_spoke_stays_open() -> None:
    ministry = Voice(MINISTRY, "organization", (STATE,))
    official = unnamed(6, (MINISTRY, STATE))
    found = told(ministry, official, dependences=[copied(0, 1)])
    assert counts(found) == (2, 1, "one_side")


def test_a_vague_voice_between_two_names_is_neithers() -> None:
    one, other = voice(1, "سامر دانيال"), voice(2, "هاني رامز")
    between = told(one, SOURCE, other, dependences=[copied(0, 1), copied(1, 2)])
    assert counts(between) == (3, 3, "unresolved")
    surname = voice(2, "دانيال", local=True)
    alike = told(one, SOURCE, surname, dependences=[copied(0, 1), copied(1, 2)])
    assert counts(alike) == (1, 1, "echoed")


def test_a_chain_of_copies_joins_no_two_names() -> None:
    one, other = voice(1, "سامر دانيال"), voice(2, "هاني رامز")
    chain = [copied(0, 1), copied(1, 2), copied(2, 3)]
    found = told(one, SOURCE, unnamed(9), other, dependences=chain)
    assert counts(found) == (3, 3, "unresolved")  # the two sources are one; whose, is unknown


# Unknown speakers ---------------------------------------------------------------------------


def report(number: int, article: int, one: Voice | None) -> Report:
    ids = UUID(int=100 + number), UUID(int=200 + article), UUID(int=300 + article)
    return Report(*ids, None, "same", 0, one)


def unknown(*reports: tuple[int, Voice | None], copies: tuple[tuple[int, int], ...] = ()) -> int:
    """How many parties there may be at most."""
    made = [report(n, article, one) for n, (article, one) in enumerate(reports)]
    found: Agreement = assess(made, [copied(*pair) for pair in copies])
    assert found.supporting.parties.at_most == found.supporting.speakers.at_most
    return found.supporting.parties.at_most


def test_an_article_repeats_whom_it_names() -> None:
    one = voice(1, "سامر دانيال")
    assert unknown((0, one), (0, None), (1, one)) == 1
    assert unknown((0, one), (1, None)) == 2
    assert unknown((0, SOURCE), (0, None)) == 1


def test_an_article_without_a_name_repeats_itself() -> None:
    assert unknown((0, None), (0, None)) == 1
    assert unknown((0, None), (1, None)) == 2


def test_a_copied_passage_is_whose_it_is_elsewhere() -> None:
    one = voice(1, "سامر دانيال")
    assert unknown((0, one), (1, None), copies=((0, 1),)) == 1
    assert unknown((0, None), (1, None), copies=((0, 1),)) == 1
    assert unknown((0, one), (1, None), (2, None), copies=((0, 1), (1, 2))) == 1
    assert unknown((0, one), (1, None), (2, None), copies=((1, 2),)) == 2
