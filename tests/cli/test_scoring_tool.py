"""Our figures are those of the tool that the work is judged by, in the shapes it reads."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from service.cli.corpora import read_corpus
from service.cli.trials import attribution_report, judged
from service.extraction.spans import Span

OWN = Path(__file__).parents[1] / "gold"
BETWEEN = "\n\n"
SAME = {"source": "source", "mode": "mode", "speaker": "speaker", "hops": "chain"}


@pytest.fixture
def tool(corpora):
    path = corpora.parent / "tools" / "score_attribution.py"
    if not path.is_file():
        pytest.skip("the scoring tool is not there")

    def run(*arguments):
        done = subprocess.run(
            [sys.executable, path, *arguments], capture_output=True, check=True, text=True
        )
        return json.loads(done.stdout)

    return run


@pytest.fixture
def written(tmp_path):
    """The open half of our own sentences, some on a page, in the two shapes of the tool."""
    for name in ("gold", "brat", "pages"):
        (tmp_path / name).mkdir()
    for number, (page, claims) in enumerate(pages()):
        name = f"{number:03}"
        told = {"file": f"{name}.txt", "claims": [as_spans(claim) for claim in claims]}
        (tmp_path / "pages" / f"{name}.txt").write_bytes(page.encode())
        (tmp_path / "gold" / f"{name}.json").write_text(json.dumps(told), encoding="utf-8")
        (tmp_path / "brat" / f"{name}.ann").write_text("".join(as_brat(claims)), encoding="utf-8")
    return tmp_path


def pages():
    corpus = read_corpus(OWN)
    for language in ("ar", "en"):
        texts = [text for text in corpus.gold if text.language == language]
        for first in range(0, len(texts), 8):
            page, claims = "", []
            for text in texts[first : first + 8]:
                claims += [shifted(claim, len(page)) for claim in text.claims]
                page += corpus.drafts[text.file].text + BETWEEN
            yield page, claims


def shifted(claim, by):
    moved = {
        name: tuple(Span(span.start + by, span.end + by) for span in getattr(claim, name))
        for name in ("content", "cue", "source")
    }
    return replace(claim, **moved)


def pairs(spans):
    return [[span.start, span.end] for span in spans]


def as_spans(claim):
    return {
        "content_spans": pairs(claim.content),
        "cue_span": pairs(claim.cue)[0],
        "alt_cue_spans": pairs(claim.cue)[1:],
        "source_span": next(iter(pairs(claim.source)), None),
        "mode": claim.mode,
        "optional": claim.optional,
        "speaker": next(iter(claim.names), None),
        "chain": [1] * max(claim.hops),
        "kind": claim.kind,
    }


def as_brat(claims):
    for n, claim in enumerate(claims):
        parts = {"Source": claim.source, "Cue": claim.cue, "Content": claim.content}
        marks = {role: f"T{3 * n + at}" for at, role in enumerate(parts) if parts[role]}
        for role, mark in marks.items():
            place = ";".join(f"{span.start} {span.end}" for span in parts[role])
            yield f"{mark}\t{role} {place}\t…\n"
        yield f"E{n}\t{' '.join(f'{role}:{mark}' for role, mark in marks.items())}\n"


@pytest.fixture
def compared(isnad, tool, tmp_path):
    """Returns our figures and the tool's on gold of a kind, and the pages beside it."""

    def run(kind, gold):
        pages = gold.parent / "pages"
        told = isnad("extract", *sorted(pages.glob("*.txt")))
        predictions = tmp_path / "predictions.jsonl"
        predictions.write_text(told.stdout, encoding="utf-8")
        corpus = read_corpus(gold)
        return attribution_report(corpus, judged(corpus)), tool(predictions, kind, gold, pages)

    return run


@pytest.mark.parametrize(("kind", "folder"), [("spans", "gold"), ("polnear", "brat")])
def test_the_figures_are_the_same_on_our_own_sentences(compared, written, kind, folder):
    assert_same(*compared(kind, written / folder))


def test_the_figures_are_the_same_on_real_pages(compared, corpora):
    ours, theirs = compared("libya", corpora / "libya-2020" / "gold")
    assert_same(ours, theirs)
    assert ours["of_matches"]["depth"] == theirs["depth"]


def assert_same(ours, theirs):
    assert theirs["missing_files"] == []
    assert ours["gold"] == theirs["gold"] > 50
    assert ours["relaxed"] == {name: theirs[name] for name in ("precision", "recall", "f1")}
    assert ours["exact"]["f1"] == theirs["strict_f1"]
    assert ours["content_exact"]["f1"] == theirs["content_exact_f1"]
    assert {name: ours["of_matches"][own] for name, own in SAME.items()} == {
        name: theirs[name] for name in SAME
    }
