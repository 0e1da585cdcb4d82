"""From the speakers that a text names to the speakers that are stored.

A text's words for a speaker, with the bodies behind it, are one row wherever they are met. What
identifies nobody outside its article (an unnamed source, a bare surname, "the ministry" of an
unknown state) gets a row of that article alone. Which rows are one speaker's is another matter
(``service.ingest.identities``).
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from service.audit import record
from service.extraction.attribution import Body
from service.extraction.attribution import Speaker as Mention
from service.ingest.forms import Listed, Named, all_named, named, named_body, to_record
from service.ingest.identities import join_forms
from service.ingest.names import name_key
from service.ingest.outlets import listed_outlets
from service.ingest.rows import add_rows
from service.models import Affiliation, GroupSide, Speaker, SpeakerAlias, new_id
from service.models.base import Base
from service.queries.speakers import of_identities

#: By all that is told of them, who are known within their article alone.
Local = Mapping[Hashable, UUID]


@dataclass
class Directory:
    """The speakers that one article may mean: stored ones by their identities, and new ones."""

    #: None where a person names them, rather than an article.
    article_id: UUID | None
    language: str
    listed: Listed
    known: dict[str, UUID]
    #: Those of this article alone that an earlier reading of it found.
    local: Local
    rows: dict[type[Base], list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    #: Blocks that have a form more than before.
    grown: set[str] = field(default_factory=set)


def list_outlets(session: Session, mentions: Iterable[Mention]) -> Listed:
    """Return the outlets with several names that go by one of these, in one query."""
    return listed_outlets(
        session, {m.name for m in mentions if m.kind in ("outlet", "organization")}
    )


def blocks_of(mentions: Iterable[Mention], listed: Listed) -> set[str]:
    """Return the blocks in which forms may be met or made for these mentions."""
    found = all_named(mentions, listed)
    return {one.form.block for one in found if one.identity and one.form.block}


def open_directory(
    session: Session,
    article_id: UUID | None,
    language: str,
    mentions: Sequence[Mention],
    listed: Listed,
    local: Local | None = None,
) -> Directory:
    """Return the directory of the speakers that are stored under these very names."""
    identities = {one.identity for one in all_named(mentions, listed) if one.identity}
    told = {"identities": list(identities)}
    rows = session.execute(of_identities(), told) if identities else ()
    known = {identity: speaker for identity, speaker in rows if identity}
    return Directory(article_id, language, listed, known, local or {})


def resolve(directory: Directory, mentions: Sequence[Mention]) -> list[UUID]:
    """Return the row that each mention means; what is new waits in ``directory.rows``."""
    in_article: dict[tuple[str, str, str], UUID] = {}
    resolved = []
    for mention in mentions:
        issuer = mention.issuer.name if mention.issuer else ""
        identity = (mention.kind, name_key(mention.name), name_key(issuer))
        if identity not in in_article:
            in_article[identity] = _resolve(directory, mention)
        resolved.append(in_article[identity])
    return resolved


def save(session: Session, directory: Directory) -> set[UUID]:
    """Write what ``resolve`` found to be new; return the forms that another stands for since."""
    add_rows(session, directory.rows, unless_known=True)
    for row in directory.rows[Speaker]:
        told = {"name": row["name"], "kind": row["kind"]}
        record(session, "created", "speaker", row["id"], after=told)
    return join_forms(session, directory.grown, made={one["id"] for one in directory.rows[Speaker]})


def _resolve(directory: Directory, mention: Mention) -> UUID:
    source = named(mention, directory.listed)
    sides = [resolve_body(directory, member) for member in mention.members]
    speaker = _row(
        directory,
        source,
        role=mention.role,
        unnamed=_unnamed(mention),
        sides=frozenset(sides if mention.kind == "group" else ()),
    )
    _add_aliases(directory, speaker, mention.aliases)
    return speaker


def resolve_body(directory: Directory, body: Body) -> UUID:
    """Return the row of a body under this name, with the larger bodies it belongs to."""
    return _row(directory, named_body(body, directory.listed))


def _unnamed(mention: Mention) -> dict[str, Any] | None:
    told = mention.unnamed
    if mention.kind != "unnamed":
        return None
    return {
        "affiliation": told.affiliation if told else None,
        "category": told.category if told else None,
        "count": told.count if told else None,
        "reason": told.reason if told else None,
    }


def _row(
    directory: Directory,
    source: Named,
    role: str | None = None,
    unnamed: Mapping[str, Any] | None = None,
    sides: frozenset[UUID] = frozenset(),
) -> UUID:
    """Return the row of exactly these words and bodies, a new one if there is none."""
    if source.short:
        _row(directory, source.short)
    if source.identity in directory.known:
        return directory.known[source.identity]
    issuer = _row(directory, source.issuer) if source.issuer else None
    body = _row(directory, source.body) if source.body else None
    told = signature(source.name, source.form.kind, role, issuer, unnamed, body, sides)
    if source.identity is None and told in directory.local:
        return directory.local[told]
    speaker = new_id()
    likeness = source.likeness(role)
    if source.identity:
        directory.known[source.identity] = speaker
        if source.form.block:
            directory.grown.add(source.form.block)
    directory.rows[Speaker].append(
        {
            "id": speaker,
            "name": source.name,
            "kind": source.form.kind,
            "language": directory.language,
            "role": role,
            "issuer_id": issuer,
            "unnamed": unnamed,
            "article_id": None if source.identity else directory.article_id,
            **{
                name: list(getattr(likeness, name, ())) or None
                for name in ("core", "marks", "heard", "told", "traits")
            },
            "found_in": directory.article_id,
            "of_untold_body": source.of_untold_body,
            "identity": source.identity,
            "block": source.form.block if source.identity else None,
            "form": to_record(source.form) if source.identity else None,
        }
    )
    _add_aliases(directory, speaker, [source.name])
    if body:
        directory.rows[Affiliation].append(_affiliation(directory, speaker, body, source.name))
    directory.rows[GroupSide] += [{"group_id": speaker, "side_id": side} for side in sorted(sides)]
    return speaker


def signature(
    name: str,
    kind: str,
    role: str | None,
    issuer: UUID | None,
    unnamed: Mapping[str, Any] | None,
    body: UUID | None,
    sides: Collection[UUID],
) -> Hashable:
    """Return all that a text tells of a source that it does not make known beyond itself."""
    told = tuple(sorted(unnamed.items())) if unnamed else None
    return name, kind, role, issuer, told, body, frozenset(sides)


def _add_aliases(directory: Directory, speaker: UUID, names: Iterable[str]) -> None:
    keys = {key: name for name in names if (key := name_key(name))}
    directory.rows[SpeakerAlias] += [
        {"speaker_id": speaker, "key": key, "name": name} for key, name in sorted(keys.items())
    ]


def _affiliation(directory: Directory, speaker: UUID, body: UUID, words: str) -> dict[str, Any]:
    return {
        "id": new_id(),
        "speaker_id": speaker,
        "body_id": body,
        "basis": "text",
        "evidence": {"article": str(directory.article_id), "words": words},
    }
