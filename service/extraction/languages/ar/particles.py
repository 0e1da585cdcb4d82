"""Names that begin with what looks like "and" or "so": فالنتينا, والتر, وسيم.

A word alone does not tell; its place does. "So" opens a clause and never stands right behind a
verb of speech, a title or a noun; "and" never right behind a verb of speech,
neither behind "that".
"""

from collections.abc import Sequence
from functools import lru_cache

from service.extraction.languages.ar.frequencies import WEIGHTS
from service.extraction.languages.ar.stems import stem
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Token, Word

_KEPT = 4096
_REACH = 15
# After these "so" opens the main clause of the same sentence.
_ANSWERED = listed("أما إذا لو لما إن ثم وعليه لذا لذلك بالتالي وبالتالي حتى")
_SAYING = frozenset(("perfect", "imperfect"))


def whole_names(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens of a sentence with such names whole."""
    return tuple(
        [
            Token(token.start, token.end, _whole(token.word.norm))
            if token.word.joined and index and _is_name(tokens, index)
            else token
            for index, token in enumerate(tokens)
        ]
    )


def _is_name(tokens: Sequence[Token], index: int) -> bool:
    word, before = tokens[index].word, tokens[index - 1]
    if before.is_mark or word.tags - {"verb", "deverbal"} or word.forms or word.preposition:
        return False
    said = any(form.kind in _SAYING for form in before.word.forms)
    if word.norm[0] == "ف":
        if before.has("that"):
            return True  # "that" never leads to "so"
        answered = any(t.word.base in _ANSWERED for t in tokens[max(0, index - _REACH) : index])
        rare = stem(word.stem) not in WEIGHTS
        return not answered and rare and (said or before.has("title", "name") or word.definite)
    named = said and not before.word.forms[0].pronoun
    called = before.has("title") and before.word.definite and not word.definite
    follows = index + 1 < len(tokens) and not tokens[index + 1].word.tags
    return (named and not word.tags) or (called and follows and not word.tags)


@lru_cache(_KEPT)
def _whole(norm: str) -> Word:
    return Word(norm, norm, norm)
