"""Names that begin like particles, and subjects that stand in unusual places."""

import pytest

from service.extraction import extract
from service.extraction.languages.ar.particles import whole_names
from service.extraction.languages.ar.words import analyse
from service.extraction.tokens import tokenise


def speakers(text: str) -> list[str | None]:
    return [claim.speaker and claim.speaker.name for claim in extract(text, "ar")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت فالنتينا حلبي إن الميناء مغلق.", "فالنتينا حلبي"),
        ("وقالت رئيسة المجلس فالنتينا مرجان إنها راضية.", "فالنتينا مرجان"),
        ("وأضاف والتر نصار أن السفن تأخرت.", "والتر نصار"),
        ("وقال الوزير وسيم حلبي إن العمل مستمر.", "وسيم حلبي"),
        ("أعلن الوزير والسفير سامر حلبي أن العمل مستمر.", "سامر حلبي"),
    ],
)
def test_a_name_keeps_the_letter_that_looks_like_a_particle(text, name):
    assert speakers(text)[-1] == name


def test_a_particle_that_opens_a_clause_stays_one():
    text = "أما الميناء فالمرجاني يراه مغلقا"
    tokens = whole_names(tokenise(text, 0, len(text), analyse))
    assert [token.word.base for token in tokens if token.word.joined] == ["المرجاني"]


def test_a_bare_name_with_an_age_is_a_subject():
    text = (
        "قال الاتحاد الكيني إن القرار نهائي.\n"
        "وكان حلبي، 24 عاما، قد صرح بعد المباراة بأن الكرة لمست كتفه.\n"
        'وقال: "أنا متأكد من ذلك تماما".'
    )
    assert speakers(text) == ["الاتحاد الكيني", "حلبي", "حلبي"]


def test_a_described_name_behind_the_first_verb_is_its_subject():
    text = (
        "قال الاتحاد الكيني إن القرار نهائي.\n"
        'وسخر سامر حلبي، الهداف التاريخي للدوري، من القرار قائلا: "لا أفهم هذا القرار أبدا".'
    )
    assert speakers(text) == ["الاتحاد الكيني", "سامر حلبي"]


def test_a_name_in_brackets_is_the_same_person():
    text = (
        "اعتذر رئيس السلطة الكينية سامر حلبي (أبونادر)، الجمعة، عن تصريحاته.\n"
        "وقال أبونادر في بيان إنه آسف لما جرى."
    )
    assert set(speakers(text)) == {"سامر حلبي"}


def test_neither_the_reader_nor_an_age_speaks():
    text = "نشرت القناة تسجيلا (شاهد الفيديو أعلاه)، وقد نفت مصادر كينية أي علاقة بالأمر."
    assert "شاهد الفيديو أعلاه" not in speakers(text)
    assert "من العمر" not in speakers("وقال طالب يبلغ من العمر 33 سنة إنه كان يعرف الرجل.")


def test_a_patronymic_is_the_beginning_of_the_whole_name():
    text = (
        "قال وزير المياه الكيني سامر بن نادر بن ماجد آل حلبي إن السد جاهز.\n"
        "وأوضح سامر بن نادر أن العمل انتهى."
    )
    assert set(speakers(text)) == {"سامر بن نادر بن ماجد آل حلبي"}


def test_the_hamza_of_a_name_is_no_article():
    text = "قال المسؤول عن الأمن في الاتحاد ألكسندر حلبي إن الملعب آمن."
    assert speakers(text) == ["ألكسندر حلبي"]
