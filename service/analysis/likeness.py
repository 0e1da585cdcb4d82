"""Which names may be one party's, though nothing joins them.

Joining names takes a reason; telling parties apart takes one too. سامر دانيال and دانيال, "the
movement" with and without its country, a body spelled in two ways: whoever says that these are
two parties has to know it. A name may be another's where its *core* is among the words that
tell the other: of a person the surname, of a body all that is left of its name without the
nouns that say of what class it is, whatever its vowels.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar
from uuid import UUID

from service.analysis.forms import CLASS_NOUNS

Key = TypeVar("Key", UUID, str)

#: The core and the telling words of a name.
Name = tuple[tuple[str, ...], tuple[str, ...]]

_ARTICLE = "ال"
_SOFT = str.maketrans("جغق", "ككك", "اويىئءؤ")
_SHORTEST = 3
#: Of persons only long names go by their sound: سالم and سليم are two.
_SHORTEST_SURNAME = 4
#: Words that stand in the names of many: particles, and what class of body it is.
_COMMON = CLASS_NOUNS | {
    "في", "من", "علي", "عن", "الي", "مع", "بن", "ابن", "ابو", "ام", "انباء", "اخبار", "رسميه",
    "رسمي", "of", "the", "for", "and", "in", "on", "al", "el", "de", "la", "party", "group",
    "agency", "news", "company", "movement", "official",
}  # fmt: skip


def name_of(kind: str, key: str) -> Name | None:
    """Return by what a name may be known for another's; None for what is no name.

    ``key`` is the name in normalised words. Unnamed sources, groups and documents have none.
    """
    words = [_bare(word) for word in key.split()]
    telling = tuple(dict.fromkeys(word for word in words if word not in _COMMON))
    if not telling or kind not in ("person", "organization", "outlet"):
        return None
    if kind == "person":
        told = tuple(_sound(word, _SHORTEST_SURNAME) for word in telling)
        return told[-1:], tuple(dict.fromkeys(telling + told))
    heard = tuple(dict.fromkeys(map(_sound, telling)))
    return heard, tuple(dict.fromkeys(telling + heard))


def may_be_one(one: Name, other: Name) -> bool:
    """Tell whether the core of either is among the words of the other."""
    (core, marks), (other_core, other_marks) = one, other
    return set(core) <= set(other_marks) or set(other_core) <= set(marks)


def classes(names: Mapping[Key, Sequence[Name]]) -> dict[Key, Key]:
    """Return for each key the least of those that may be one with it, through others or not."""
    root = {key: key for key in names}
    for key in sorted(names):
        alike = [other for other in root if _meet(names[key], names[other])]
        least = min((root[other] for other in alike), default=key)
        joined = {root[other] for other in alike} | {root[key]}
        root = {other: least if at in joined else at for other, at in root.items()}
    return root


def _meet(ones: Iterable[Name], others: Sequence[Name]) -> bool:
    return any(may_be_one(one, other) for one in ones for other in others)


def _bare(word: str) -> str:
    return word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) + 1 else word


def _sound(word: str, shortest: int = _SHORTEST) -> str:
    """Return a word without vowels and doubled letters, its g as k: newsrooms hear differently."""
    hard = "".join(b for a, b in zip(" " + word, word, strict=False) if a != b)
    hard = hard.translate(_SOFT)
    return hard if len(hard) >= shortest else word
