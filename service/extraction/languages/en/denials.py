"""How English denies: the thing, having said it, knowing of it."""

import re

from service.extraction.denial import Wrapping
from service.extraction.languages.en.normaliser import normalise

_WHO = r"(?:(?:he|she|they|it|i|we) )?"
_THAT = r"(?:(?:any|the|such|those|that|these) )?(?:(?:remarks|comments|statements?|claim) )?"
_OF = r"(?:(?:that|about|on|of) )?"
_KNOWLEDGE = r"(?:knowledge|awareness|information)"

DENIALS = Wrapping(
    normalise=normalise,
    wrapped=(
        (
            "saying",
            re.compile(
                rf"(?:that )?{_WHO}(?:(?:ever|had|has|have|having) )*"
                r"(?:said|saying|told|telling|stated|stating|claimed|claiming|made|making) "
                + _THAT
                + _OF
            ),
        ),
        (
            "knowing",
            re.compile(rf"(?:(?:having|any|all|prior|previous|had) )*{_KNOWLEDGE} {_OF}"),
        ),
        (
            "knowing",
            re.compile(rf"(?:having )?(?:known|knowing|been aware|being aware) {_OF}"),
        ),
        (
            "fact",
            re.compile(
                r"(?:(?:the|media|press|earlier|recent|online|social) )*"
                rf"(?:reports?|rumou?rs?|claims?|allegations?|news) {_OF}"
            ),
        ),
    ),
    negated=(
        (
            "saying",
            re.compile(
                rf"{_WHO}(?:did not|didn't|never|had not|hadn't|has not|hasn't|had never) "
                rf"(?:ever )?(?:say|said|state|stated|make|made) {_THAT}{_OF}"
            ),
        ),
        (
            "knowing",
            re.compile(
                rf"{_WHO}(?:(?:was|were|is|are|am) (?:not aware|unaware)"
                rf"|(?:has|have|had) no {_KNOWLEDGE}"
                r"|(?:do|does|did)(?:n't| not) know) " + _OF
            ),
        ),
        (
            "fact",
            re.compile(
                r"(?:there (?:is|was) )?no (?:truth|substance|basis) (?:to|in|for) "
                r"(?:(?:the|these|those|media|social|online) )*"
                rf"(?:reports?|rumou?rs?|claims?|allegations?) {_OF}"
            ),
        ),
    ),
    told=re.compile(
        r"(?:(?:the|this|that|these|those|such|all|viral|online) )*"
        r"(?:claims?|reports?|news|rumou?rs?|stor(?:y|ies)|allegations?|posts?|videos?|photos?)"
        r"(?: (?:that|of|about))?(?= )"
    ),
    false=re.compile(
        r"\b(?:(?:is|are|was|were|as) (?:entirely |completely |totally )?"
        r"(?:false|untrue|fake|baseless|unfounded|misleading|fabricated|not true)"
        r"|without (?:any )?(?:basis|foundation))\b"
    ),
    rumour=re.compile(
        r"\b(?:posts?|accounts?|users?|rumou?rs?|videos?|tweets?|social media|viral|claims?)\b"
    ),
    rubric=re.compile(
        r"\b(?:fact[- ]?check(?:ed|ing)?|false claims?|debunk(?:ed|ing)?|misleading|hoax"
        r"|fake news)\b"
    ),
)
"""Patterns of a normalised content; each reads a few words and never goes back far."""
