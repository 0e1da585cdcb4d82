"""What keeps two statements apart, however many words they share."""

from service.analysis.records import ContradictionKind, Strength
from service.analysis.statement import OCCASION, Quantity, Statement

_ABOUT = 0.1
_RARE = 4.0  # the weight of a word that is mostly a name
_ALIKE = 0.5
_OPENING = 3  # telling words
_ADDED = 1.0  # the weight of an everyday word that says something
_TELLING = 4  # the least figure that is seldom stated of two things: six dead, six worshippers
_WEEK = 7  # days
_PHRASE = 4.0  # the weight of a denied phrase as specific as "red line"


def polarity_differs(a: Statement, b: Statement) -> bool:
    """Tell whether one negates what the other affirms."""
    is_negated = bool(one_sided_negations(a, b) & a.weights.keys() & b.weights.keys())
    is_other = is_negated != (a.denies != b.denies)
    return is_other and not are_negations_paired(a, b)


def are_negations_paired(a: Statement, b: Statement) -> bool:
    """Tell whether each negates its matter in words of its own: nobody stands, nobody is.

    What is denied as a whole is negated too; the other has to begin with its negation then.
    """
    ours, theirs = _own_negations(a, b), _own_negations(b, a)
    if a.denies == b.denies:
        return bool(ours and theirs) and (
            ours.isdisjoint(b.weights) or theirs.isdisjoint(a.weights)
        )
    plain, negated = (b, theirs) if a.denies else (a, ours)
    return not negated.isdisjoint(term.stem for term in plain.terms[:_OPENING])


def _own_negations(a: Statement, b: Statement) -> frozenset[str]:
    """Return the stems of which a negation is printed in ``a`` alone."""
    return a.negated - a.turned - b.negated


def one_sided_negations(a: Statement, b: Statement) -> frozenset[str]:
    """Return the stems that one of them negates and the other does not."""
    return a.negated ^ b.negated


def numeric_conflict(a: Statement, b: Statement) -> ContradictionKind | None:
    """Return the kind of the first unit on which no quantities of both can hold together."""
    for unit in _conflicts(a, b):
        if not _is_occasion(unit):
            return "date" if unit in _dates(a) else "numeric"
    return None


def is_other_occasion(a: Statement, b: Statement, *, may_be_one_week: bool = True) -> bool:
    """Tell whether they speak of another week, hour, weekday or match: two events, no quarrel.

    "On Friday" is another Friday where it is not told in one week.
    """
    days, others = _weekdays(a), _weekdays(b)
    is_other_day = bool(days and others) and days.isdisjoint(others)
    is_other_week = not may_be_one_week and any(map(_is_weekday, days & others))
    return is_other_day or is_other_week or any(map(_is_occasion, _conflicts(a, b)))


def is_before_its_week(a: Statement, b: Statement) -> bool:
    """Tell whether the later one tells of "Tuesday", and the earlier is of a week before that.

    A weekday without a date is one of the days around; who wrote long before cannot mean it.
    """
    if a.day is None or b.day is None or abs(a.day - b.day) <= _WEEK:
        return False
    dated = _dates(a if a.day > b.day else b)
    return bool(dated) and all(map(_is_weekday, dated))


def _conflicts(a: Statement, b: Statement) -> list[str | None]:
    """Return the units on which no two quantities of both can hold together."""
    units = {q.unit for q in a.quantities} & {q.unit for q in b.quantities}
    return [
        unit
        for unit in sorted(units, key=str)
        if not any(
            _compatible(x, y)
            for x in a.quantities
            for y in b.quantities
            if x.unit == y.unit == unit
        )
    ]


def _is_occasion(unit: str | None) -> bool:
    return unit is not None and unit.startswith(OCCASION)


def _is_weekday(stem: str) -> bool:
    return not stem[-1].isdigit()  # months are told by their numbers


def _weekdays(statement: Statement) -> set[str]:
    counted = {quantity.unit for quantity in statement.quantities}
    return _dates(statement) - {unit for unit in counted if unit}


def figures_shared(a: Statement, b: Statement) -> int:
    """Return on how many units both state a figure, and figures that can hold together."""
    if not (a.quantities and b.quantities):
        return 0  # so it is of most that are compared
    return sum(
        any(
            _compatible(x, y)
            for x in a.quantities
            for y in b.quantities
            if x.unit == y.unit == unit
        )
        for unit in {q.unit for q in a.quantities} & {q.unit for q in b.quantities}
        if unit is not None
    )


def figures_clash(a: Statement, b: Statement) -> bool:
    """Tell whether either states a figure that goes with none of the other's, whatever of.

    Where words differ, so do the words for what is counted. What states none clashes with none.
    """
    fewer, more = sorted((a.quantities, b.quantities), key=len)
    return not all(any(_compatible(x, y) for y in more) for x in fewer)


def lacks_figure(a: Statement, b: Statement) -> bool:
    """Tell whether the barer of the two states figures that the other says nothing of.

    What asserts a claim in full asserts its figures; it may add some, and where they share one
    it may leave others out. A figure of nothing in particular may be of anything.
    """
    barer, fuller = (a, b) if a.total <= b.total else (b, a)
    dates = _dates(barer)
    stated = [
        q for q in barer.quantities if q.unit not in (None, *dates) and not _is_occasion(q.unit)
    ]
    missing = [q for q in stated if not any(_of_one_thing(q, other) for other in fuller.quantities)]
    return bool(missing) and (len(missing) == len(stated) or not figures_shared(a, b))


def _of_one_thing(x: Quantity, y: Quantity) -> bool:
    is_telling = x.value == y.value >= _TELLING or None in (x.unit, y.unit)
    return x.unit == y.unit or (is_telling and _compatible(x, y))


