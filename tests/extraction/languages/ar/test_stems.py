"""Stems of odd words, which searches meet."""

import pytest

from service.extraction.languages.ar.stems import stem


@pytest.mark.parametrize("word", ["ت", "ات", "لت", "وت", "الت", "اات", "تت"])
def test_the_shortest_words_have_stems(word: str) -> None:
    assert stem(word)
