"""Which forms of names are one speaker's.

A *form* is one way in which texts name a speaker: these words, this side, this office. All forms
that could be one speaker's are of one *block*. ``partition`` joins the forms of a block level by
level, the surest first. A level joins what it links only where no two of the linked forms rule
each other out; so who joins whom depends on the forms there are, not on the order of arrival.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from service.analysis.forest import Partition
from service.analysis.forms import (
    DISTINCTIVE_WORDS,
    MEDIA,
    OUTLET,
    Form,
    class_of,
    in_two_scripts,
    longer_form,
    without_class_noun,
)
from service.analysis.transliteration import (
    is_arabic,
    is_rare,
    spelled_alike,
    transliterated,
    units,
)

Basis = Literal[
    "name",
    "spelling",
    "transliteration",
    "shorter_name",
    "longer_name",
    "code",
    "class_noun",
    "acronym",
]


@dataclass(frozen=True, slots=True)
class Join:
    """Two forms, by their places in the block, that are one speaker's, and why."""

    one: int
    other: int
    basis: Basis
    #: What more than the words speaks for it: their side, their office, or that the name is rare.
    sign: str


Link = Callable[[Form, Form], tuple[Basis, str] | None]


def partition(forms: Sequence[Form]) -> list[Join]:
    """Return the joins that make speakers of the forms of one block: a forest."""
    groups = [[place] for place in range(len(forms))]
    joins: list[Join] = []
    for link in LEVELS:
        groups, made = _joined(forms, groups, link)
        joins += made
    return joins


def _joined(
    forms: Sequence[Form], groups: list[list[int]], link: Link
) -> tuple[list[list[int]], list[Join]]:
    """The groups after one level, and what it joined: whole components, or nothing of them."""
    edges = {
        (a, b): join
        for a, b in combinations(range(len(groups)), 2)
        if (join := _best(forms, groups[a], groups[b], link)) is not None
    }
    merged: list[list[int]] = []
    joins: list[Join] = []
    for component in _components(len(groups), edges):
        if _consistent(forms, groups, component, edges):
            merged.append(sorted(place for index in component for place in groups[index]))
            joins += _tree(component, edges)
        else:
            merged += [groups[index] for index in component]
    return merged, joins


def _best(
    forms: Sequence[Form], one: Sequence[int], other: Sequence[int], link: Link
) -> Join | None:
    """The link between two groups, by their first forms that have one."""
    for a in one:
        for b in other:
            if found := link(forms[a], forms[b]):
                return Join(a, b, *found)
    return None


def _components(count: int, edges: Iterable[tuple[int, int]]) -> list[list[int]]:
    classes = Partition()
    for a, b in edges:
        classes.join(a, b)
    components: dict[int, list[int]] = {}
    for index in range(count):
        components.setdefault(classes.find(index), []).append(index)
    return list(components.values())


def _consistent(
    forms: Sequence[Form],
    groups: Sequence[Sequence[int]],
    component: Sequence[int],
    edges: dict[tuple[int, int], Join],
) -> bool:
    """Tell whether every two groups of a component may be one: none rules another out."""
    return all(
        (a, b) in edges or _compatible(forms, groups[a], groups[b])
        for a, b in combinations(component, 2)
    ) and not any(
        _rivals(forms[a], forms[b])
        for one, other in combinations(component, 2)
        for a in groups[one]
        for b in groups[other]
    )


def _compatible(forms: Sequence[Form], one: Sequence[int], other: Sequence[int]) -> bool:
    return any(_names(forms[a], forms[b]) is not None for a in one for b in other)


def _rivals(one: Form, other: Form) -> bool:
    return one.side.to(other.side) == "rival"


def _tree(component: Sequence[int], edges: dict[tuple[int, int], Join]) -> list[Join]:
    """Joins that reach the whole component, as few as there can be."""
    reached = {component[0]}
    tree = []
    while len(reached) < len(component):
        pair = next(p for p in edges if (p[0] in reached) != (p[1] in reached))
        reached |= set(pair)
        tree.append(edges[pair])
    return tree


# --- what links two forms ------------------------------------------------------------------


def _names(one: Form, other: Form) -> Basis | None:
    """How two names may be one, whatever their sides; None where they are different names."""
    if one.kind == "person" and one.code is None:
        return _personal(one.key, other.key)
    if one.kind == "document":
        return _documents(one, other)
    return _bodies(one, other)


def _personal(one: str, other: str) -> Basis | None:
    if one == other:
        return "name"
    first, second = units(one), units(other)
    if len(first) != len(second):
        return "shorter_name" if _shortened(one, other) else None
    pairs = list(zip(first, second, strict=True))
    if is_arabic(one) != is_arabic(other):
        return "transliteration" if all(transliterated(a.word, b.word) for a, b in pairs) else None
    return "spelling" if all(spelled_alike(a.word, b.word) for a, b in pairs) else None


def _shortened(one: str, other: str) -> bool:
    """Tell a full name without what stands between its ends, in the same spelling."""
    shorter, longer = sorted(([u.word for u in units(n)] for n in (one, other)), key=len)
    ends = (shorter[0], shorter[-1]) == (longer[0], longer[-1])
    return len(shorter) > 1 and ends and set(shorter) <= set(longer)


