"""Stems of odd words, which searches meet."""

import pytest

from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.stems import stem
from service.extraction.languages.ar.synonyms import meaning


@pytest.mark.parametrize("word", ["ت", "ات", "لت", "وت", "الت", "اات", "تت"])
def test_the_shortest_words_have_stems(word: str) -> None:
    assert stem(word)


@pytest.mark.parametrize(
    "forms",
    [
        "الحل للحل لحل بحل وحل حل",
        "الرد رد",
        "قيمة قيمته قيمتها",
        "فرضت فرضتها لفرض بفرض وفرض",
        "نشرت نشرته نشر",
        "ارتكاب بارتكاب لارتكاب",
        "اللجنة للجنة لجنة",
        "قتل وقتل وقتلت",
        "بلغ بلغت وبلغت تبلغ",
        "سيخوض يخوض",
    ],
)
def test_a_word_keeps_its_stem_with_whatever_is_joined_to_it(forms: str) -> None:
    assert len({stem(normalise(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("لسان", "سان"),
        ("بيته", "بيه"),
        ("وقته", "قته"),
        ("وزير", "زير"),
        ("سيارة", "يارة"),
        ("بحث", "حث"),
        ("بعيد", "عيد"),
    ],
)
def test_letters_of_the_root_stay(one: str, other: str) -> None:
    assert stem(normalise(one)) != stem(normalise(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("تعتزم", "عزم"),
        ("سيواصل", "استمر"),
        ("وإلغاء", "ألغى"),
        ("لقوات", "جيش"),
        ("للقاء", "اجتمع"),
    ],
)
def test_a_synonym_is_known_behind_what_is_joined_to_it(one: str, other: str) -> None:
    assert meaning(normalise(one)) == meaning(normalise(other)) is not None


@pytest.mark.parametrize("word", ["تحقيق", "الناتجة", "يعانون", "أطلقت"])
def test_what_only_looks_like_a_synonym_is_none(word: str) -> None:
    others = ["حقيق", "اتجه", "عون", "رصاصة"]
    assert meaning(normalise(word)) not in {meaning(normalise(other)) for other in others} - {None}
