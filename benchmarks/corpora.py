"""Texts of a real corpus, where one is beside the project or `ISNAD_CORPORA` says where."""

import gzip
import json
import os
from pathlib import Path

_ROOT = Path(__file__).parent.parent


def real_texts() -> list[str]:
    """Return the texts of real articles in Arabic; none where there is no corpus."""
    corpora = Path(os.environ.get("ISNAD_CORPORA") or _ROOT.parent / "shared" / "corpora")
    real = corpora / "ant-2018" / "articles.jsonl.gz"
    if not real.is_file():
        return []
    with gzip.open(real, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]
