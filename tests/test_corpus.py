"""Five real pages, from raw text to the agreement, as their annotator worked it out by hand."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.cli.corpora import read_agreements
from service.cli.groupings import of_gold_claims, of_passages
from service.ingest.articles import ingest, read_draft
from service.ingest.drafts import from_page
from service.models import Agreement, Article, Membership

Place = tuple[int, int]

# The one page that prints no outlet; any name will do.
UNPRINTED = "منفذ لا يذكر اسمه"


@pytest.fixture
def gold(corpora: Path) -> Path:
    return corpora / "libya-2020"


class Store:
    """The five pages as stored, asked in the annotator's references ("000-c05#b")."""

    def __init__(self, session: Session, gold: Path) -> None:
        self.session = session
        self.places: dict[str, list[Place]] = {}
        self.articles: dict[str, UUID] = {}
        for file in sorted((gold / "gold").glob("0*.json")):
            found = json.loads(file.read_text(encoding="utf-8"))
            self._learn(found)
            page = gold / "pages" / found["article"]["seed_file"]
            self.articles[page.name[:3]] = self._ingest(page, found["article"]["outlet"]["name"])

    def _learn(self, found: dict[str, Any]) -> None:
        for claim in found["claims"]:
            self.places[claim["id"]] = [tuple(s) for s in claim["content_spans"]]
            for part in claim["sub_propositions"]:
                self.places[part["id"]] = [tuple(s) for s in part["spans"]]

    def _ingest(self, page: Path, printed: str | None) -> UUID:
        with page.open(encoding="utf-8", newline="") as file:
            draft = from_page(file.read(), outlet=None if printed else UNPRINTED)
        article, _ = ingest(self.session, read_draft(draft))
        assert isinstance(article, Article)
        return article.id

    def propositions(self, reference: str, relation: str = "same") -> set[UUID]:
        """The propositions on which the words of this claim (or part of one) bear."""
        rows = self.session.scalars(
            select(Membership).where(
                Membership.article_id == self.articles[reference[:3]],
                Membership.relation == relation,
                Membership.valid_to.is_(None),
            )
        )
        wanted = self.places[reference]
        return {
            row.proposition_id
            for row in rows
            if overlap(wanted, [(span["start"], span["end"]) for span in row.spans]) >= 0.5
        }

    def agreement(self, references: Iterable[str]) -> Agreement:
        """The agreement on the one proposition that all of these assert at depth 0."""
        shared = set.intersection(*(self.propositions(reference) for reference in references))
        rows = [self.session.get_one(Agreement, proposition) for proposition in shared]
        (row,) = [row for row in rows if row.outlets]
        return row


def overlap(a: list[Place], b: list[Place]) -> float:
    """Intersection over union of two contents, by characters."""
    one = {i for start, end in a for i in range(start, end)}
    other = {i for start, end in b for i in range(start, end)}
    return len(one & other) / len(one | other)


def test_expected_agreements_from_raw_pages(session: Session, gold: Path) -> None:
    store = Store(session, gold)
    expected = {
        row["proposition"]: row
        for row in json.loads((gold / "expected_agreement.json").read_text())["expected"]
    }
    for name in ("P01", "P02", "P03", "P04", "P05", "P06", "P07"):
        row = expected[name]
        found = store.agreement(row["supporters"])
        parties = found.answer["supporting"]["parties"]
        assert (name, found.verdict, found.outlets) == (name, row["verdict"], row["outlets"])
        assert [parties["at_least"], parties["at_most"]] == row["parties"]


def test_what_is_known_by_hearsay_alone_has_no_verdict(session: Session, gold: Path) -> None:
    store = Store(session, gold)
    for hearsay, reported_by in (("004-c16", "004-c15"), ("004-c18", "004-c17#a")):
        only_hearsay = {
            proposition
            for proposition in store.propositions(hearsay)
            if session.get_one(Agreement, proposition).outlets == 0
        }
        (proposition,) = only_hearsay
        agreement = session.get_one(Agreement, proposition)
        assert agreement.verdict is None
        assert agreement.answer["verdict_reason"] == "only_partial"
        assert proposition in store.propositions(reported_by, "partial")


def test_the_denial_opposes_what_it_denies(session: Session, gold: Path) -> None:
    store = Store(session, gold)
    agreement = store.agreement(["001-c03"])
    assert agreement.verdict == "one_outlet"
    assert [one["strength"] for one in agreement.answer["contradicted_by"]] == ["strict"]
    assert agreement.proposition_id in store.propositions("001-c04", "contradicts")


def test_no_hard_negative_is_merged(session: Session, gold: Path) -> None:
    store = Store(session, gold)
    pairs = json.loads((gold / "propositions.json").read_text())["hard_negatives"]
    merged = [
        (pair["a"], pair["b"])
        for pair in pairs
        if store.propositions(pair["a"]) & store.propositions(pair["b"])
    ]
    assert merged == []
    assert all(store.propositions(reference) for pair in pairs for reference in (pair["a"],))


def test_passages_in_the_same_words_are_found_and_no_others(gold: Path) -> None:
    found = of_passages(*read_agreements(gold))
    assert found is not None
    assert min(found["precision"], found["recall"]) >= 0.95


def test_right_claims_are_grouped_as_well_as_they_were(gold: Path) -> None:
    found = of_gold_claims(*read_agreements(gold))
    assert found is not None
    assert found["f1"] >= 0.93
    assert found["precision"] == 1
