"""How much of a content is quoted, by its marks alone."""

import pytest

from service.evaluation.marks import marked, quoted_places
from service.extraction.spans import Span


@pytest.mark.parametrize(
    ("text", "content", "told"),
    [
        ("قال: «الجسر مغلق».", "الجسر مغلق", "direct"),
        ("قال إن الجسر «مغلق حتى الغد».", "الجسر «مغلق حتى الغد", "mixed"),
        ("قال إن الجسر «مغلق».", "الجسر «مغلق", "indirect"),
        ('"We knew," he said.', '"We knew', "direct"),
        ("'We knew it,' he said.", "We knew it", "direct"),
        (
            "The players' union said the players' bus was late.",
            "the players' bus was late",
            "indirect",
        ),
        ("“It stays open, he said.\nIt was late.", "It stays open", "direct"),
        ('He said "so.\nIt was late', "It was late", "indirect"),
        ("„Es bleibt“, sagte er. Es regnet.", "Es regnet", "indirect"),
    ],
)
def test_marks(text: str, content: str, told: str) -> None:
    start = text.rindex(content)
    span = Span(start, start + len(content))
    assert marked(text, [span], quoted_places(text)) == told


def test_all_pieces_of_a_content_have_to_be_quoted() -> None:
    text = '"We knew," he said, the roof leaked'
    pieces = [Span(1, 8), Span(20, len(text))]
    assert marked(text, pieces, quoted_places(text)) == "mixed"
