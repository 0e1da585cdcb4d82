"""From the speakers that a text names to the speakers that are stored.

Names join across articles only where that is safe: full names of persons, named bodies of one
side, documents of one issuer. What identifies nobody outside its article (an unnamed source, a
bare surname, "the ministry" of an unknown state) gets a speaker of that article alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from service.extraction.attribution import Body
from service.extraction.attribution import Speaker as Mention
from service.extraction.languages.pack import LanguagePack
from service.ingest.names import name_head, name_key
from service.models import Affiliation, GroupSide, Speaker, SpeakerAlias, new_id
from service.queries.speakers import known_as, lineages

#: Shorter names of bodies are too common to join without knowing that the side is the same.
DISTINCTIVE_WORDS = 3

#: Begins the keys of ministries; no name in any language does.
MINISTRY = "(ministry)"

_BODIES = ("organization", "outlet")


@dataclass
class Known:
    """A stored speaker, as far as joining cares; ``root`` is its party, if it has another."""

    id: UUID
    kind: str
    keys: set[str]
    issuer: UUID | None = None
    body: UUID | None = None
    root: UUID | None = None


@dataclass
class Directory:
    """The speakers that one article may mean: those known under its names, and new ones."""

    article_id: UUID
    language: str
    #: Reads the portfolio out of a ministry's name, however it is put ("the Interior").
    portfolio: Callable[[str], str | None]
    known: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    roots: dict[UUID, UUID] = field(default_factory=dict)
    #: Known speakers whose side this article is the first to tell.
    newly_sided: set[UUID] = field(default_factory=set)
    rows: dict[type, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))

    def root(self, speaker: UUID | None) -> UUID | None:
        """Return the party of a speaker: the end of its affiliations, or itself."""
        return self.roots.get(speaker, speaker) if speaker else None

    def key(self, name: str, *, sided: bool = True) -> str:
        """Return the key of a body's name; all ways to name a ministry of one side have one."""
        portfolio, key = self.portfolio(name), name_key(name)
        if portfolio is None or (not sided and not _is_bare(key, portfolio)):
            return key
        return f"{MINISTRY} {portfolio}"


def _is_bare(key: str, portfolio: str) -> bool:
    """Tell whether a ministry's name says nothing but its portfolio."""
    return len(key.split()) <= 1 + len(portfolio.split())


def names_of(mentions: Iterable[Mention]) -> set[str]:
    """Return all the names that may be looked up for these speakers."""
    names: set[str] = set()
    for mention in mentions:
        names |= {mention.name, *mention.aliases}
        for body in (mention.issuer, mention.body, *mention.members):
            while body is not None:
                names.add(body.name)
                body = body.within
    return {name for name in names if name_key(name)}


def open_directory(
    session: Session, article_id: UUID, pack: LanguagePack, names: Iterable[str]
) -> Directory:
    """Return the directory of the speakers known under these names, in two queries."""
    directory = Directory(article_id, pack.code, pack.portfolio)
    found: dict[UUID, Known] = {}
    heads = {name_head(key) for name in names for key in (name_key(name), directory.key(name))}
    for alias, speaker in session.execute(known_as(heads)):
        entry = found.setdefault(speaker.id, Known(speaker.id, speaker.kind, set()))
        entry.issuer = speaker.issuer_id
        if _identifies(alias.key, name_key(speaker.name)):
            entry.keys.add(alias.key)
        if entry not in directory.known[alias.head]:
            directory.known[alias.head].append(entry)
    for speaker_id, step, body in session.execute(lineages(found)):
        entry = found[speaker_id]
        entry.body = body if step == 1 else entry.body
        entry.root = directory.roots[speaker_id] = body
    return directory


def _identifies(key: str, name: str) -> bool:
    """Tell whether an alias says who it is ("Haddad" of "Salim Haddad"), unlike "the minister"."""
    return " " in key or set(key.split()) <= set(name.split())


def resolve(directory: Directory, mentions: Sequence[Mention]) -> list[UUID]:
    """Return the speaker that each mention means; what is new waits in ``directory.rows``."""
    in_article: dict[tuple[str, str, str], UUID] = {}
    resolved = []
    for mention in mentions:
        issuer = mention.issuer.name if mention.issuer else ""
        identity = (mention.kind, name_key(mention.name), name_key(issuer))
        if identity not in in_article:
            in_article[identity] = _resolve(directory, mention)
        resolved.append(in_article[identity])
    return resolved


def save(session: Session, directory: Directory) -> None:
    """Write what ``resolve`` found to be new."""
    for model in (Speaker, SpeakerAlias, Affiliation, GroupSide):
        if rows := directory.rows[model]:
            session.execute(insert(model), rows)


def _resolve(directory: Directory, mention: Mention) -> UUID:
    if mention.kind == "unnamed":
        return _unnamed(directory, mention)
    if mention.kind == "document":
        return _document(directory, mention)
    if mention.kind == "group":
        return _group(directory, mention)
    if mention.kind == "person":
        return _person(directory, mention)
    return resolve_body(directory, Body(mention.name, mention.kind, mention.body), mention.aliases)