def bounds_differ(a: Statement, b: Statement, *, whatever_bound: bool = False) -> bool:
    """Tell whether they count one thing and no figure of one is a figure of the other.

    "At least 12" is true where "12" is, and says less: who says it vouches for no exact 12;
    ``whatever_bound``: both are 12 all the same.
    """
    units = {q.unit for q in a.quantities} & {q.unit for q in b.quantities}
    ours, theirs = (
        {
            (q.unit, q.value, "" if whatever_bound else _sense(q))
            for q in one.quantities
            if q.unit in units
        }
        for one in (a, b)
    )
    return {unit for unit, _, _ in ours & theirs} != units


def _dates(statement: Statement) -> set[str]:
    return {term.stem for term in statement.terms if term.kind == "date"}


def _compatible(x: Quantity, y: Quantity) -> bool:
    """Tell whether both quantities can be true of one thing: "at least 12" goes with 15."""
    low_x, high_x = _range(x)
    low_y, high_y = _range(y)
    return low_x <= high_y and low_y <= high_x


def is_looser(a: Statement, b: Statement) -> bool:
    """Tell whether a figure of ``a`` holds whatever one of ``b`` says, and not the other way."""
    pairs = [(x, y) for x in a.quantities for y in b.quantities if x.unit == y.unit]
    return any(_holds(x, y) and not _holds(y, x) for x, y in pairs)


def _holds(x: Quantity, y: Quantity) -> bool:
    low, high = _range(x)
    lower, higher = _range(y)
    return low <= lower and higher <= high


def _sense(quantity: Quantity) -> str:
    """Return the sense of a bound; "about 500" is how papers print 500."""
    return "exact" if quantity.bound == "about" else quantity.bound


def _range(quantity: Quantity) -> tuple[float, float]:
    value = quantity.value
    if quantity.bound == "at_least":
        return value, float("inf")
    if quantity.bound == "at_most":
        return float("-inf"), value
    slack = _ABOUT * value if quantity.bound == "about" else 0.0
    return value - slack, value + slack


def is_elsewhere(a: Statement, b: Statement) -> bool:
    """Tell whether each names a state that the other neither names nor takes for granted."""
    return bool(a.places - b.places - b.lent.keys()) and bool(b.places - a.places - a.lent.keys())


def roles_swapped(a: Statement, b: Statement) -> bool:
    """Tell whether the same states act on each other the other way round."""
    return len(a.actors) > 1 and a.actors != b.actors and sorted(a.actors) == sorted(b.actors)


def is_narrower(a: Statement, b: Statement) -> bool:
    """Tell whether one denies more than the other says: that the bridge fell *by shelling*.

    Who denies the whole of two things leaves open which of them is not so.
    """
    if a.denies == b.denies:
        return False
    denier, other = (a, b) if a.denies else (b, a)
    added = sum(
        term.weight
        for term in denier.terms
        if term.kind != "date" and term.stem not in other.weights.keys() | other.lent.keys()
    )
    return other.weights.keys() <= denier.weights.keys() and added >= _ADDED


def denial_of(denier: Statement, other: Statement) -> Strength | None:
    """Return how strongly ``denier`` denies that a thing exists which ``other`` speaks of.

    Strict where a whole phrase is denied and the two are about one subject; a single word
    (no disagreement, no comment) only where all that the denial says is in the other, else it
    is a tension: it may be another disagreement.
    """
    denied = set(denier.denied)
    if not denied or not denied <= other.weights.keys() or denied & other.negated:
        return None
    rest = denier.weights.keys() - denied
    about = rest & (other.weights.keys() | other.lent.keys())
    # Of what is denied, a word may weigh nothing among the terms.
    weight = sum(denier.weights.get(stem, 0.0) for stem in denied)
    if rest == about or (about and weight >= _PHRASE):
        return "strict"
    named = denied | (rest & other.weights.keys())
    is_mostly_shared = len(named) > len(denied) and 2 * len(named) >= len(denier.weights)
    return "tension" if is_mostly_shared else None


def names_swapped(a: Statement, b: Statement) -> tuple[str, str] | None:
    """Return two names that stand in one another's place, neither known to the other.

    Such a pair has the same neighbour before it or after it: "the bridge of A closed".
    """
    for one in _unknown_names(a, b):
        for other in _unknown_names(b, a):
            if _neighbours(a, one) & _neighbours(b, other) and not _is_variant(one, other):
                return one, other
    return None


def _unknown_names(a: Statement, b: Statement) -> list[str]:
    known = b.weights.keys() | b.lent.keys()
    return [
        term.stem
        for term in a.terms
        if term.stem not in known
        and (term.kind == "name" or (term.kind == "word" and term.weight >= _RARE))
    ]


def names_differ(a: Statement, b: Statement) -> bool:
    """Tell whether each has a name that the other does not know, wherever it stands."""
    return any(
        not _is_variant(one, other) for one in _named_alone(a, b) for other in _named_alone(b, a)
    )


def _named_alone(a: Statement, b: Statement) -> list[str]:
    known = b.weights.keys() | b.lent.keys()
    return [stem for stem in sorted(a.settings) if stem not in known]


def _neighbours(statement: Statement, stem: str) -> set[tuple[str, str]]:
    stems = [term.stem for term in statement.terms]
    place = stems.index(stem)
    before = {("before", one) for one in stems[max(place - 1, 0) : place]}
    return before | {("after", one) for one in stems[place + 1 : place + 2]}


def _is_variant(one: str, other: str) -> bool:
    """Tell whether two stems may be one name in two spellings: they share most letter pairs."""
    pairs = [{word[i : i + 2] for i in range(len(word) - 1)} for word in (one, other)]
    return 2 * len(pairs[0] & pairs[1]) >= _ALIKE * (len(pairs[0]) + len(pairs[1]))
