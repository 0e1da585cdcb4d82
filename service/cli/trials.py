"""Gold texts put through extraction, and through a database that is made for the purpose."""

import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from service import db, embedded, migrate
from service.answers.trials import found_answers, found_statements
from service.cli import groupings
from service.cli.corpora import Corpus, Propositions, number, read_agreements
from service.cli.shell import shown
from service.evaluation import attribution, propositions
from service.evaluation.attribution import Judged
from service.evaluation.propositions import Found
from service.evaluation.report import report
from service.extraction.languages import codes
from service.ingest.articles import Reading, ingest, read_draft
from service.ingest.seeds import FOLDER, load_seeds
from service.ingest.urls import article_id
from service.settings import Settings

#: What a trial leaves on disk is thrown away, so nothing waits for the disk.
_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


def demo_report(sessions: db.Sessions) -> dict[str, Any]:
    """Return the figures of the demo corpus, which is loaded into the given empty database."""
    corpus, held = read_agreements(FOLDER)
    return {
        "attribution": attribution_report(corpus, judged(corpus)),
        "agreement": agreements(sessions, corpus, held, FOLDER),
    }


def judged(corpus: Corpus) -> list[Judged]:
    """Return the claims of the texts in a known language, found ones beside the reader's."""
    missing = unread(corpus)
    texts = [text for text in corpus.gold if text.file not in missing]
    rows = []
    for text in shown(texts, "Extracting"):
        draft = corpus.drafts[text.file]
        rows += attribution.judge(draft.text, text, read_draft(draft).attributions)
    return rows


def attribution_report(corpus: Corpus, rows: list[Judged]) -> dict[str, Any]:
    """Return the figures of the texts that were read, and name those that were not."""
    missing = unread(corpus)
    read = [text for text in corpus.gold if text.file not in missing]
    return {**report(rows, read), "unread": missing}


def unread(corpus: Corpus) -> list[str]:
    """Return the texts in a language that extraction does not know."""
    return [text.file for text in corpus.gold if text.language not in (*codes(), "unknown")]


def agreements(
    sessions: db.Sessions, corpus: Corpus, held: Propositions, seeds: Path | None
) -> dict[str, Any]:
    """Ingest the texts into an empty database and return how right the answers are."""
    articles = _load_seeds(sessions, corpus, seeds) if seeds else _load(sessions, corpus)
    with db.transaction(sessions) as session:
        found = found_statements(session, articles)
        answers = found_answers(session)
    cited = propositions.cited(held.held, held.places)
    homes = propositions.find_homes(cited, found)
    compared = propositions.compare(held.held, homes, answers)
    read = set(articles.values())
    arabic = {number(text.file) for text in corpus.gold if text.language == "ar"}
    return {
        "bcubed": propositions.bcubed(held.held, homes, read),
        "bcubed_of_arabic": propositions.bcubed(held.held, homes, read & arabic),
        "bcubed_of_gold_claims": groupings.of_gold_claims(corpus, held),
        "passages": groupings.of_passages(corpus, held),
        "joined_wrongly": _joined_wrongly(held, found),
        **propositions.report(compared),
        "unread": unread(corpus),
    }


def _joined_wrongly(held: Propositions, found: Collection[Found]) -> list[list[str]] | None:
    """Return the claims that only resemble each other, and were found to say one thing.

    None where the reader tells of none.
    """
    named = {ref for pair in held.apart for ref in pair}
    homes = propositions.find_homes({ref: held.places[ref] for ref in named}, found)
    joined = [[a, b] for a, b in held.apart if a in homes and homes[a] == homes.get(b)]
    return joined if held.apart else None


def _load(sessions: db.Sessions, corpus: Corpus) -> dict[UUID, str]:
    """Store the texts; return by what the ids of an article's claims begin."""
    articles = {}
    for file in shown(sorted(set(corpus.drafts) - set(unread(corpus))), "Ingesting"):
        articles[_store(sessions, read_draft(corpus.drafts[file]))] = number(file)
    return articles


def _store(sessions: db.Sessions, reading: Reading) -> UUID:
    def write(session: Session) -> UUID:
        return ingest(session, reading)[0].id

    return db.retrying(sessions, write)


def _load_seeds(sessions: db.Sessions, corpus: Corpus, folder: Path) -> dict[UUID, str]:
    """Store the demo corpus, with its outlets and withdrawals, as anybody does."""
    load_seeds(sessions, folder, lambda seeds: shown(seeds, "Ingesting"))
    return {
        article_id(draft.url, None, ""): number(file)
        for file, draft in corpus.drafts.items()
        if file not in unread(corpus)
    }


@contextmanager
def scratch() -> Iterator[db.Sessions]:
    """Sessions on an empty database of the bundled Postgres that lasts as long as the block."""
    embedded.unwind_on_signals()
    with (
        tempfile.TemporaryDirectory(prefix="isnad-") as folder,
        embedded.running(Path(folder), _FAST) as url,
    ):
        engine = db.make_engine(Settings(database_url=url))
        try:
            migrate.upgrade(engine)
            yield db.sessions(engine)
        finally:
            engine.dispose()
