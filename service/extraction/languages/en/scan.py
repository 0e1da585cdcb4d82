"""One English sentence while its attributions are being found."""

from service.extraction.clauses import Clause
from service.extraction.languages.en.limits import Limits
from service.extraction.languages.en.words import analyse
from service.extraction.sentences import Sentence
from service.extraction.tokens import Token

_TITLED = 0.75
_COMMON = ("prep", "aux", "det", "conj", "sub", "rel", "pron", "neg", "modal", "adv")


class Scan:
    """The sentence, what bounds its contents, and the clauses found in it so far.

    ``turns`` are the indices at which the reporter goes on to another statement.
    """

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        capitalised = _is_titled(sentence)
        self.tokens = _uncapped(sentence.tokens) if capitalised else sentence.tokens
        self.limits = Limits(sentence)
        self.titled = sentence.headline or capitalised
        self.turns: list[int] = []
        self.found: list[Clause] = []

    def norm(self, index: int) -> str:
        """The word at ``index``; nothing outside the sentence."""
        return self.tokens[index].word.norm if 0 <= index < len(self.tokens) else ""

    def has(self, start: int, end: int, tag: str) -> bool:
        """Tell whether a token of the range carries the tag."""
        return any(token.has(tag) for token in self.tokens[start:end])

    def is_tight(self, index: int) -> bool:
        """Tell a token that no space parts from the one before."""
        return index > 0 and self.tokens[index - 1].end == self.tokens[index].start


def _uncapped(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words of a title, those without their capitals that name nobody: Vows To Cut Taxes."""
    return tuple(
        token._replace(word=analyse(token.word.norm)) if _is_common(tokens, index) else token
        for index, token in enumerate(tokens)
    )


def _is_common(tokens: tuple[Token, ...], index: int) -> bool:
    token = tokens[index]
    if not token.has("cap") or token.has("man", "woman", "caps"):
        return False
    promised = (
        index > 1 and tokens[index - 1].word.norm == "to" and bool(tokens[index - 2].word.forms)
    )
    return promised or bool(token.word.forms) or token.has(*_COMMON)


def _is_titled(sentence: Sentence) -> bool:
    """Tell a line Written Like a Headline."""
    words = [token for token in sentence.tokens if token.word.norm.isalpha()]
    return len(words) >= 4 and sum(token.has("cap") for token in words) >= _TITLED * len(words)
