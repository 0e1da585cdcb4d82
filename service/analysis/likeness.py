"""Which names may be one party's, though nothing joins them.

Joining names takes a reason; telling parties apart takes one too. سامر دانيال and دانيال, "the
movement" with and without its country, a body spelled in two ways: whoever says that these are
two parties has to know it. A name may be another's where its *core* is among the words that
tell the other: of a person the surname, of a body all that is left of its name without the
nouns that say of what class it is, whatever its vowels.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple, TypeVar
from uuid import UUID

from service.analysis.forces import without_locality
from service.analysis.forms import CLASS_NOUNS
from service.analysis.transliteration import is_arabic

Key = TypeVar("Key", UUID, str)


class Name(NamedTuple):
    """By what a name is known.

    ``core`` may be told alone, ``marks`` are the telling words, as written and as they sound.
    ``heard`` is how all of the name sounds, ``told`` what a barer name may be told by: also the
    office that a person has, the initials that a body has. What a body or an officer is (^), is
    another word than the same elsewhere, and so is a word of an office (~): a minister is not his
    adviser. Each of the ``traits`` is enough to be taken for whoever has it among the marks: a
    state may be its court, "the Arab coalition" any coalition.
    """

    core: tuple[str, ...]
    marks: tuple[str, ...]
    heard: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    of_person: bool = False
    traits: tuple[str, ...] = ()

    @property
    def is_office(self) -> bool:
        """Tell a person who is known by the office alone."""
        return self.of_person and any(word.startswith(_OFFICE) for word in self.heard)

    @property
    def offices(self) -> frozenset[str]:
        """What officer a person is told to be: minister, spokesman."""
        return frozenset(word for word in self.told if word.startswith(_OFFICE + HEAD))


#: Whose name it is, and the name.
Bearer = tuple[UUID, Name]

_ARTICLE = "ال"
#: Prepositions and "and", with the article or before a word of several letters.
_JOINED = ("وال", "بال", "لل", "ل")
#: Begins the word that says what a body or an officer is, and words of an office.
HEAD, _OFFICE = "^", "~"
#: Marks a person whose office is untold: whoever is known by an office alone may be that one.
_ANYBODY = "~?"
_SOFT = str.maketrans("جغق", "ككك", "اويىئءؤ")
_SHORTEST = 3
#: No acronym has more letters.
_LONGEST_RUN = 8
#: Words in which a letter too few is a slip: a short one is another word.
_LONG = 6
#: No word of a name has more letters; what does is no slip of another.
_LONGEST_WORD = 30
#: Of persons only long names go by their sound: سالم and سليم are two.
_SHORTEST_SURNAME = 4
#: Words that tell nothing of whom a name is.
_PARTICLES = frozenset((
    "في", "من", "علي", "عن", "الي", "مع", "بن", "ابن", "ابو", "ام", "of", "the", "for", "and", "in",
    "on", "to", "al", "el", "de", "la",
))  # fmt: skip
_CLASSES = CLASS_NOUNS | {"party", "group", "agency", "company", "movement"}
#: Words that stand in the names of many: particles, and what class of body it is.
_COMMON = (
    _CLASSES | _PARTICLES | {"انباء", "اخبار", "رسميه", "رسمي", "news", "official", "اممي", "امميه"}
)
#: Nouns by which newsrooms call one sort of body.
_ONE_CLASS = {"فريق": "نادي", "team": "club"}
#: What comes behind the head of an English name.
_BEHIND = frozenset(("of", "for", "in", "on", "to"))


def name_of(
    kind: str, key: str, role: str = "", acronym: str = "", spelled: str = ""
) -> Name | None:
    """Return by what a name may be known for another's; None for what is no name.

    ``key`` is the name in normalised words, ``role`` the office told with it likewise: the name
    itself, where a person is known by it alone; ``acronym`` is told with a body's name, which is
    ``spelled`` so, where the key has codes in it. Unnamed sources and groups have none; a
    document's tells no party.
    """
    if kind == "document" and key:
        heard = _distinct(_headed(key))
        return Name((), (), heard, heard)
    if not key or kind not in ("person", "organization", "outlet"):
        return None
    words = [word for word in map(_bare, key.split()) if word not in _COMMON]
    if kind == "person":
        telling = _distinct(words)
        sounds = _distinct(_sound(word, _SHORTEST_SURNAME) for word in telling)
        office = _distinct(_OFFICE + word for word in _headed(role, _SHORTEST_SURNAME))
        heard = office if role == key else _heard(key)
        beside = (*_apart(key), *_misspelled(words, _SHORTEST_SURNAME), *office)
        told = heard if role == key else (*heard, *beside)
        last = tuple(_sound(word, _SHORTEST_SURNAME) for word in telling[-1:])
        slips = tuple(_slips(telling)) if role != key else (_ANYBODY,)
        untold = () if role else (_ANYBODY,)
        misspelled = _misspelled(words, _SHORTEST_SURNAME)
        marks = _distinct((*telling, *sounds, *misspelled, *slips, *untold))
        return Name(last, marks, heard, _distinct(told), of_person=True, traits=slips)
    telling = _distinct(without_locality(words))
    sounds = _distinct(map(_sound, telling))
    heard = _distinct(_headed(key))
    short = (acronym,) if acronym else ()
    runs = map(_sound, (*short, *_runs(key)))
    marks = _distinct((*telling, *sounds, *runs, *_misspelled(telling, _SHORTEST)))
    told = (*_told(key), *(HEAD + _sound(one) for one in (*short, *_initials(key))))
    told = (*told, *_misspelled(map(barest, (spelled or key).split()), _SHORTEST))
    return Name(sounds, marks, heard, _distinct(told))


def of_power(code: str) -> Name:
    """Return by what a state, or a union of states, may be another: a body that may be its own."""
    return Name((), (), traits=(f"={code}",))


def of_place(name: Name, kind: str, state: str, power: str, *, is_all: bool) -> Name:
    """Return a body's name with its class and place: a description is of any that has both.

    ``power`` is the state whose body it may be, ``is_all`` says that its name tells nothing else.
    """
    kinds = (f"{kind} *", f"{kind} {state or '?'}") if kind else ()
    marks = (*name.marks, *kinds, *((f"={power}",) if power else ()))
    if not is_all:
        return name._replace(marks=marks)
    traits = (f"{kind} {state}", f"{kind} ?") if state else (f"{kind} *",)
    return name._replace(marks=marks, traits=traits)


def _initials(key: str) -> Iterator[str]:
    """Yield the acronyms that a name in Latin letters may have, with and without small words."""
    words = [] if is_arabic(key) else [word for word in key.split() if len(word) > 1]
    for told in (words, [word for word in words if word not in _PARTICLES]):
        if len(told) > 1:
            yield "".join(word[0] for word in told)


def _runs(key: str) -> Iterator[str]:
    """Yield those acronyms, and what is left of them without their first or last letters."""
    for whole in _initials(key):
        yield whole
        for start in range(len(whole) - _SHORTEST + 1):
            for end in range(start + _SHORTEST, min(len(whole), start + _LONGEST_RUN) + 1):
                yield whole[start:end]


def _heard(key: str) -> tuple[str, ...]:
    words = (_bare(word) for word in key.split())
    return _distinct(_sound(w, _SHORTEST_SURNAME) for w in words if w not in _PARTICLES)


def _apart(key: str) -> Iterator[str]:
    """Yield what the words of a person's name sound like where two are written as one."""
    for one, other in pairwise(key.split()):
        yield _sound(_bare(one) + other, _SHORTEST_SURNAME)


