"""Where English sentences end: abbreviations, quotations and their attributions."""

import pytest

from service.extraction.languages.en.limits import ends_sentence
from service.extraction.languages.en.words import analyse
from service.extraction.sentences import sentences
from service.extraction.spans import Span

APART = [
    ("The crew slept. The fire burned on.", 2),
    ('"It is over," he said. The crew slept.', 2),
    ('She said: "It is over." The crew slept.', 2),
    ("''It is over,'' he said. ''Go home.''", 1),
    ('"It is over," he said. "Go home."', 1),
    ('"Is it over?" Haddad asked. The crew slept.', 2),
    ("Dr. Haddad met Sen. Halabi of the U.S. Senate at 4 p.m. on the quay.", 1),
    ("HALABI: It is over. Go home.", 1),
    ('"One. Two. Three," he said.', 1),
]


@pytest.mark.parametrize(("text", "count"), APART)
def test_sentences_end_where_a_reader_says(text, count):
    found = sentences(text, Span(0, len(text)), analyse, ends=ends_sentence)
    assert len(list(found)) == count
