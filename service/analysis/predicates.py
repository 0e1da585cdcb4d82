"""What a statement is mainly about, and when: why two that share their words say other things.

Names, places and things are in whatever is said of a story; what is said of them hangs on one
word, on what is told in passing, and on the day. The first telling word is the nearest to a
predicate that can be known without parsing: whoever retells a thing has it, early or late.
"""

from service.analysis.statement import Statement

TELLS = 0.9
"""The weight of a word that is not light."""
_NAMED = 4.0  # the weight of a word that is mostly a name


def head(statement: Statement) -> str | None:
    """Return the first stem that says something and names nobody."""
    telling = (t.stem for t in statement.terms if t.kind == "word" and t.weight >= TELLS)
    return next(telling, None)


def knows(statement: Statement, stem: str | None) -> bool:
    """Tell whether the statement says a stem or takes it for granted; whatever it is, if None."""
    return stem is None or stem in statement.weights or stem in statement.lent


def begins_elsewhere(fuller: Statement, barer: Statement) -> bool:
    """Tell whether the fuller of two statements begins with a word that the barer knows not."""
    return fuller.total >= barer.total and not knows(barer, head(fuller))


def is_aside(a: Statement, b: Statement) -> bool:
    """Tell whether the fuller of the two tells in passing what the barer is about."""
    barer, fuller = (a, b) if a.total <= b.total else (b, a)
    return head(barer) in fuller.asides and head(fuller) not in barer.weights


def begins_with_its_own(a: Statement, b: Statement) -> bool:
    """Tell whether the barer of the two begins with a word that the fuller knows not.

    "She backs the decision" says nothing of what "the decision threatens" says.
    """
    barer, fuller = (a, b) if a.total <= b.total else (b, a)
    return a.language == b.language and not knows(fuller, head(barer))


def is_another_act(a: Statement, b: Statement) -> bool:
    """Tell whether one is what somebody does (praises, threatens), which the other is not."""
    return _does_not(a, b) or _does_not(b, a)


def _does_not(actor: Statement, other: Statement) -> bool:
    return bool(actor.acts) and actor.acts.isdisjoint(other.weights.keys() | other.acts)


def is_done_to_another(a: Statement, b: Statement) -> bool:
    """Tell whether both are what somebody does, and neither says a word of the other's object.

    Who threatens, and that it is a threat, is told of every threat there is.
    """
    if not (a.acts and b.acts):
        return False
    one, other = _object(a), _object(b)
    return bool(one and other) and one.isdisjoint(b.weights) and other.isdisjoint(a.weights)


def _object(actor: Statement) -> set[str]:
    """Return what stands behind both the doer and the doing.

    The doer's titles stand before these; so may the object, which then is not known.
    """
    doing = actor.acts.union(term.stem for term in (*actor.voice, *actor.side))
    stems = [term.stem for term in actor.terms]
    last = max((place for place, stem in enumerate(stems) if stem in doing), default=len(stems))
    return set(stems[last + 1 :])


def names_nothing(a: Statement, b: Statement) -> bool:
    """Tell whether both state no name, place or figure in common by which to know one event."""
    shared = a.weights.keys() & b.weights.keys()
    settings = a.settings | b.settings
    return not any(stem in settings or a.weights[stem] >= _NAMED for stem in shared)