def _misspelled(words: Iterable[str], shortest: int) -> Iterator[str]:
    """Yield how the long words of a name sound with a letter left out, by a slip."""
    for word in words:
        sound = _sound(word, shortest)
        if len(word) >= _LONG and len(sound) > shortest:
            yield from _one_less(sound)


def _slips(words: Sequence[str]) -> Iterator[str]:
    """Yield a first name with how the surname sounds, whole and with a letter left out.

    Two of one first name and nearly one surname may be one: newsrooms spell by ear.
    """
    if len(words) > 1:
        first, sound = words[0], _sound(words[-1])
        yield f"{first} {sound}"
        if len(sound) > _SHORTEST:
            yield from (f"{first} {less}" for less in _one_less(sound))


def _one_less(sound: str) -> Iterator[str]:
    """Yield a word without each of its letters in turn; of what is too long for a name, nothing."""
    if len(sound) <= _LONGEST_WORD:
        yield from (sound[:place] + sound[place + 1 :] for place in range(len(sound)))


def _headed(key: str, shortest: int = _SHORTEST) -> list[str]:
    """Return how the words of a body's name or an office sound, its head marked as such."""
    words, head = _words(key)
    heard = [_sound(word, shortest) for word in words]
    return [HEAD + word if place == head else word for place, word in enumerate(heard)]


