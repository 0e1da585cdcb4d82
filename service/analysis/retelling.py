"""When a model's word that two statements mean one thing is taken.

Only where the words are short of it, and nothing in them speaks against it. A model places a
statement beside its negation, and beside what is said of another town: so whatever keeps two
statements apart keeps them apart here too, and differences that words alone may leave open do.
It is heard of the words of the same days of a speaker whom both call alike, so that it can hardly
make a corroboration; and of words that nobody is said to have said, which are asked after and
count for nobody.
"""

from service.analysis.differences import figures_clash, names_differ, one_sided_negations
from service.analysis.overlap import Overlap

MEANT = 0.1
"""Least score by words: two renderings of one utterance hardly ever share none."""


def may_be_meant(overlap: Overlap, *, is_part: bool) -> bool:
    """Tell whether the two may be one utterance in other words.

    ``is_part``: going by words one says part of what the other does; then not in passing.
    """
    if overlap.a.language != overlap.b.language or overlap.a.of != overlap.b.of:
        return False
    if not (_may_be_one_voice(overlap) and overlap.may_be_one_time and overlap.score >= MEANT):
        return False
    return not (_is_kept_apart(overlap) or (is_part and overlap.is_in_passing))


def _may_be_one_voice(overlap: Overlap) -> bool:
    if None in (overlap.a.voices, overlap.b.voices):
        return True
    return overlap.is_one_voice and _is_one_name(overlap)


def _is_one_name(overlap: Overlap) -> bool:
    """Tell whether both give the speaker one name: whoever speaks for a body is not that body."""
    ours, theirs = ({term.stem for term in one.voice} for one in (overlap.a, overlap.b))
    return ours == theirs


def _is_kept_apart(overlap: Overlap) -> bool:
    a, b = overlap.a, overlap.b
    return (
        overlap.veto is not None
        or overlap.unsure
        or overlap.looser is not None
        or a.denies != b.denies
        or bool(one_sided_negations(a, b))
        or figures_clash(a, b)
        or names_differ(a, b)
    )