def resolve_body(directory: Directory, body: Body, aliases: Iterable[str] = ()) -> UUID:
    """Return the stored body of this name and side, with the larger bodies it belongs to."""
    within = resolve_body(directory, body.within) if body.within else None
    key = directory.key(body.name, sided=within is not None)
    for known in directory.known[name_head(key)]:
        if known.kind in _BODIES and _same_body(directory, known, key, within):
            _tell_side(directory, known, within, body.name)
            return known.id
    # A ministry of an unknown government is nobody's outside its article.
    local = within is None and key.startswith(MINISTRY)
    return _make(directory, body.name, body.kind, aliases, within, local=local)


def _same_body(directory: Directory, known: Known, key: str, within: UUID | None) -> bool:
    root, theirs = directory.root(within), known.root
    if key in known.keys:
        distinctive = len(key.split()) >= DISTINCTIVE_WORDS
        return root == theirs or (distinctive and (root is None or theirs is None))
    return root == theirs and any(_longer_form(key, other) for other in known.keys)


def _longer_form(one: str, other: str) -> bool:
    """Tell whether one name is the other with words left out between its ends."""
    shorter, longer = sorted((one.split(), other.split()), key=len)
    if len(shorter) < DISTINCTIVE_WORDS or shorter[-1] != longer[-1] or shorter[:2] != longer[:2]:
        return False
    return set(shorter) <= set(longer)


def _tell_side(directory: Directory, known: Known, within: UUID | None, words: str) -> None:
    """Record the side of a known speaker that had none yet."""
    if within is None or known.body is not None or within == known.id:
        return
    if directory.root(within) == known.id:
        return
    known.body, known.root = within, directory.root(within)
    directory.newly_sided.add(known.id)
    directory.roots[known.id] = known.root or within
    directory.rows[Affiliation].append(_affiliation(directory, known.id, within, words))


def _person(directory: Directory, mention: Mention) -> UUID:
    body = resolve_body(directory, mention.body) if mention.body else None
    key, root = name_key(mention.name), directory.root(body)
    single = " " not in key
    for known in directory.known[name_head(key)]:
        if known.kind != "person" or key not in known.keys:
            continue
        rivals = root is not None and known.root is not None and root != known.root
        if (single and body is not None and known.body == body) or (not single and not rivals):
            _tell_side(directory, known, body, mention.mention or mention.name)
            return known.id
    return _make(
        directory, mention.name, "person", mention.aliases, body, local=single, role=mention.role
    )


def _document(directory: Directory, mention: Mention) -> UUID:
    if mention.issuer is None:
        return _make(directory, mention.name, "document", mention.aliases, local=True)
    issuer, key = resolve_body(directory, mention.issuer), name_key(mention.name)
    for known in directory.known[name_head(key)]:
        if known.kind == "document" and known.issuer == issuer and key in known.keys:
            return known.id
    return _make(directory, mention.name, "document", mention.aliases, issuer=issuer)


def _group(directory: Directory, mention: Mention) -> UUID:
    sides = sorted({resolve_body(directory, member) for member in mention.members})
    group = _make(directory, mention.name, "group", mention.aliases, local=True)
    directory.rows[GroupSide] += [{"group_id": group, "side_id": side} for side in sides]
    return group


def _unnamed(directory: Directory, mention: Mention) -> UUID:
    """Make a speaker of this article: two unnamed sources are never taken for one, nor for two."""
    body = resolve_body(directory, mention.body) if mention.body else None
    told = mention.unnamed
    unnamed = {
        "affiliation": told.affiliation if told else None,
        "category": told.category if told else None,
        "count": told.count if told else None,
        "reason": told.reason if told else None,
    }
    return _make(directory, mention.name, "unnamed", (), body, local=True, unnamed=unnamed)


def _make(
    directory: Directory,
    name: str,
    kind: str,
    aliases: Iterable[str] = (),
    body: UUID | None = None,
    *,
    local: bool = False,
    issuer: UUID | None = None,
    role: str | None = None,
    unnamed: dict[str, Any] | None = None,
) -> UUID:
    """Add a new speaker, with its names and its side; ``local``: of this article alone."""
    speaker = new_id()
    names = {key: alias for alias in (*aliases, name) if (key := name_key(alias))}
    own = directory.key(name, sided=body is not None) if kind in _BODIES else name_key(name)
    names[own] = name
    root = directory.root(issuer or body)
    directory.known[name_head(own)].append(Known(speaker, kind, {own}, issuer, body, root))
    if root:
        directory.roots[speaker] = root
    directory.rows[Speaker].append(
        {
            "id": speaker,
            "name": name,
            "kind": kind,
            "language": directory.language,
            "role": role,
            "issuer_id": issuer,
            "unnamed": unnamed,
            "article_id": directory.article_id if local else None,
        }
    )
    directory.rows[SpeakerAlias] += [
        {"speaker_id": speaker, "key": key, "head": name_head(key), "name": alias}
        for key, alias in sorted(names.items())
    ]
    if body:
        directory.rows[Affiliation].append(_affiliation(directory, speaker, body, name))
    return speaker


def _affiliation(directory: Directory, speaker: UUID, body: UUID, words: str) -> dict[str, Any]:
    return {
        "id": new_id(),
        "speaker_id": speaker,
        "body_id": body,
        "basis": "text",
        "evidence": {"article": str(directory.article_id), "words": words},
    }