def _told(key: str) -> Iterator[str]:
    """Yield all that a barer name of the body may be told by: it may leave out what class it is."""
    words, head = _words(key)
    yield from _headed(key)
    yield from map(_sound, words)
    beside = head + 1 if is_arabic(key) else head - 1
    told = {head}
    if words and words[head] in _CLASSES and 0 <= beside < len(words):
        yield HEAD + _sound(words[beside])
        told.add(beside)
    for place, pair in enumerate(pairwise(words)):
        joined = _sound("".join(pair))
        yield joined
        if place in told and is_arabic(key):
            yield HEAD + joined


def _words(key: str) -> tuple[list[str], int]:
    """Return the words of a name without particles, and the place of its head.

    In Arabic the head is the first word, in English the last before a preposition.
    """
    first, *others = key.split() or [""]
    words = without_locality([_bare(first), *map(barest, others)])
    words = [_ONE_CLASS.get(word, word) for word in words]
    behind = next((n for n, word in enumerate(words) if n and word in _BEHIND), len(words))
    before = [word for word in words[:behind] if word not in _PARTICLES]
    told = [word for word in words if word and word not in _PARTICLES]
    return told, 0 if is_arabic(key) else max(len(before) - 1, 0)


def is_barer(one: Name, other: Name) -> bool:
    """Tell whether the one may be the other with words left out: each word sounds like one of it.

    That is so of equal names both ways.
    """
    return one.of_person == other.of_person and _tells(one.heard, other.told)


def is_told_in_part(one: Name, other: Name) -> bool:
    """Tell an office alone of which other words tell a part as a named person's: two at least.

    The Minister of Ports and Rivers is Jane Harwick, the Minister of Ports.
    """
    part = {word for word in other.told if word.startswith(_OFFICE)}
    return not other.is_office and len(part) > 1 and part <= set(one.heard)


def is_called_as(one: Name, other: Name) -> bool:
    """Tell a bare name that is read as a person's from the body that goes by the same words.

    The operator NorthRail, in full in one article, is NorthRail alone in the next.
    """
    apart = one.of_person and not other.of_person
    return apart and bool(one.heard) and set(one.heard) == set(other.core)


def may_be_one(one: Name, other: Name) -> bool:
    """Tell whether the core of either, or one of its traits, is among the marks of the other."""
    return is_told_by(one, other.marks) or is_told_by(other, one.marks)


def is_told_by(name: Name, words: Sequence[str]) -> bool:
    """Tell whether the core of a name is among these words, or one of its traits."""
    return _tells(name.core, words) or not set(name.traits).isdisjoint(words)


