"""An outlet's own name inside the phrase that describes it."""

from collections.abc import Sequence

from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.persons import is_relational
from service.extraction.languages.ar.spelling import QUOTES, spelled
from service.extraction.tokens import Token

_AGENCY = normalise("وكالة")


def proper_outlet(text: str, tokens: Sequence[Token]) -> str | None:
    """The outlet's name with its class noun: وكالة رويترز, صحيفة ملييت."""
    first = tokens[0]
    if first.has("media") and not first.has("outlet"):
        return spelled(text, tokens)
    rest = [t for t in tokens[1:] if not t.is_mark]
    bracket = next((i for i, t in enumerate(tokens) if t.word.norm == ")"), 0)
    if bracket > 2 and tokens[1].word.norm == "(":
        return spelled(text, [tokens[0], *tokens[2:bracket]])
    if not rest or all(t.has("nisba") or (t.word.definite and t.has("time")) for t in rest):
        return None
    if all(t.has("nisba") for t in rest[:1]) and len(rest) == 1:
        return None
    quoted = next((i for i, t in enumerate(tokens[2:], start=2) if t.word.norm in QUOTES), None)
    if tokens[1].word.norm in QUOTES:
        return spelled(text, tokens[:quoted])
    kept = [tokens[0]]
    for token in tokens[1:]:
        adjective = token.word.definite and is_relational(token)
        adjective = adjective and (token.has("nisba") or not kept[-1].word.definite)
        general = kept[0].word.stem == _AGENCY and kept[-1].word.definite  # وكالة الأنباء X
        if len(kept) > 1 and adjective and not general:
            break
        kept.append(token)
    return spelled(text, kept)
