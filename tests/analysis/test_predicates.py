"""What keeps apart two statements that share their names and most of their words; all invented."""

from dataclasses import replace

import pytest

from service.analysis.matching import Statement, compare
from service.extraction import extract
from service.extraction.languages import get_pack
from service.ingest.statements import draft_statements, from_features, statement_of, to_features

PARTIES = {"ar": ("سامر دانيال", "ليلى مرجان"), "en": ("Ann Miller", "Lee Harbour")}


def said(by: str, words: str, language: str = "ar", day: int | None = None) -> Statement:
    pack = get_pack(language)
    speaker = statement_of(by, pack).terms
    return replace(statement_of(words, pack), voice=speaker, context=speaker, day=day)


def are_same(a: Statement, b: Statement) -> bool:
    found = {compare(a, b).relation, compare(b, a).relation}
    assert len(found) == 1
    return found == {"same"}


@pytest.mark.parametrize(
    ("language", "event", "other"),
    [
        (
            "ar",
            "طرد الصيادين الأجانب من الميناء",
            "بإمكان الشركة استبدال أصحاب القوارب والصيادين الأجانب الذين طردتهم البلدية من الميناء",
        ),
        (
            "ar",
            "البلدية قصفت مخازن الميناء القديم بالمدافع",
            "إطلاق حملة تبرعات واسعة لأسر البحارة بعد قصف البلدية مخازن الميناء القديم بالمدافع",
        ),
        (
            "en",
            "The shelling of the old harbour depots by the northern militia",
            "A campaign of donations for sailors was opened after the shelling of the old harbour "
            "depots by the northern militia",
        ),
        (
            "ar",
            "إغلاق مخازن الميناء القديم في كينيا",
            "تأييده للبلدية بعد إعلانها إغلاق مخازن الميناء القديم في كينيا",
        ),
        (
            "ar",
            "إذا انسحبت البلدية من اتفاق الصيد البحري مع كينيا",
            "الصيادون سيضربون عن العمل إذا انسحبت البلدية من اتفاق الصيد البحري مع كينيا",
        ),
        (
            "en",
            "if the council withdraws from the fishing treaty with Kenya",
            "Sailors would strike for weeks if the council withdraws from the fishing treaty with "
            "Kenya",
        ),
    ],
)
def test_what_one_speaker_tells_in_passing_is_not_told(
    language: str, event: str, other: str
) -> None:
    speaker = PARTIES[language][0]
    assert not are_same(said(speaker, event, language), said(speaker, other, language))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "ar",
            "إذا انسحبت البلدية من اتفاق الصيد البحري فإنها ستندم كثيرا",
            "البلدية ستندم كثيرا إذا انسحبت من اتفاق الصيد البحري",
        ),
        (
            "ar",
            "البلدية ستندم كثيرا إذا انسحبت من اتفاق الصيد البحري",
            "بلدية الميناء القديم، إذا انسحبت من اتفاق الصيد البحري، ستندم كثيرا",
        ),
        (
            "en",
            "if the council withdraws from the fishing treaty it will regret it bitterly",
            "the council will regret it bitterly if it withdraws from the fishing treaty",
        ),
    ],
)
def test_a_condition_may_come_first_or_last(language: str, one: str, other: str) -> None:
    speaker = PARTIES[language][0]
    assert are_same(said(speaker, one, language), said(speaker, other, language))


def test_what_describes_a_subject_stands_before_what_it_does() -> None:
    speaker = PARTIES["ar"][0]
    one = said(speaker, "السفن نقلت شحنات الحبوب إلى ميناء مرسى")
    other = said(speaker, "السفن، التي تقودها الشركة، نقلت شحنات الحبوب إلى ميناء مرسى")
    assert are_same(one, other)


@pytest.mark.parametrize(
    ("language", "text", "acts"),
    [
        ("ar", "هدد الوزير سامر دانيال بإغلاق الميناء القديم.", True),
        ("ar", "أدان الوزير سامر دانيال إغلاق الميناء القديم.", True),
        ("ar", "قال الوزير سامر دانيال إن الميناء القديم أغلق.", False),
        ("ar", "تعهد الوزير سامر دانيال بإغلاق الميناء القديم.", False),
        ("en", "Minister Ann Miller threatened to close the old harbour.", True),
        ("en", "Minister Ann Miller condemned the closure of the old harbour.", True),
        ("en", "Minister Ann Miller said the old harbour was closed.", False),
    ],
)
def test_who_praises_or_threatens_tells_of_an_act(language: str, text: str, acts: bool) -> None:
    found = tuple(extract(text, language))
    [drafted] = draft_statements(text, found, get_pack(language))
    assert bool(drafted.statement.acts) is acts
    assert from_features(to_features(drafted.statement)) == drafted.statement


@pytest.mark.parametrize(
    ("language", "threat", "event"),
    [
        (
            "ar",
            "هدد الوزير سامر دانيال بالانسحاب من اتفاق الصيد البحري مع كينيا.",
            "قال الوزير سامر دانيال إنه انسحب من اتفاق الصيد البحري مع كينيا.",
        ),
        (
            "ar",
            "أشاد الوزير سامر دانيال بقرار البلدية الانسحاب من اتفاق الصيد البحري مع كينيا.",
            "أدان الوزير سامر دانيال قرار البلدية الانسحاب من اتفاق الصيد البحري مع كينيا.",
        ),
        (
            "en",
            "Minister Ann Miller threatened to close the old harbour of Kenya on the coast.",
            "Minister Ann Miller said she had closed the old harbour of Kenya on the coast.",
        ),
        (
            "en",
            "Minister Ann Miller praised the closure of the old harbour on the northern coast.",
            "Minister Ann Miller condemned the closure of the old harbour on the northern coast.",
        ),
    ],
)
def test_a_threat_is_no_event_and_praise_is_no_condemnation(
    language: str, threat: str, event: str
) -> None:
    one, other = (
        draft_statements(text, tuple(extract(text, language)), get_pack(language))[0].statement
        for text in (threat, event)
    )
    assert not are_same(one, other)


