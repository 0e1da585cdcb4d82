import pytest

from service.extraction.languages.ar.words import analyse
from service.extraction.quotations import quotations
from service.extraction.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ('قال "نعم" ثم "لا"', [(1, 3), (5, 7)]),
        ("«أ “ب” ج»", [(0, 6), (2, 4)]),
        ("قال “نعم", []),
        ("نعم” قال", []),
        ("“نعم“", [(0, 2)]),
        ('""نعم"', [(0, 3)]),
        ("O'Brien's", []),
    ],
)
def test_marks_are_paired(text, pairs):
    assert list(quotations(tokenise(text, 0, len(text), analyse))) == pairs


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('قناة "الأولى الرسمية بأن "القوات وصلت". وأضافت', ['"القوات وصلت"']),
        ('للنكبة" واحتفال في صحيفة "المرسى" بأن الأمر', ['"المرسى"']),
        ('قال" نحن هنا"', ['" نحن هنا"']),
        ('"نص طويل "وأضاف "نعم هنا"', ['"نص طويل "', '"نعم هنا"']),
        ('"كتابه "فصوص الماء"، بعيدا عنه"', ['"كتابه "فصوص الماء"، بعيدا عنه"', '"فصوص الماء"']),
        ('"قادمون. وتابع: "سنعود"', ['"سنعود"']),
    ],
)
def test_spaces_tell_how_straight_marks_face(text, quoted):
    tokens = tokenise(text, 0, len(text), analyse)
    pairs = quotations(tokens)
    assert [text[tokens[o].start : tokens[c].end] for o, c in pairs] == quoted
