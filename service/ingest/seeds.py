"""The demo corpus: outlets with their owners, then articles in the order of its manifest.

Loading it again changes nothing. An article in a language without a pack is counted and left
out; everything else that is wrong with the corpus raises.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal
from uuid import UUID

import orjson
from sqlalchemy.orm import Session

from service import db
from service.audit import Actor, acting
from service.errors import Invalid, NotFound, Unsupported
from service.ingest import feeds
from service.ingest.articles import ingest, read_draft
from service.ingest.curation import Change, Owner, create_outlet
from service.ingest.drafts import ArticleDraft, from_fields
from service.ingest.outlets import find_outlets
from service.ingest.withdrawals import withdraw
from service.models import Article

FOLDER = Path(__file__).resolve().parents[2] / "seeds"
"""Where a checkout holds the corpus."""

Loaded = Literal["outlets", "new", "revised", "unchanged", "unsupported", "withdrawn"]
"""What is counted: outlets made; articles by what became of them; articles newly withdrawn."""

_GIVEN = ("outlet", "url", "title", "published_at", "language")


@dataclass(frozen=True, slots=True)
class Seed:
    """An article of the corpus; ``file`` is its path in the folder."""

    file: str
    draft: ArticleDraft
    withdrawn_at: datetime | None


Watched = Callable[[list[Seed]], Iterator[Seed]]


def load_seeds(
    factory: db.Sessions, folder: Path = FOLDER, watched: Watched = iter
) -> Counter[Loaded]:
    """Store the corpus, one transaction an outlet and one an article; return what became of it.

    Withdrawals come last: until then the withdrawn article counted, as it did in the world.
    ``watched`` may look at the articles as they pass.
    """
    factory = acting(factory, Actor("seed"))
    counts: Counter[Loaded] = Counter()
    for change in read_outlets(folder):
        counts["outlets"] += db.retrying(factory, partial(_add, told=change))
    withdrawn: dict[UUID, datetime] = {}
    for seed in watched(list(read_seeds(folder))):
        try:
            article, outcome = _store(factory, seed.draft)
        except Unsupported:
            counts["unsupported"] += 1
            continue
        counts[outcome] += 1
        if seed.withdrawn_at:
            withdrawn[article] = seed.withdrawn_at
    for article, at in withdrawn.items():
        counts["withdrawn"] += db.retrying(factory, partial(_withdraw, article=article, at=at))
    return counts


def read_outlets(folder: Path = FOLDER) -> Iterator[Change]:
    """Yield what the corpus tells of each outlet; no publisher: the owner is unknown."""
    for told in _json(folder / "outlets.json")["outlets"]:
        yield Change(
            name=told["name"],
            aliases=told["aliases"],
            hosts=told["hosts"],
            publisher=_owner(told["publisher"]),
        )


def read_seeds(folder: Path = FOLDER) -> Iterator[Seed]:
    """Yield the articles in the order in which they were published."""
    for entry in _json(folder / "manifest.json")["articles"]:
        at = entry.get("withdrawn_at")
        yield Seed(
            file=entry["file"],
            draft=_draft(folder / entry["file"], entry),
            withdrawn_at=datetime.fromisoformat(at) if at else None,
        )


def _json(path: Path) -> Any:
    try:
        return orjson.loads(path.read_bytes())
    except FileNotFoundError:
        raise NotFound(f"There is no demo corpus: {path} is missing.") from None
    except orjson.JSONDecodeError as error:
        raise Invalid(f"{path}: not JSON: {error.msg}") from None


def _draft(path: Path, entry: Mapping[str, Any]) -> ArticleDraft:
    """Return the draft of a file: of fields apart, or of a page of which the manifest tells."""
    if path.suffix == ".json":
        fields = _json(path)
        return from_fields(fields["text"], **{name: fields[name] for name in _GIVEN})
    given: Any = {name: entry[name] for name in _GIVEN if name in entry}
    (found,) = feeds.read(path, **given)
    if not isinstance(found, ArticleDraft):
        raise found[1]
    return found


def _owner(told: Mapping[str, str | None] | None) -> Owner | None:
    if told is None:
        return None
    name, evidence = told["name"], told["evidence_url"]
    if not name or not evidence:
        raise Invalid("A publisher needs a name and evidence.")
    owner = Owner(
        name=name,
        evidence_url=evidence,
        valid_from=_day(told["valid_from"]),
        valid_to=_day(told["valid_to"]),
    )
    if "speaks_for" in told:
        owner["speaks_for"] = told["speaks_for"]
    return owner


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _add(session: Session, told: Change) -> bool:
    """Make the outlet, unless one goes by its name: what people told of that one stays."""
    if find_outlets(session, [told["name"]]):
        return False
    create_outlet(session, told)
    return True


def _store(factory: db.Sessions, draft: ArticleDraft) -> tuple[UUID, Loaded]:
    reading = read_draft(draft)
    article, changed = db.retrying(factory, lambda session: ingest(session, reading))
    if not changed:
        return article.id, "unchanged"
    return article.id, "new" if article.revision == 1 else "revised"


def _withdraw(session: Session, article: UUID, at: datetime) -> bool:
    return withdraw(session, session.get_one(Article, article), at)
