"""What two statements share, and what keeps them apart: the grounds on which they are related."""

from collections.abc import Iterable
from functools import cached_property
from math import fsum, sqrt

from service.analysis.differences import (
    are_negations_paired,
    bounds_differ,
    figures_shared,
    is_before_its_week,
    is_elsewhere,
    is_looser,
    is_other_occasion,
    lacks_figure,
    names_swapped,
    numeric_conflict,
    polarity_differs,
    roles_swapped,
)
from service.analysis.predicates import (
    TELLS,
    begins_elsewhere,
    begins_with_its_own,
    is_another_act,
    is_aside,
    is_done_to_another,
    names_nothing,
)
from service.analysis.records import ContradictionKind
from service.analysis.statement import Statement, Term

SAME = 0.55
"""Least score of ``same``, a weighted geometric mean of the two covers, where evidence is ample.

Scant evidence needs more, up to all but every word: two short statements of one story share
its names and its setting, and seldom the claim. Long ones need somewhat more too: the more
words, the more of them are setting.
"""
_OTHERS_SAME = 0.66
"""The same where the speakers have different names: two parties that say one thing say it each
in full, and what reports of one story share by chance must not make a corroboration.
"""
_RETOLD_SAME = 0.42
"""The same for one speaker's words of the same days: outlets translate and shorten, each in its
own words, and that they are taken for one utterance can make no corroboration.
"""
_LONG_SAME = 0.62
_BARER = 0.6  # of the score: that the barer statement is in the fuller says most
_AMPLE, _LONG = 11.5, 20.0
_SCANT_RISE = 0.08  # of the threshold, for each point of evidence that is missing
_TOP = 0.97
_FIGURE = 2.5  # the evidence in a figure that both state of one thing
_STORY, _STORIED = 4.0, 4  # evidence, where articles of one time share so many leading words
_VOICE = 0.6  # of the shorter name: ترامب is دونالد ترامب
_ONE_VOICE = 3.0  # evidence: one speaker named by both makes two accounts of one utterance likely
_WEEK = 7  # days after which two articles seldom speak of one event
_STALE_RISE = 0.12  # of the threshold between them
_LESSER_COVER = 0.5  # of the fuller statement: "same" may add, but not speak of it in passing
_SPOKEN_COVER = 0.33  # of the fuller of two accounts of what one speaker said
_DAYS = 3  # within which two accounts of what one speaker said are mostly of one utterance
_RETOLD_EVIDENCE = 5.0  # in words of both, names aside, and in so many
_RETOLD_WORDS = 3  # and figures
_RETOLD_WHOLE = 0.65  # of each: then neither is said in passing, nor on a condition left out
_RETOLD_COVER = 0.42
_LITTLE = 0.45  # of the fuller of one speaker's accounts that begin with another word
_OTHERS_COVER = 0.7  # of the fuller of two parties' accounts that begin with another word
_OTHERS_OWN = 8.5  # evidence in words and figures of both, for two parties to vouch for one thing
_EVIDENCE = 5.0  # about two telling words, or five everyday ones
_TOLD, _ALL_BUT_EQUAL = 2.5, 0.8
_OWN_EVIDENCE = 2.4  # what context alone cannot supply
_OWN_COVER = 0.5  # of either statement, in the words of both: context completes, no more
_CONTEXT_EVIDENCE = 4.0
_SETTING_EVIDENCE = 4.0  # of states and names: every claim of one story shares them
_WHOLE = 0.8
_LENT = 0.8  # a word found only in the other's context is a guess, if a good one
_LENT_SHARE = 0.35


