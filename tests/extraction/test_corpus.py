"""The extractor against hand annotation, where the corpora are at hand.

``ISNAD_CORPORA`` names their folder; unset, it is looked for beside the project.
"""

import json
import os
from pathlib import Path

import pytest

from service.extraction import extract

PROJECT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("ISNAD_CORPORA", PROJECT.parent / "shared" / "corpora")) / "libya-2020"
EDGES = " \t\r\n\u00a0\"'“”«»‘’.,،؛;:!؟?()-–—"

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the annotated corpus is not here (ISNAD_CORPORA)"
)


def letters(text, spans):
    return {i for start, end in spans for i in range(start, end) if text[i] not in EDGES}


def matched(text, gold, claims):
    """Pairs of gold and found claims: contents overlap by half, cues touch."""
    pairs = []
    for entry in gold:
        content = letters(text, entry["content_spans"])
        cue = letters(text, [entry["cue_span"]]) or set(range(*entry["cue_span"]))
        for claim in claims:
            found = letters(text, [(s.start, s.end) for s in claim.content])
            touching = cue & set(range(claim.cue.span.start, claim.cue.span.end))
            if touching and len(found & content) >= 0.5 * len(found | content):
                pairs.append((entry, claim))
                break
    return pairs


@pytest.fixture(scope="module")
def results():
    gold_count = found_count = 0
    pairs = []
    for path in sorted((CORPUS / "gold").glob("0*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        page = CORPUS / "pages" / document["article"]["seed_file"]
        text = page.read_bytes().decode("utf-8")
        claims = extract(text)
        core = [c for c in document["claims"] if c["certainty"] == "core"]
        borderline = [c for c in document["claims"] if c["certainty"] != "core"]
        optional = matched(text, borderline, claims)
        gold_count += len(core)
        found_count += len(claims) - len(optional)
        pairs += matched(text, core, claims)
    return gold_count, found_count, pairs


def test_precision_and_recall_hold(results):
    gold, found, pairs = results
    assert len(pairs) / found >= 0.95
    assert len(pairs) / gold >= 0.95


def test_mode_depth_and_chain_hold(results):
    pairs = results[2]

    def share(same):
        return sum(same(entry, claim) for entry, claim in pairs) / len(pairs)

    assert share(lambda entry, claim: entry["mode"] == claim.mode) >= 0.95
    assert share(lambda entry, claim: entry["depth"] == claim.depth) >= 0.95
    assert share(lambda entry, claim: len(entry["chain"]) == len(claim.chain)) >= 0.95
    assert share(lambda entry, claim: entry["negated"] == claim.negated) >= 0.9
