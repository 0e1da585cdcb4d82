"""Which of the speakers of one proposition are one, told by a fuller and a barer name.

One outlet names a speaker in full ("Jane Harwick, the Minister of Ports"), another by surname, by
the office alone, or spells the name otherwise. Where such a barer name can be only one of those
who say the same thing, it is that one: here, and nowhere else. A barer name

* has no word that does not sound like one of the fuller name, or of the office told with it, or is
  an office alone of which the fuller name is told with a part, or is the whole name of a body,
  read as a person's where its article does not tell what it is;
* is not of another body or side, and is of no side where the fuller is of none, unless it is a
  person's;
* is nobody's while two fit who are not one themselves, nor whose a person told it apart from;
* is of neither of two whom a person parted, where it goes with both, be it barer or fuller.

And whoever is told vaguely in a copied passage is whom the passage has elsewhere: see ``copies``.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

from service.analysis.copies import copied_folds, unknown_voices
from service.analysis.forest import Fold, Partition
from service.analysis.likeness import HEAD, Name, is_barer, is_called_as, is_told_in_part
from service.analysis.records import Dependence, Report, Voice
from service.analysis.voices import above, identity, is_known, known_side, side, voices_of


class Namesakes:
    """Who is one with whom among the voices of these reports; ``folds`` say why.

    ``unknown`` is how many more may speak in the claims of whom no speaker is known.
    """

    def __init__(self, reports: Sequence[Report], dependences: Collection[Dependence] = ()) -> None:
        voices = voices_of(reports)
        self._names = {one: name for voice in voices for one, name in voice.line}
        self._speakers, self._sides = Partition(), Partition()
        self.unknown = unknown_voices(reports, dependences)
        named = _named_folds(voices, reports)
        copied = copied_folds(reports, dependences, named)
        self.folds = (*named, *copied, *_lines(voices, named))
        for fold in (*named, *copied):
            self._speakers.join(*fold.nodes)
            self._sides.join(*fold.nodes)
        for voice in voices:
            if (party := side(voice)) is not None:
                for one in (voice.id, *voice.lineage):
                    self._sides.join(one, party)

    def speakers(self, ids: Iterable[UUID]) -> dict[UUID, UUID]:
        """Return for each of these who of them stands for all that are one speaker with it."""
        return self._standing(ids, self._speakers)

    def sides(self, ids: Iterable[UUID]) -> dict[UUID, UUID]:
        """Return for each of these who of them stands for all that are of one party with it."""
        return self._standing(ids, self._sides)

    def _standing(self, ids: Iterable[UUID], partition: Partition) -> dict[UUID, UUID]:
        classes: dict[int, list[UUID]] = defaultdict(list)
        for one in set(ids):
            classes[partition.find(one)].append(one)
        return {one: min(ones, key=self._rank) for ones in classes.values() for one in ones}

    def _rank(self, one: UUID) -> tuple[bool, int, UUID]:
        """What has no name that may be another's, as a state, goes first; then the fullest."""
        name = self._names.get(one)
        heard = len(name.heard) if name else 0
        return heard > 0, -heard, one


# Names --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Named:
    """A speaker, or a body that one speaks for, with what is above it.

    ``bound`` is the party above it, where that is known to differ from others.
    """

    id: UUID
    name: Name
    above: tuple[UUID, ...]
    bound: UUID | None


def _named_folds(voices: Sequence[Voice], reports: Sequence[Report]) -> list[Fold]:
    named = {one.id: one for one in _named(voices)}
    parted = {pair for voice in voices for pair in voice.parted}
    fuller = {
        one: {other for other in _fuller(named[one], named) if (one, other) not in parted}
        for one in named
    }
    sure = {
        one: others
        for one, others in fuller.items()
        if all(a in fuller[b] or b in fuller[a] for a, b in combinations(others, 2))
    }
    torn = _torn(fuller, parted) if parted else set()
    places = _places(reports) if any(sure.values()) else {}
    return [
        _fold(named[one], named[other], places)
        for one, others in sure.items()
        for other in sorted(others)
        if not {(one, other), (other, one)} & torn
    ]


def _torn(
    fuller: Mapping[UUID, Collection[UUID]], parted: Collection[tuple[UUID, UUID]]
) -> set[tuple[UUID, UUID]]:
    """Return (who goes with two whom a person parted, one of the two)."""
    linked: dict[UUID, set[UUID]] = defaultdict(set)
    for one, others in fuller.items():
        for other in others:
            linked[one].add(other)
            linked[other].add(one)
    return {(one, a) for a, b in parted for one in linked if {a, b} <= linked[one]}