def _documents(one: Form, other: Form) -> Basis | None:
    if one.key != other.key or one.issuer is None or other.issuer is None:
        return None
    same = one.issuer.key == other.issuer.key or _bodies(one.issuer, other.issuer) is not None
    return "name" if same and _sure_body(one.issuer, other.issuer) else None


def _bodies(one: Form, other: Form) -> Basis | None:
    if one.long or other.long:
        return "acronym" if _is_acronym(one, other) else None
    if one.code is not None and one.code == other.code:
        return "code"
    if _means_the_same(one, other):
        return "code"
    if one.key == other.key:
        # A single word that is an outlet here and a body there is mostly no name: الدولة.
        return "name" if one.kind == other.kind or " " in one.key else None
    if _class_noun_left_out(one, other) or _one_core(one, other):
        return "class_noun"
    return "longer_name" if longer_form(one.key, other.key) else None


def _is_acronym(one: Form, other: Form) -> bool:
    """Tell an acronym that stands alone, or for one full name, from one that two bodies share."""
    same = one.long == other.long or longer_form(one.long, other.long)
    called = (one.core or one.key) == (other.core or other.key)
    return called and (not (one.long and other.long) or same)


def _means_the_same(one: Form, other: Form) -> bool:
    """Tell whether two names are one, word for word, in two scripts: جيش الساحل, Coast Army."""
    is_one = one.sense is not None and one.sense == other.sense
    return is_one and in_two_scripts(one.key, other.key)


def _class_noun_left_out(one: Form, other: Form) -> bool:
    """Tell الصحة العالمية for منظمة الصحة العالمية; a single word is enough for an outlet.

    What stands behind a noun for media with an article may be anything: موقع النادي.
    """
    shorter, longer = sorted((one.key, other.key), key=len)
    left = without_class_noun(longer)
    if shorter != left or left == longer:
        return False
    if longer.split()[0] not in MEDIA:
        return " " in left
    return one.kind == other.kind == "outlet" or not left.startswith("ال")


def _one_core(one: Form, other: Form) -> bool:
    """Tell names of which one says more of class, country or long name than the other.

    Two classes or countries must go together; a definite noun that is all of one name, of no
    class, may be anything (الشعب، حزب الشعب).
    """
    if not one.core or one.core != other.core or one.kind not in ("organization", "outlet"):
        return False
    if one.nation and other.nation and one.nation != other.nation:
        return False
    first, second = class_of(one.key), class_of(other.key)
    if first is not None and second is not None:
        return first == second
    bare = one.core in (one.key, other.key)
    if bare and one.core.startswith("ال") and " " not in one.core:
        return one.kind == other.kind == "outlet"
    return one.kind == other.kind


def _sure_body(one: Form, other: Form) -> bool:
    return one.side.to(other.side) == "same" or not (one.side.name or other.side.name)


def _same_side(one: Form, other: Form) -> tuple[Basis, str] | None:
    """One name, in one spelling, of one side: whatever the office."""
    if _sure_body(one, other) and _names(one, other) in ("name", "code"):
        return _names(one, other) or "name", one.side.name
    return None


def _alike_on_one_side(one: Form, other: Form) -> tuple[Basis, str] | None:
    """Two spellings on one side; a shortened name takes the same office too."""
    basis = _names(one, other)
    if basis is None or one.side.to(other.side) != "same":
        return None
    if basis == "shorter_name" and (one.office is None or one.office != other.office):
        return None
    return basis, one.side.name


def _acronym(one: Form, other: Form) -> tuple[Basis, str] | None:
    """An acronym, and the only full name that it was told with."""
    if one.side.to(other.side) == "rival" or _names(one, other) != "acronym":
        return None
    return "acronym", one.long or other.long


def _side_untold(one: Form, other: Form) -> tuple[Basis, str] | None:
    """One name of which one form does not tell the side."""
    basis = _names(one, other)
    if one.side.to(other.side) != "unknown" or basis is None:
        return None
    if one.kind == "person":
        return ("name", "") if basis == "name" else None
    untold = not (one.side.name and other.side.name)
    outlet = "outlet" in (one.kind, other.kind)
    distinctive = basis == "name" and (outlet or len(one.key.split()) >= DISTINCTIVE_WORDS)
    listed = basis == "code" and one.code is not None and one.code.startswith(OUTLET)
    translated = basis == "code" and in_two_scripts(one.key, other.key)
    sure = distinctive or listed or basis == "class_noun" or translated
    return (basis, "") if untold and sure else None


def _spelled_with_side_untold(one: Form, other: Form) -> tuple[Basis, str] | None:
    """Two spellings of a full name whose sides do not differ as far as is told."""
    if one.kind != "person" or one.side.to(other.side) != "unknown":
        return None
    return ("spelling", "") if _names(one, other) == "spelling" else None


def _transliterated(one: Form, other: Form) -> tuple[Basis, str] | None:
    """A full name in two scripts, with one office or rare in itself."""
    if one.kind != "person" or one.side.to(other.side) == "rival":
        return None
    if _names(one, other) != "transliteration":
        return None
    if one.office is not None and one.office == other.office:
        return "transliteration", one.office
    rare = is_rare(one.key) and is_rare(other.key)
    return ("transliteration", "rare") if rare else None


LEVELS: tuple[Link, ...] = (
    _same_side,
    _alike_on_one_side,
    _acronym,
    _side_untold,
    _spelled_with_side_untold,
    _transliterated,
)
