"""Articles a second and core, and how the time grows with the length of one text."""

import time
from typing import Any

from benchmarks.articles import make_articles
from service.extraction import extract

ARTICLES = 300

#: Shapes that would hurt a matcher which looks back or ahead without end.
HOSTILE = (
    "قال إن ",
    'قال: "',
    "“",
    "وفق البيان، ",
    "قال الوزير إن هذا صحيح. ",
    "(",
    "وأضاف أن ",
    "ا",
)
SHORT, LONG = 50_000, 500_000


def measure() -> dict[str, Any]:
    texts = [draft.text for draft in make_articles(ARTICLES)]
    seconds = _seconds(texts)
    once, tenfold = "\n\n".join(texts[:20]), "\n\n".join(texts[:200])
    return {
        "articles_per_second": round(ARTICLES / seconds, 1),
        "characters_per_article": round(sum(map(len, texts)) / ARTICLES),
        "time_for_ten_times_the_length": round(_seconds([tenfold]) / _seconds([once]), 2),
        "hostile_time_for_ten_times_the_length": {
            unit: round(_hostile(unit, LONG) / _hostile(unit, SHORT), 1) for unit in HOSTILE
        },
    }


def _hostile(unit: str, length: int) -> float:
    return max(_seconds([unit * (length // len(unit))]), 0.001)


def _seconds(texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        extract(text, "ar")
    return time.process_time() - start