class Overlap:
    """What ``a`` and ``b`` share; what keeps them apart is looked for when it is asked after."""

    def __init__(self, a: Statement, b: Statement) -> None:
        self.a, self.b = a, b
        #: The stems that both say themselves.
        self.shared = a.weights.keys() & b.weights.keys()
        #: The stems of the one that the context of the other supplies.
        self.lent_a = a.weights.keys() & b.lent.keys()
        self.lent_b = b.weights.keys() & a.lent.keys()
        self._figures = figures_shared(a, b)
        #: How much of the one the other says, or takes for granted.
        self.cover_a = _cover(a, self.shared, self.lent_a, self._figures)
        self.cover_b = _cover(b, self.shared, self.lent_b, self._figures)

    @property
    def part(self) -> float:
        """The cover of the lesser statement."""
        return max(self.cover_a, self.cover_b)

    @property
    def score(self) -> float:
        """The weighted geometric mean of the two covers."""
        lesser = min(self.cover_a, self.cover_b)
        return round(float(self.part**_BARER * lesser ** (1 - _BARER)), 4)

    @cached_property
    def own(self) -> float:
        """The evidence in the stems that both say themselves; setting counts only so far."""
        ours, theirs = self.a.weights, self.b.weights
        settings = self.shared & (self.a.settings | self.b.settings)
        setting = fsum([(ours[stem] + theirs[stem]) / 2 for stem in settings])
        telling = fsum([(ours[stem] + theirs[stem]) / 2 for stem in self.shared - settings])
        return telling + min(setting, _SETTING_EVIDENCE)

    @cached_property
    def evidence(self) -> float:
        """What the two share, their contexts and figures included."""
        borrowed = fsum(self.a.weights[s] for s in self.lent_a)
        borrowed += fsum(self.b.weights[s] for s in self.lent_b)
        common = self._common if self.is_one_voice else 0.0
        context = min(borrowed + common, _CONTEXT_EVIDENCE)
        return self.own + context + _FIGURE * self._figures

    @cached_property
    def _known(self) -> float:
        """The evidence in one story: a short claim has few things to be of there."""
        is_one_story = len(self.a.story & self.b.story) >= _STORIED and not self._are_apart(_DAYS)
        return _STORY if is_one_story and self.is_one_voice else 0.0

    @cached_property
    def _common(self) -> float:
        return fsum(self.a.lent[s] for s in self.a.lent.keys() & self.b.lent.keys())

    @cached_property
    def is_one_voice(self) -> bool:
        """Tell whether one may have said both: most of a speaker's name is in the other's.

        Whoever speaks for a body is named by its name too. Two states are never one voice.
        """
        a, b = self.a, self.b
        if _are_two_states(a, b):
            return False
        return _names(a.voice, (*b.voice, *b.side)) or _names(b.voice, (*a.voice, *a.side))

    @property
    def are_two_voices(self) -> bool:
        """Tell whether each has a speaker, and of another name."""
        return bool(self.a.voice and self.b.voice) and not self.is_one_voice

    @property
    def threshold(self) -> float:
        """The least score of ``same``, by how much there is to judge by."""
        told = self.evidence + self._known + (_ONE_VOICE if self.is_one_voice else 0.0)
        scant = _SCANT_RISE * max(_AMPLE - told, 0.0)
        if self.may_be_retold:
            return round(_RETOLD_SAME + scant, 4)
        share = min(max((self.evidence - _AMPLE) / (_LONG - _AMPLE), 0.0), 1.0)
        stale = _STALE_RISE if self.is_long_apart else 0.0
        least = _OTHERS_SAME if self.are_two_voices else SAME
        return round(min(least + scant + stale + (_LONG_SAME - SAME) * share, _TOP), 4)

    @cached_property
    def may_be_retold(self) -> bool:
        """Tell whether both may render one utterance: one speaker, one time, enough words.

        Names, and the words by which the speaker goes, are in whatever is said in a story.
        """
        a, b = self.a, self.b
        voices = {term.stem for term in (*a.voice, *a.side, *b.voice, *b.side)}
        words = self.shared - a.settings - b.settings - voices
        telling = [a.weights[stem] for stem in words if a.weights[stem] >= TELLS]
        told = fsum(telling) + _FIGURE * self._figures
        number = len(telling) + self._figures
        is_enough = told >= _RETOLD_EVIDENCE and number >= _RETOLD_WORDS
        is_one_time = self.is_one_voice and not self._are_apart(_DAYS)
        is_alike = self._figures > 0 or self._is_mostly_shared or not self.is_in_passing
        return is_one_time and is_enough and is_alike

    @property
    def _is_mostly_shared(self) -> bool:
        return min(self.cover_a, self.cover_b) >= _RETOLD_WHOLE

    def _are_apart(self, days: int) -> bool:
        a, b = self.a.day, self.b.day
        return a is not None and b is not None and abs(a - b) > days

    @property
    def may_be_one_time(self) -> bool:
        """Tell whether the articles are not known to lie further apart than one utterance's do."""
        return not self._are_apart(_DAYS)

    @property
    def is_long_apart(self) -> bool:
        """Tell whether the articles are known to lie more than a week apart."""
        return self._are_apart(_WEEK)

    @cached_property
    def is_one_subject(self) -> bool:
        """Tell whether enough is shared for any relation at all."""
        # The cheapest questions first: most statements that meet share too little.
        if self.part < min(_OWN_COVER, _RETOLD_COVER) or self.own < _OWN_EVIDENCE:
            return False
        evidence = self.evidence + min(self._known, _OWN_EVIDENCE)
        return evidence >= _EVIDENCE and self.part >= self._least_cover

    @cached_property
    def is_evident(self) -> bool:
        """Tell whether the two share most of one of them in words of their own."""
        own_cover = max(_cover(self.a, self.shared, ()), _cover(self.b, self.shared, ()))
        return self.is_one_subject and own_cover >= self._least_cover

    @property
    def _least_cover(self) -> float:
        return _RETOLD_COVER if self.may_be_retold else _OWN_COVER

    @cached_property
    def is_alike(self) -> bool:
        """Tell whether all but the vetoes agrees."""
        least = _SPOKEN_COVER if self.is_one_voice else _LESSER_COVER
        is_whole = min(self.cover_a, self.cover_b) >= least
        is_alike = self.is_evident and self.score >= self.threshold and is_whole
        if not is_alike or is_aside(self.a, self.b):
            return False
        if self._may_be_two_events or self._is_of_names_alone:
            return False
        if is_done_to_another(self.a, self.b):
            return False
        if self.are_two_voices and begins_with_its_own(self.a, self.b):
            return False
        return not ((self.are_two_voices or self._is_bare) and self.is_in_passing)

    @property
    def _is_of_names_alone(self) -> bool:
        """Tell whether the two share a matter, and hardly anything that is said of it."""
        is_little = self._telling + _FIGURE * self._figures < _TOLD
        return is_little and self.score < _ALL_BUT_EQUAL

    @cached_property
    def _telling(self) -> float:
        """What the words weigh that both say themselves and that name nobody."""
        weights = self.a.weights
        words = self.shared - self.a.settings - self.b.settings
        return fsum(weights[stem] for stem in words if weights[stem] >= TELLS)

    @property
    def _may_be_two_events(self) -> bool:
        """Tell whether nothing tells that articles of other days speak of one event."""
        is_vague = self.own < _OTHERS_OWN and not self._figures
        return is_vague and not self.may_be_one_time and names_nothing(self.a, self.b)

    @property
    def _is_bare(self) -> bool:
        """Tell a little of the fuller statement: too little to know by who speaks."""
        is_little = min(self.cover_a, self.cover_b) < _LITTLE and not self._figures
        return is_little and self.evidence < _LONG

    @cached_property
    def is_in_passing(self) -> bool:
        """Tell whether the fuller begins with another thing, of which the barer may be a part.

        "She welcomed the withdrawal from the treaty" is no announcement of the withdrawal.
        """
        if min(self.cover_a, self.cover_b) >= _OTHERS_COVER:
            return False
        return begins_elsewhere(self.a, self.b) or begins_elsewhere(self.b, self.a)

    @cached_property
    def is_by_chance(self) -> bool:
        """Tell two parties' accounts that may be of two matters, much as they sound alike.

        What is taken for granted corroborates nothing, and in other days or with other states
        the same is said of another event.
        """
        if not self.are_two_voices:
            return False
        a, b = self.a, self.b
        told = self.own + _FIGURE * self._figures
        places = bool(a.places and b.places) and a.places.isdisjoint(b.places)
        actors = bool(a.actors and b.actors) and a.actors[0] != b.actors[0]
        return told < _OTHERS_OWN or not self.may_be_one_time or places or actors

    # What keeps them apart --------------------------------------------------------------------

    @cached_property
    def polarity(self) -> bool:
        """Tell whether one negates what the other affirms."""
        return polarity_differs(self.a, self.b)

    @cached_property
    def numeric(self) -> ContradictionKind | None:
        """The kind of a figure on which both cannot be right."""
        return numeric_conflict(self.a, self.b)

    @cached_property
    def names(self) -> tuple[str, str] | None:
        """Two names, one in the place of the other."""
        return names_swapped(self.a, self.b)

    @property
    def wish(self) -> bool:
        """Tell whether one wants what the other states."""
        return self.a.demands != self.b.demands

    @property
    def unsure(self) -> bool:
        """Tell whether one may not say what the other does, though nothing contradicts it."""
        return (
            self.wish
            or is_another_act(self.a, self.b)
            or (self.a.supposes != self.b.supposes and not self._is_retold_whole)
            or self._hides_negation
            or lacks_figure(self.a, self.b)
        )

    @property
    def _hides_negation(self) -> bool:
        """Tell whether one may negate what the other says in other words."""
        a, b = self.a, self.b
        is_hidden = _hides_negation(a, b, self.cover_b) or _hides_negation(b, a, self.cover_a)
        return is_hidden and not are_negations_paired(a, b)

    @property
    def _is_retold_whole(self) -> bool:
        return self.may_be_retold and self._is_mostly_shared

    @property
    def looser(self) -> tuple[bool, bool] | None:
        """Which of the two states the wider bounds, where they differ."""
        # Who retells "more than ten" as ten is the same speaker's witness.
        if not bounds_differ(self.a, self.b, whatever_bound=self.may_be_retold):
            return None
        return is_looser(self.a, self.b), is_looser(self.b, self.a)

    @cached_property
    def veto(self) -> ContradictionKind | None:
        """Why the two are never ``same``, however much they share."""
        if self.polarity:
            return "polarity"
        if self.numeric:
            return self.numeric
        # Who retells one utterance names the states in an order of his own.
        if (roles_swapped(self.a, self.b) and not self.may_be_retold) or self.names:
            return "actor"
        if is_elsewhere(self.a, self.b):
            return "place"
        is_other = is_other_occasion(self.a, self.b, may_be_one_week=self.may_be_one_time)
        return "date" if is_other or is_before_its_week(self.a, self.b) else None


