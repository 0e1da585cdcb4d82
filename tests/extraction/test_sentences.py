import pytest

from service.extraction.languages.ar.words import analyse
from service.extraction.sentences import sentences
from service.extraction.spans import Span


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("وصل الوفد. غادر الوفد.", 2),
        ("وصل الوفد\nغادر الوفد", 2),
        ('قال: "وصلنا. ثم غادرنا." وأضاف', 1),
        ("وكالة أ.ف.ب الفرنسية", 1),
        ("بلغ السعر 63.26 دولار", 1),
        ("", 0),
    ],
)
def test_sentences_end_outside_quotations(text, count):
    span = Span(0, max(1, len(text)))
    assert len(list(sentences(text, span, analyse))) == count
