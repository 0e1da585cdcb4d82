"""Another cue between a verb and أن, to which that belongs: … معتبرة أن, ما قالوا إنه."""

from collections.abc import Sequence

from service.extraction.languages.ar.adjuncts import CHANNEL_TAGS, is_comma
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.subjects import is_resumed
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Form, Token

_AGAIN = normalise("مجددا")
_WITH_THAT = listed("إلى على من عن في فيه فيها فيهم به")
_WHAT = listed("ما بما مما")


def nearer_cue(tokens: Sequence[Token], that: int, index: int) -> int | None:
    """The cue right before ``that`` other than the verb at ``index``, if there is one."""
    floor = max(index + 1, that - 2 - (tokens[that - 1].word.base in _WITH_THAT))
    if that - 3 > index and is_channel(tokens, that - 1):
        floor = that - 3  # بتأكيده في بيان أنه
    for place in range(that - 1, floor - 1, -1):
        token = tokens[place]
        if token.is_mark or token.has("that"):
            return None
        if _is_circumstance(tokens, place) or is_relative(tokens, place):
            return place
        if _is_saying_of_his(tokens, place):
            return place
    return None


def is_channel(tokens: Sequence[Token], index: int) -> bool:
    """Tell where something was said: في بيان, خلال مقابلة."""
    inside = 0 < index < len(tokens)
    return inside and tokens[index].has(*CHANNEL_TAGS) and tokens[index - 1].has("channel_prep")


def _is_saying_of_his(tokens: Sequence[Token], place: int) -> bool:
    """Tell بتأكيده, with a preposition of its own behind another verb's comma."""
    word = tokens[place].word
    return word.preposition == "ب" and any(f.kind == "masdar" and f.pronoun for f in word.forms)


def _is_circumstance(tokens: Sequence[Token], place: int) -> bool:
    """Tell مؤكدا and معتبرة from an adjective: أنباء غير مؤكدة."""
    token = tokens[place]
    told = any(form.kind == "participle" for form in token.word.forms)
    stated = told and token.word.base.endswith(("ا", "ه")) and token.word.base != _AGAIN
    return stated and not tokens[place - 1].has("prep", "neg", "that")


def is_relative(tokens: Sequence[Token], place: int) -> bool:
    """Tell the verb of الذي أكد, ما وصفه, ما قالوا, تقريرا قالت فيه."""
    before = tokens[place - 1]
    finite = [f for f in tokens[place].word.forms if f.kind in ("perfect", "imperfect")]
    relative = before.has("rel") or before.word.base in _WHAT or is_resumed(tokens, place)
    return relative and any(not form.verb.weak or form.pronoun for form in finite)


def takes(tokens: Sequence[Token], owner: int, form: Form) -> bool:
    """Tell whether the other cue keeps أن from this one: "added, saying that" is one cue."""
    lemmas = {other.verb.lemma for other in tokens[owner].word.forms}
    if is_relative(tokens, owner):
        # What was done by a tweet in which it was said: رد بتغريدة أكد فيها أن ….
        return form.verb.direct or is_comma(tokens[owner - 1]) or not is_resumed(tokens, owner)
    if "قال" not in lemmas:
        return not form.verb.quotes_only
    return form.verb.weak or form.verb.stance in ("denies", "condemns", "refuses")
