"""Whose words a copied passage has, where an outlet tells it vaguely or not at all.

Two outlets print one passage; one gives it to "the minister", the other names him, or has it from
"a source" or "the statement". The words have one author, so that the vague voice is the other
one, unless something speaks against it:

* a full name beside another full name: outlets may put one sentence in two mouths;
* parties that are known to differ, or that a person told apart;
* the body that the other speaks for: whether an officer or his body spoke stays open;
* two offices, two bodies or two documents under other names, or several sources beside one name.

Where a vague voice shares passages with two who are not one themselves, it is neither's. And where
no speaker is found at all, an article repeats whomever it names elsewhere for the same thing.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from uuid import UUID

from service.analysis.forest import Fold, Partition
from service.analysis.likeness import Name, is_barer
from service.analysis.records import Dependence, Report, Voice
from service.analysis.voices import above, identity, known_side, voices_of

_Copy = tuple[Report, Report, Dependence]


def copied_folds(
    reports: Sequence[Report], dependences: Iterable[Dependence], named: Iterable[Fold]
) -> list[Fold]:
    """Return which voices are one because the passage is; ``named`` are one by their names."""
    copies = list(_copies(reports, dependences))
    if not copies:
        return []
    voices = {voice.id: voice for voice in voices_of(reports)}
    alike = {node for fold in named for node in (fold.nodes, fold.nodes[::-1])}
    pairs = {_ids(copy) for copy in copies}
    fitting = {(a, b) for a, b in pairs if _may_be_one(voices[a], voices[b])}
    torn = _torn(fitting, voices, alike)
    kept = {
        (a, b)
        for a, b in fitting
        if a not in torn or (_is_nameless(voices[a]) and _is_nameless(voices[b]))
    }
    return [_fold(copy, *_voices(copy, voices)) for copy in copies if _ids(copy) in kept]


def unknown_voices(reports: Sequence[Report], dependences: Iterable[Dependence]) -> int:
    """Return how many speakers there may be behind the claims whose speaker is unknown.

    None behind those of an article that names somebody for it, or that stand in a passage copied
    from such a claim; one behind all of an article, and of articles that copied them.
    """
    articles = {r.claim: r.article for r in reports if r.voice is None}
    told = {r.article for r in reports if r.voice is not None}
    same, known = Partition(), told & set(articles.values())
    for one, other, _ in _pairs(reports, dependences) if articles else ():
        for unknown, beside in ((one, other), (other, one)):
            if unknown.voice is None and beside.voice is None:
                same.join(unknown.article, beside.article)
            elif unknown.voice is None:
                known.add(unknown.article)
    named = {same.find(article) for article in known}
    return len({same.find(article) for article in articles.values()} - named)


def _pairs(reports: Sequence[Report], dependences: Iterable[Dependence]) -> Iterator[_Copy]:
    held = {report.claim: report for report in reports}
    for found in dependences:
        a, b = held.get(found.a), held.get(found.b)
        if found.kind == "shared_text" and a and b:
            yield a, b, found


def _copies(reports: Sequence[Report], dependences: Iterable[Dependence]) -> Iterator[_Copy]:
    """Yield the copied pairs of which one speaker at least is vague."""
    vague = {r.claim for r in reports if r.voice and is_vague(r.voice)}
    for a, b, found in _pairs(reports, dependences) if vague else ():
        if a.voice and b.voice and {a.claim, b.claim} & vague:
            yield a, b, found


def _ids(copy: _Copy) -> tuple[UUID, UUID]:
    one, other = (report.voice for report in copy[:2])
    assert one and other
    return one.id, other.id


def _voices(copy: _Copy, voices: Mapping[UUID, Voice]) -> tuple[Voice, Voice]:
    one, other = _ids(copy)
    return voices[one], voices[other]


def _torn(
    pairs: Collection[tuple[UUID, UUID]],
    voices: Mapping[UUID, Voice],
    alike: Collection[tuple[Hashable, Hashable]],
) -> set[UUID]:
    """Return those who are linked by copies to two that are not one."""
    linked, found = Partition(), set()
    for pair in pairs:
        linked.join(*pair)
    classes: dict[int, set[UUID]] = defaultdict(set)
    for one in {one for pair in pairs for one in pair}:
        classes[linked.find(one)].add(one)
    for ones in classes.values():
        unlike = {_likeness(voices[one]): voices[one] for one in ones}.values()
        if not all(_are_one(a, b, alike) for a, b in combinations(unlike, 2)):
            found |= ones
    return found


def _likeness(voice: Voice) -> Hashable:
    """Return what is equal for voices of which the same goes: hundreds may copy "sources"."""
    if not _is_nameless(voice) or voice.parted:
        return voice.id
    return above(voice), known_side(voice), (voice.count or 1) > 1


def _are_one(one: Voice, other: Voice, alike: Collection[tuple[Hashable, Hashable]]) -> bool:
    a, b = identity(one), identity(other)
    return a == b or (a, b) in alike or _may_be_one(one, other)


def _may_be_one(one: Voice, other: Voice) -> bool:
    """Tell whether nothing but their names speaks against that they are one, one of them vague."""
    if not (is_vague(one) or is_vague(other)) or _is_itself(one) or _is_itself(other):
        return False
    a, b = identity(one), identity(other)
    if a == b or a in above(other) or b in above(one) or _are_parted(one, other):
        return False
    sides = {known_side(one), known_side(other)} - {None}
    return len(sides) < 2 and _names_agree(one, other)


def _is_itself(voice: Voice) -> bool:
    """Tell a medium, which relays; whom a reviewer set apart; and those whose sides are told."""
    return voice.kind == "outlet" or voice.apart or bool(voice.sides)


def _are_parted(one: Voice, other: Voice) -> bool:
    a, b = {one.id, *one.lineage}, {other.id, *other.lineage}
    return any((x in a and y in b) or (x in b and y in a) for x, y in (*one.parted, *other.parted))


def is_vague(voice: Voice) -> bool:
    """Tell a voice that may go by a name elsewhere.

    A source without a name, a document without an issuer, a body under a name of its article
    alone, a person by the office alone.
    """
    if voice.kind == "document":
        return not voice.lineage
    if voice.kind == "organization":
        return voice.local
    return _is_nameless(voice) or _is_office(voice)


def _is_nameless(voice: Voice) -> bool:
    return voice.kind in ("unnamed", "group") and not (voice.apart or voice.sides)


def _is_office(voice: Voice) -> bool:
    name = _name(voice)
    return voice.kind == "person" and name is not None and name.is_office


def _name(voice: Voice) -> Name | None:
    return dict(voice.line).get(voice.id)


def _names_agree(one: Voice, other: Voice) -> bool:
    nameless = [voice for voice in (one, other) if _is_nameless(voice)]
    if nameless:
        return len(nameless) == 2 or (nameless[0].count or 1) == 1
    if one.kind != other.kind:
        return True
    a, b = _name(one), _name(other)
    if a is None or b is None:
        return False
    if one.kind == "person" and a.is_office != b.is_office:
        return not (a.offices and b.offices) or not a.offices.isdisjoint(b.offices)
    return is_barer(a, b) or is_barer(b, a)


def _fold(copy: _Copy, one: Voice, other: Voice) -> Fold:
    a, b, found = copy
    nodes = identity(one), identity(other)
    return Fold(
        "named_alike",
        nodes,
        (f"speaker {nodes[0]}", f"speaker {nodes[1]}"),
        "copied_passage",
        found.score,
        found.threshold,
        found.evidence,
        articles=(a.article, b.article),
    )
