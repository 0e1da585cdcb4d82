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