def _named(voices: Iterable[Voice]) -> Iterator[_Named]:
    """Yield whoever has a name among those who speak, and the bodies above them."""
    names: dict[UUID, Name] = {}
    lines: dict[UUID, tuple[UUID, ...]] = {}
    bounds: dict[UUID, UUID | None] = {}
    for voice in voices:
        names |= dict(voice.line)
        line = ((identity(voice),) if is_known(voice) else ()) + above(voice)
        for place, one in enumerate(line):
            lines[one] = line[place + 1 :]
            bounds[one] = bounds.get(one) or (known_side(voice) if lines[one] else None)
    for one in sorted(names.keys() & lines.keys()):
        yield _Named(one, names[one], lines[one], bounds[one])


def _fuller(one: _Named, named: Mapping[UUID, _Named]) -> Iterator[UUID]:
    """Yield those whose names the barer one may stand for, as far as it goes by the two alone."""
    for other in named.values():
        if other is not one and _fits(one.name, other.name) and _go_together(one, other, named):
            yield other.id


def _fits(one: Name, other: Name) -> bool:
    return is_barer(one, other) or is_told_in_part(one, other) or is_called_as(one, other)


def _go_together(barer: _Named, fuller: _Named, named: Mapping[UUID, _Named]) -> bool:
    """Tell whether neither is above the other, and what is above them may be one."""
    if barer.id in fuller.above or fuller.id in barer.above:
        return False
    if not barer.above or _is_full_name(barer.name, fuller.name):
        return True
    if not fuller.above:
        return barer.bound is None or barer.name.of_person
    near = barer.above[0] in fuller.above or fuller.above[0] in barer.above
    if not near and not _are_alike(barer.above[0], fuller.above[0], named):
        return False
    known = barer.bound is not None and fuller.bound is not None
    return not known or _are_alike(barer.bound, fuller.bound, named)


def _is_full_name(one: Name, other: Name) -> bool:
    """Tell a person's whole name in both: who says the same under it is the same, for whomever."""
    whole = one.of_person and len(one.heard) > 1 and not one.is_office
    return whole and set(one.heard) == set(other.heard)


def _are_alike(one: UUID | None, other: UUID | None, named: Mapping[UUID, _Named]) -> bool:
    a, b = (named.get(body) if body else None for body in (one, other))
    return one == other or bool(a and b and (is_barer(a.name, b.name) or is_barer(b.name, a.name)))


_Place = tuple[UUID, tuple[int, int]]


def _places(reports: Iterable[Report]) -> dict[UUID, _Place]:
    """Return in which article, and where, each speaker is named; a body by who speaks for it."""
    places: dict[UUID, _Place] = {}
    for report in sorted(reports, key=lambda report: report.claim):
        if report.voice and report.mention:
            at = report.article, report.mention
            for one in (report.voice.id, *report.voice.lineage):
                places.setdefault(one, at)
    return places


def _fold(barer: _Named, fuller: _Named, places: Mapping[UUID, _Place]) -> Fold:
    by_name = set(barer.name.heard) <= {*fuller.name.heard, *fuller.name.core}
    otherwise = "office" if barer.name.of_person else "acronym"
    at = [places[one.id] for one in (barer, fuller) if one.id in places]
    told = len(at) == 2
    return Fold(
        "named_alike",
        (barer.id, fuller.id),
        (f"speaker {barer.id}", f"speaker {fuller.id}"),
        "barer_name" if by_name or _is_class_left_out(barer.name, fuller.name) else otherwise,
        evidence=((at[0][1], at[1][1]),) if told else (),
        articles=(at[0][0], at[1][0]) if told else None,
    )


def _is_class_left_out(barer: Name, fuller: Name) -> bool:
    """Tell a body's name from which no more is left out than what class it is."""
    words = {word.removeprefix(HEAD) for word in barer.heard}
    return not barer.of_person and words <= set(fuller.told)


def _lines(voices: Iterable[Voice], folds: Sequence[Fold]) -> list[Fold]:
    """Return who speaks for a body, below its party, that goes by another's name."""
    used = {node for fold in folds for node in fold.nodes}
    between = {
        (identity(voice), body) for voice in voices for body in above(voice)[:-1] if body in used
    }
    return [
        Fold("speaks_for", pair, (f"speaker {pair[0]}", f"speaker {pair[1]}"), "affiliation")
        for pair in sorted(between)
    ]
