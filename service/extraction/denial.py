"""What a denial is of: the thing itself, having said it, knowing of it, or a report just told."""

import re
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

DenialOf = Literal["fact", "saying", "knowing", "report"]


class Denial(NamedTuple):
    """That words deny, what, and the words of the thing without those that wrap it.

    A ``report`` ("the news is false") has no words of its own: it is what was told before.
    """

    of: DenialOf
    words: str


_NOTHING = re.compile("(?!)")


class Wrapping(NamedTuple):
    """How a language wraps what is denied: patterns that begin a normalised content.

    A language that supplies none reads every denial as one of the fact.

    ``wrapped`` follow a cue that denies (نفى أن يكون قد قال إن); ``negated`` deny by themselves
    (لم يقل إن, "did not say that"). ``told`` begins what calls a report ``false``; between the
    two stands what it is about, if anything does. ``rumour`` is how those who spread one are
    called, ``rubric`` what heads an article that checks facts.
    """

    normalise: Callable[[str], str] = str.casefold
    wrapped: Sequence[tuple[DenialOf, re.Pattern[str]]] = ()
    negated: Sequence[tuple[DenialOf, re.Pattern[str]]] = ()
    told: re.Pattern[str] = _NOTHING
    false: re.Pattern[str] = _NOTHING
    rumour: re.Pattern[str] = _NOTHING
    rubric: re.Pattern[str] = _NOTHING

    def read(self, words: str, denies: bool) -> Denial | None:
        """Return what the words deny, or None where they deny nothing."""
        text = self.normalise(words)
        for of, pattern in self.wrapped if denies else self.negated:
            if found := pattern.match(text):
                return Denial(of, text[found.end() :])
        return self._refutation(text) or (Denial("fact", words) if denies else None)

    def _refutation(self, text: str) -> Denial | None:
        head = self.told.match(text)
        verdict = self.false.search(text, head.end()) if head else None
        if head is None or verdict is None:
            return None
        about = text[head.end() : verdict.start()].strip()
        return Denial("fact", about) if " " in about else Denial("report", "")

    def spreads(self, mention: str) -> bool:
        """Tell whether a speaker is a rumour, or those who spread it: posts, accounts."""
        return self.rumour.search(self.normalise(mention)) is not None

    def debunks(self, heading: str) -> bool:
        """Tell whether an article headed so checks facts."""
        return self.rubric.search(self.normalise(heading)) is not None


PLAIN = Wrapping()
"""Of a language that tells no kinds of denial apart."""
