from pathlib import Path

import pytest
from sqlalchemy import select

from service import db
from service.errors import NotFound
from service.extraction.languages import codes
from service.ingest.seeds import load_seeds, read_seeds
from service.models import Article, Outlet, Ownership, Publisher, Revision


def test_loading_twice_is_loading_once(factory: db.Sessions) -> None:
    seeds = list(read_seeds())
    spoken = [seed for seed in seeds if seed.draft.language in codes()]
    first = load_seeds(factory)
    assert first["outlets"] == 8
    assert first["new"] == len(spoken)
    assert first["unsupported"] == len(seeds) - len(spoken)
    assert first["withdrawn"] == 1
    second = load_seeds(factory)
    assert {name: count for name, count in second.items() if count} == {
        name: count
        for name, count in {
            "unchanged": first["new"],
            "unsupported": first["unsupported"],
        }.items()
        if count
    }
    with factory() as session:
        assert len(session.scalars(select(Outlet.id)).all()) == 8
        stored = session.scalars(select(Revision.number)).all()
        assert stored == [1] * len(spoken)


def test_owners_come_with_evidence_or_are_unknown(factory: db.Sessions) -> None:
    load_seeds(factory)
    owned = (
        select(Outlet.name, Publisher.name, Ownership.evidence_url)
        .join(Ownership, Ownership.outlet_id == Outlet.id)
        .join(Publisher, Ownership.publisher_id == Publisher.id)
        .where(Ownership.known_to.is_(None))
    )
    with factory() as session:
        rows = session.execute(owned).all()
    assert len({outlet for outlet, _, _ in rows}) == 7
    assert len({publisher for _, publisher, _ in rows}) == 6
    assert all(".example/" in evidence for _, _, evidence in rows)


def test_the_withdrawn_report_is_marked(factory: db.Sessions) -> None:
    load_seeds(factory)
    with factory() as session:
        (article,) = session.scalars(select(Article).where(Article.status == "withdrawn"))
        assert article.url == "https://lazurdpress.example/ar/wire/140940"
        assert article.withdrawn_at is not None


def test_a_missing_corpus_is_said_to_be_missing(factory: db.Sessions, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no demo corpus"):
        load_seeds(factory, tmp_path)
