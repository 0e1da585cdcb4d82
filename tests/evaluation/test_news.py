"""Real articles that were read by hand: what was right once does not get worse.

Only places and speakers' names are kept here; the texts are read where the corpora lie.
"""

from pathlib import Path

import orjson
import pytest

from service.cli.corpora import read_corpus
from service.cli.trials import attribution_report, judged
from tests.gold.news import NEWS, write_texts

FLOORS = orjson.loads((NEWS / "floors.json").read_bytes())


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_f1_is_not_below_its_floor(part: str, corpora: Path, tmp_path: Path) -> None:
    write_texts(corpora, tmp_path)
    corpus = read_corpus(NEWS / part, tmp_path)
    report = attribution_report(corpus, judged(corpus))
    assert report["relaxed"]["f1"] >= FLOORS[part]