def classes(
    names: Mapping[Key, Sequence[Bearer]],
    stands: Mapping[Key, Key] = MappingProxyType({}),
    apart: Collection[tuple[UUID, UUID]] = (),
) -> dict[Key, Key]:
    """Return for each key the least of those that may be one with it, through others or not.

    ``stands`` tells who of them stands for those that are one, whatever their names; ``apart``
    are bearers of names who are not. Whoever may be either of two keys that differ so is taken
    for the lesser one.
    """
    likely = _likely(names, apart)
    if apart:
        likely = _told_apart(likely, _differing(names, apart, likely, stands))
    for one, other in stands.items():
        likely.setdefault(one, set()).add(other)
    root = {key: key for key in names}
    for key in sorted(names):
        joined = {root[other] for other in likely[key] if other in root} | {root[key]}
        root = {other: min(joined) if at in joined else at for other, at in root.items()}
    return root


def _told_apart(
    likely: Mapping[Key, set[Key]], differing: Collection[tuple[Key, Key]]
) -> dict[Key, set[Key]]:
    """Return who may still be whom, where these differ: of two that do, the lesser."""
    left = {one: {o for o in others if (one, o) not in differing} for one, others in likely.items()}
    cut = {(one, b) for a, b in differing if a < b for one in left if a in left[one]}
    return {
        one: {other for other in others if not {(one, other), (other, one)} & cut}
        for one, others in left.items()
    }


def _likely(
    names: Mapping[Key, Sequence[Bearer]], apart: Collection[tuple[UUID, UUID]]
) -> dict[Key, set[Key]]:
    """Return for each key those that may be it by two names whose bearers nobody parted."""
    return {
        one: {
            other
            for other in names
            if any(
                may_be_one(name, theirs) and (bearer, another) not in apart
                for bearer, name in names[one]
                for another, theirs in names[other]
            )
        }
        for one in names
    }


def _differing(
    names: Mapping[Key, Sequence[Bearer]],
    apart: Collection[tuple[UUID, UUID]],
    likely: Mapping[Key, Collection[Key]],
    stands: Mapping[Key, Key],
) -> set[tuple[Key, Key]]:
    """Return the pairs whose bearers a person parted, and that no other names bring together.

    Those that are one with either of a pair differ likewise.
    """
    borne: dict[UUID, set[Key]] = defaultdict(set)
    beside: dict[Key, set[Key]] = defaultdict(set)
    for key, bearers in names.items():
        beside[stands.get(key, key)].add(key)
        for bearer, _ in bearers:
            borne[bearer].add(key)
    pairs = {(a, b) for one, other in apart for a in borne[one] for b in borne[other]}
    sides = {(stands.get(a, a), stands.get(b, b)) for a, b in pairs if b not in likely[a]}
    return {(a, b) for x, y in sides if x != y for a in beside[x] for b in beside[y]}


def _tells(words: Sequence[str], among: Sequence[str]) -> bool:
    return bool(words) and set(words) <= set(among)


def _distinct(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _bare(word: str) -> str:
    return word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) + 1 else word


def barest(word: str) -> str:
    """Return a word without its article, and without what joins it to the one before."""
    for prefix in _JOINED:
        if word.startswith(prefix) and len(word) > len(prefix) + _SHORTEST:
            return word.removeprefix(prefix)
    return _bare(word)


def sounds_of(word: str) -> tuple[str, str]:
    """Return how a word sounds as a surname, and as a word of a body's name."""
    return _sound(word, _SHORTEST_SURNAME), _sound(word)


def _sound(word: str, shortest: int = _SHORTEST) -> str:
    """Return a word without vowels and doubled letters, its g as k: newsrooms hear differently.

    A short one keeps those at its ends, or all of them.
    """
    hard = "".join(b for a, b in zip(" " + word, word, strict=False) if a != b)
    sound = hard.translate(_SOFT)
    if len(sound) < shortest == _SHORTEST:
        sound = hard[:1] + hard[1:-1].translate(_SOFT) + hard[-1:]
    return sound if len(sound) >= shortest else word
