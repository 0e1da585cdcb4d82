"""Articles a second and core: real ones where they are at hand, and where the time goes.

Beside every sample a peer reads the same texts: a bare regular expression that finds words and
marks with their places, the least that any reader does. ``times_the_peer`` compares machines,
and one busy hour with another; articles a second do not.
"""

import cProfile
import random
import re
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.corpora import real_texts
from benchmarks.shapes import whole
from service.extraction import extract
from service.ingest.seeds import read_seeds

SAMPLES, SAMPLE = 3, 500
PROFILED = 200
GROWN, ROUNDS = 200, 3
_TOP = 12
_ROOT = Path(__file__).resolve().parents[1]
_PEER = re.compile(r"\w+|[^\w\s]")


def measure() -> dict[str, Any]:
    """Return rates of random samples, growth with the length of one text, and the profile."""
    name, texts = _articles()
    random.Random(1).shuffle(texts)
    samples = [texts[i * SAMPLE : (i + 1) * SAMPLE] for i in range(SAMPLES)]
    return {
        "articles": name,
        "samples": [_rates(sample) for sample in samples],
        "time_for_ten_times_the_length": _growth(texts[:GROWN]),
        "percent_of_time": _profile(texts[:PROFILED]),
    }


def _articles() -> tuple[str, list[str]]:
    """The articles of a real corpus; those of the demo corpus, over and over, where it is not."""
    if real := real_texts():
        return "ant-2018", real
    demo = [seed.draft.text for seed in read_seeds() if seed.draft.language == "ar"]
    return "demo", demo * (SAMPLES * SAMPLE // len(demo) + 1)


def _rates(texts: Sequence[str]) -> dict[str, float]:
    # In turn, so that a busy moment falls on both.
    both = [(_seconds(_read, text), _seconds(_tokens, text)) for text in texts]
    each, peer = [one for one, _ in both], sum(one for _, one in both)
    return {
        "articles_per_second": round(len(texts) / sum(each), 1),
        "p50_ms": round(1000 * median(each), 2),
        "p95_ms": round(1000 * sorted(each)[len(each) * 95 // 100], 2),
        "characters_per_article": sum(map(len, texts)) // len(texts),
        "times_the_peer": round(sum(each) / peer, 1),
    }


def _growth(texts: Sequence[str]) -> float:
    """How much longer the texts take as one than a tenth of them does: 10 where it is linear.

    Each tenth is read, as they differ in what is claimed, and all in turn, as moments differ.
    """
    tenths = ["\n\n".join(texts[i::10]) for i in range(10)]
    tenfold = "\n\n".join(tenths)
    _read_all(tenfold)  # so that every word is known
    rounds = [
        (_seconds(_read_all, tenfold), sum(_seconds(_read_all, one) for one in tenths))
        for _ in range(ROUNDS)
    ]
    as_one, in_tenths = (min(times) for times in zip(*rounds, strict=True))
    return round(10 * as_one / in_tenths, 1)


def _profile(texts: Sequence[str]) -> dict[str, float]:
    """Share of the functions that take most time themselves, in percent."""
    profile = cProfile.Profile()
    profile.enable()
    for text in texts:
        _read(text)
    profile.disable()
    own: dict[str, float] = defaultdict(float)
    for entry in profile.getstats():
        own[_named(entry.code)] += entry.inlinetime
    top = sorted(own, key=lambda name: -own[name])[:_TOP]
    return {name: round(100 * own[name] / sum(own.values()), 1) for name in top}


def _named(code: Any) -> str:
    """The function's file and name; built-in functions are strings already."""
    if isinstance(code, str):
        return code
    path = Path(code.co_filename)
    inside = path.relative_to(_ROOT) if path.is_relative_to(_ROOT) else Path(path.name)
    return f"{inside}:{code.co_name}"


def _read(text: str) -> None:
    extract(text, "ar")


def _read_all(text: str) -> None:
    extract(text, "ar", whole(text))


def _tokens(text: str) -> None:
    [(match.start(), match.end(), match.group()) for match in _PEER.finditer(text)]


def _seconds(work: Callable[[str], None], text: str) -> float:
    start = time.process_time()
    work(text)
    return time.process_time() - start
