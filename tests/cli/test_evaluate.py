"""Scoring on the command line; databases are made for it, and never the user's is touched."""

import json
import os
from pathlib import Path

import pytest

TEXT = "حريق في الميناء\n\nقالت وزارة الصحة إن 12 شخصا أصيبوا في حريق الميناء القديم.\n"

CORPORA = Path(
    os.environ.get("ISNAD_CORPORA", Path(__file__).parents[2].parent / "shared" / "corpora")
)
ANS = CORPORA / "ans" / "dev.csv"

# Just below what the command printed when they were set: what gets worse fails, and whoever
# makes it better raises them.
FLOORS = {
    "in both languages": 36,
    "relaxed": 0.97,  # F1 of Arabic claims
    "exact": 0.92,
    "english": 0.97,  # F1 of English claims
    "f1": 0.91,  # BCubed of the clusters of Arabic claims
    "verdict": 35,  # of 42 propositions, from the Arabic articles alone
    "outlets": 35,
    "parties": 36,
    "independent_origins": 36,
    "all": 34,
}
MOST_FALSE = 3  # twelve dead and "at least 12" are taken for one claim


def claim(source):
    def span(words):
        return [TEXT.index(words), TEXT.index(words) + len(words)]

    return {
        "id": "0001-c01",
        "cue_span": span("قالت"),
        "source_span": span(source),
        "content_spans": [span("12 شخصا أصيبوا في حريق الميناء القديم")],
        "sub_propositions": [],
        "speaker": source,
        "speaker_kind": "organization",
        "chain": [{"name": source, "role": "speaker"}],
        "depth": 0,
        "mode": "indirect",
    }


@pytest.fixture
def gold(tmp_path):
    """Writes gold of one text, with this source, and returns its folder."""

    def write(source="وزارة الصحة"):
        folder, pages = tmp_path / "gold", tmp_path / "pages"
        for made in (folder, pages):
            made.mkdir(exist_ok=True)
        told = {"file": "0001-fire.txt", "language": "ar", "claims": [claim(source)]}
        (folder / "0001-fire.json").write_text(json.dumps(told), encoding="utf-8")
        (pages / "0001-fire.txt").write_text(TEXT, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def agreed(gold, tmp_path):
    """A folder with an answer that was worked out by hand."""
    gold()
    cluster = {"id": "P1", "label_ar": "إصابة 12 شخصا"}
    held = {"outlets": {"0001": "صحيفة الميناء"}, "clusters": [cluster]}
    answer = {
        "proposition": "P1",
        "verdict": "one_outlet",
        "supporters": ["0001-c01"],
        "hearsay": [],
        "outlets": 1,
        "parties": [1, 1],
        "independent_origins": [1, 1],
    }
    (tmp_path / "propositions.json").write_text(json.dumps(held), encoding="utf-8")
    expected = {"expected": [answer]}
    (tmp_path / "expected_agreement.json").write_text(json.dumps(expected), encoding="utf-8")
    return tmp_path


def test_attribution_is_a_table_or_json(isnad, gold):
    folder = gold()
    told = isnad("evaluate", "attribution", folder)
    assert told.exit_code == 0, told.stderr
    lines = [line.split() for line in told.stdout.splitlines()]
    assert ["all", *["1.000"] * 6, "1", "1", "0.206–1.000", "1", "of", "1"] in lines
    report = json.loads(isnad("evaluate", "attribution", folder, "--json").stdout)
    assert report["relaxed"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert report["unread"] == []


def test_what_was_missed_is_listed(isnad, gold):
    told = isnad("evaluate", "attribution", gold("الميناء"), "--misses")
    assert [line.split(": ")[1] for line in told.stdout.splitlines()[-2:]] == ["missed", "too much"]
    assert "12 شخصا" in told.stdout


def test_agreement_is_compared_in_a_database_of_its_own(isnad, agreed):
    told = isnad("evaluate", "agreement", agreed, "--json")
    assert told.exit_code == 0, told.stderr
    report = json.loads(told.stdout)
    assert report["right"]["all"] == report["total"] == 1
    assert report["bcubed"]["f1"] == 1.0


def test_a_folder_without_gold_is_told(isnad, tmp_path):
    told = isnad("evaluate", "attribution", tmp_path)
    assert (told.exit_code, told.stderr.count("\n")) == (1, 1)
    assert isnad("evaluate", "agreement", tmp_path).exit_code == 1
    assert isnad("evaluate", "attribution", tmp_path / "missing").exit_code == 2


def test_claims_in_another_shape_are_told(isnad, tmp_path):
    (tmp_path / "a.json").write_text('{"claims": [{}]}', encoding="utf-8")
    told = isnad("evaluate", "attribution", tmp_path)
    assert (told.exit_code, told.stderr.count("\n")) == (1, 1)


def test_a_missing_text_is_told(isnad, gold, tmp_path):
    folder = gold()
    (tmp_path / "pages" / "0001-fire.txt").unlink()
    told = isnad("evaluate", "attribution", folder)
    assert told.exit_code == 1
    assert "0001-fire.txt is missing" in told.stderr


def test_stance_is_told_of_pairs_and_learned_anew(isnad, tmp_path):
    pairs, kept = tmp_path / "pairs.csv", tmp_path / "model.json"
    rows = [
        "s1,s2,stance",
        "ارتفاع أسعار القمح في الأسواق,أسعار القمح ترتفع في الأسواق,agree",
        "ارتفاع أسعار القمح في الأسواق,انخفاض أسعار القمح في الأسواق,disagree",
        "حريق في مستودع قرب الميناء,المنتخب يفوز بالبطولة,other",
    ]
    pairs.write_text("\n".join([rows[0], *rows[1:] * 3]), encoding="utf-8")
    told = isnad("evaluate", "stance", pairs, "--learn-from", pairs, "--keep", kept)
    assert told.exit_code == 0, told.stderr
    assert told.stdout.splitlines()[1].split()[:2] == ["learned", "1.000"]
    assert json.loads(kept.read_text("utf-8"))["classes"] == ["agree", "disagree", "other"]
    report = json.loads(isnad("evaluate", "stance", pairs, "--json").stdout)
    assert report["pairs"] == 9
    assert report["similarity_alone"]["f1"]["other"] == 0


def test_a_file_that_holds_no_pairs_is_told(isnad, tmp_path):
    (tmp_path / "pairs.csv").write_text("one,two\n1,2\n", encoding="utf-8")
    assert isnad("evaluate", "stance", tmp_path / "pairs.csv").exit_code == 2


@pytest.mark.skipif(not ANS.exists(), reason="the corpora are not on this machine")
def test_stance_is_told_as_well_as_it_was(isnad):
    report = json.loads(isnad("evaluate", "stance", ANS, "--json").stdout)
    assert report["accuracy"] >= 0.79
    assert report["macro_f1"] >= 0.8


def test_the_demo_is_as_right_as_it_was(isnad):
    told = isnad("evaluate", "demo", "--json")
    assert told.exit_code == 0, told.stderr
    report = json.loads(told.stdout)
    languages, agreement = report["attribution"]["by"]["language"], report["agreement"]
    figures = {
        "relaxed": languages["ar"]["relaxed"]["f1"],
        "exact": languages["ar"]["exact"]["f1"],
        "english": languages["en"]["relaxed"]["f1"],
        **agreement["bcubed_of_arabic"],
        **agreement["right_of_arabic"],
        "in both languages": agreement["right"]["all"],
    }
    assert {name: figures[name] for name, floor in FLOORS.items() if figures[name] < floor} == {}
    assert len(agreement["false_corroborations"]) <= MOST_FALSE