THREATS = {
    "ar": (
        "هدد الوزير سامر دانيال بإغلاق الميناء القديم.",
        "توعد الوزير سامر دانيال بإغلاق الميناء القديم أمام السفن الأجنبية.",
        "هدد الوزير سامر دانيال بخفض أجور المعلمين.",
    ),
    "en": (
        "Minister Ann Miller threatened to close the old harbour.",
        "Minister Ann Miller threatened to close the old harbour to foreign ships.",
        "Minister Ann Miller threatened to cut the wages of teachers.",
    ),
}


@pytest.mark.parametrize("language", sorted(THREATS))
def test_one_minister_threatens_two_things(language: str) -> None:
    threat, fuller, other = (
        draft_statements(text, tuple(extract(text, language)), get_pack(language))[0].statement
        for text in THREATS[language]
    )
    assert are_same(threat, fuller)
    assert not are_same(threat, other)
    assert not are_same(fuller, other)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "ar",
            "تأييد قرار البلدية الانسحاب من اتفاق الصيد البحري مع كينيا",
            "قرار البلدية الانسحاب من اتفاق الصيد البحري مع كينيا يشعل نزاعات جديدة",
        ),
        (
            "en",
            "support for the decision of the council to leave the fishing treaty with Kenya",
            "the decision of the council to leave the fishing treaty with Kenya opens new quarrels",
        ),
    ],
)
def test_two_parties_say_two_things_of_one_decision(language: str, one: str, other: str) -> None:
    first, second = PARTIES[language]
    assert not are_same(said(first, one, language), said(second, other, language))


@pytest.mark.parametrize(
    ("language", "words", "named"),
    [
        ("ar", "الجنود أطلقوا النار بعد أعمال شغب", "الجنود أطلقوا النار في كينيا بعد أعمال شغب"),
        ("en", "soldiers fired after a riot", "soldiers fired in Kenya after a riot"),
    ],
)
def test_on_another_day_one_event_is_known_by_a_name(language: str, words: str, named: str) -> None:
    speaker = PARTIES[language][0]

    def on(day: int, told: str) -> Statement:
        return said(speaker, told, language, day)

    assert are_same(on(100, words), on(102, words))
    assert not are_same(on(100, words), on(105, words))
    assert are_same(on(100, named), on(105, named))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", "الوزير سيلتقي نقابة الصيادين في كينيا يوم الجمعة لبحث اتفاق الصيد البحري"),
        ("en", "the minister meets the fishing union of Kenya on Friday about the harbour treaty"),
    ],
)
def test_friday_is_another_friday_in_another_week(language: str, words: str) -> None:
    speaker = PARTIES[language][0]
    one = said(speaker, words, language, 100)
    assert are_same(one, replace(one, day=103))
    assert not are_same(one, replace(one, day=107))


@pytest.mark.parametrize(
    ("language", "words", "told", "dated"),
    [
        (
            "ar",
            "حريق في مخازن الميناء القديم بمدينة مرسى",
            "حريق في مخازن الميناء القديم بمدينة مرسى مساء الثلاثاء",
            "حريق في مخازن الميناء القديم بمدينة مرسى مساء الثلاثاء 3 أبريل",
        ),
        (
            "en",
            "a fire in the depots of the old harbour of Kenya",
            "a fire in the depots of the old harbour of Kenya on Tuesday",
            "a fire in the depots of the old harbour of Kenya on Tuesday 3 April",
        ),
    ],
)
def test_who_wrote_long_before_tuesday_tells_of_another_fire(
    language: str, words: str, told: str, dated: str
) -> None:
    speaker = PARTIES[language][0]
    before = said(speaker, words, language, 100)
    assert are_same(before, said(speaker, told, language, 105))
    assert not are_same(before, said(speaker, told, language, 120))
    assert are_same(before, said(speaker, told, language, 80))
    assert are_same(before, said(speaker, dated, language, 120))


@pytest.mark.parametrize(
    ("language", "one", "other", "before"),
    [
        (
            "ar",
            "الانسحاب من الاتفاق الجديد مع كينيا",
            "الاتفاق الجديد كان لصالح شركات كثيرة من كينيا",
            "نعلن اليوم الانسحاب",
        ),
        (
            "en",
            "the ratification of the treaty with Kenya",
            "the treaty with Kenya was good for companies",
            "today I announce the ratification",
        ),
    ],
)
def test_who_shares_the_matter_alone_says_another_thing(
    language: str, one: str, other: str, before: str
) -> None:
    speaker = PARTIES[language][0]
    lent = said(speaker, f"{speaker} {before}", language).terms
    later = replace(said(speaker, other, language), context=lent)
    assert not are_same(said(speaker, one, language), later)
    assert are_same(said(speaker, one, language), said(speaker, one, language))