def _hides_negation(a: Statement, b: Statement, cover_b: float) -> bool:
    """Tell whether ``a`` may negate what ``b`` says in other words.

    Not where all but everything that ``b`` says is in ``a``: then the negation adds to it.
    """
    negated = a.negated - a.turned - b.negated
    is_added = cover_b >= _WHOLE and negated.isdisjoint(b.weights)
    return bool(negated) and not is_added


def _cover(
    statement: Statement, shared: Iterable[str], lent: Iterable[str], figures: int = 0
) -> float:
    """Return how much of the statement the other says, or takes for granted.

    A figure that both state is part of either, as a word is.
    """
    if not statement.total:
        return 0.0
    counted = figures * sqrt(_FIGURE)
    share = statement.shares.__getitem__
    own, borrowed = fsum(map(share, shared)), _LENT * fsum(map(share, lent))
    covered = own + min(borrowed, _LENT_SHARE * statement.total) + counted
    return min(covered / (statement.total + counted), 1.0)


def _names(voice: Iterable[Term], other: Iterable[Term]) -> bool:
    """Tell whether most of the words of a speaker's name are among the other's."""
    stems = {term.stem for term in other}
    total = fsum(term.weight for term in voice)
    common = fsum(term.weight for term in voice if term.stem in stems)
    return common > 0 and common >= _VOICE * total


def _are_two_states(a: Statement, b: Statement) -> bool:
    """Tell whether each speaker is of another state."""
    states, others = (
        {term.stem for term in (*one.voice, *one.side) if term.kind == "place"} for one in (a, b)
    )
    return bool(states and others) and states.isdisjoint(others)
