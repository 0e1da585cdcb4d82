"""What words of the news mean alike, in every form, and which only look so."""

import pytest

from service.extraction.languages.ar.frequencies import MEANING_WEIGHTS
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.stems import without_article
from service.extraction.languages.ar.synonyms import LINES, SPELLINGS, is_light, meaning
from service.extraction.languages.ar.terms import wording

_HOMOGRAPHS = 40


def _told(words: str) -> set[str]:
    return {term.stem for term in wording(words).terms}


def _head(word: str) -> str:
    return SPELLINGS[without_article(normalise(word))]


def test_every_listed_word_means_what_its_spelling_does() -> None:
    # Those that are spelled like a commoner word mean nothing: the list names them.
    unknown = [word for line in LINES for word in line if meaning(normalise(word)) is None]
    astray = {
        word: (meaning(normalise(word)), _head(word))
        for line in LINES
        for word in line
        if meaning(normalise(word)) not in (None, _head(word))
    }
    assert astray == {}
    assert len(unknown) < _HOMOGRAPHS


def test_no_two_lines_meet_by_accident() -> None:
    first: dict[str, str] = {}
    for line in LINES:
        first.setdefault(_head(line[0]), line[0])
    begun = {word for line in LINES for word in (normalise(line[0]),)}
    listed = [normalise(word) for line in LINES for word in line[1:]]
    # Each line has a head of its own, or goes on with the one that lists its first word.
    for line in LINES:
        word = normalise(line[0])
        goes_on = first[_head(line[0])] != line[0]
        assert not goes_on or word in listed or normalise(first[_head(line[0])]) in begun, line
        if goes_on:
            earlier = LINES[: LINES.index(line)]
            spelled = {without_article(normalise(w)) for before in earlier for w in before}
            assert without_article(word) in spelled, line


def test_the_weights_are_of_meanings_that_there_are() -> None:
    assert set(SPELLINGS.values()) >= MEANING_WEIGHTS.keys()


@pytest.mark.parametrize(
    "forms",
    [
        "يعقد تعقد سيعقد ستعقد لتعقد عقدت عقدوا يعقدون",
        "دعا يدعو تدعو دعت ودعت سيدعو",
        "عاش يعيش تعيش عاشت يعيشون",
        "نفذ نفذت ينفذ تنفذ تنفيذ وتنفيذ بتنفيذها",
        "استضاف تستضيف استضافة استضافتها لاستضافة",
        "سعى تسعى سعت يسعى",
        "خطوة خطوات خطوته بخطوات",
        "ناد أندية الأندية للأندية",
        "محاربة مكافحة تكافح",
        "فولاذ الصلب",
        "بالستي باليستية",
    ],
)
def test_forms_of_one_meaning_meet(forms: str) -> None:
    assert len({tuple(_told(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("زعماء", "مزاعم"),
        ("امرأة", "أمر"),
        ("عدم", "إعدام"),
        ("تسع", "تسعى"),
        ("نصف", "وصف"),
        ("القارة", "قراءة"),
        ("جمهورية", "جماهير"),
        ("يقرأ", "أقر"),
        ("مقاتلات", "مقاتلين"),
        ("نائب", "برلمان"),
        ("دعوى", "دعوة"),
        ("قال", "أقال"),
        ("تقدم", "تقديم"),
        ("قطار", "قطر"),
        ("شاعر", "شعار"),
        ("العدوى", "العدو"),
        ("طوابق", "طبق"),
    ],
)
def test_words_that_look_alike_keep_apart(one: str, other: str) -> None:
    assert _told(one).isdisjoint(_told(other))


@pytest.mark.parametrize("word", ["تعقد", "ستجري", "تشهد", "أسفرت", "ألقت", "يقوم"])
def test_a_verb_that_says_nothing_is_light_in_every_form(word: str) -> None:
    assert is_light(normalise(word)) or meaning(normalise(word)) is None


@pytest.mark.parametrize("word", ["سفراء", "تقدم", "توجه", "تلقى"])
def test_a_word_is_not_light_for_a_verb_that_looks_like_it(word: str) -> None:
    assert not is_light(normalise(word))
