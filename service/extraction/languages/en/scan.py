"""One English sentence while its attributions are being found."""

from service.extraction.clauses import Clause
from service.extraction.languages.en.limits import Limits
from service.extraction.sentences import Sentence

_TITLED = 0.75


class Scan:
    """The sentence, what bounds its contents, and the clauses found in it so far.

    ``turns`` are the indices at which the reporter goes on to another statement.
    """

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.limits = Limits(sentence)
        self.titled = sentence.headline or _is_titled(sentence)
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


def _is_titled(sentence: Sentence) -> bool:
    """Tell a line Written Like a Headline."""
    words = [token for token in sentence.tokens if token.word.norm.isalpha()]
    return len(words) >= 4 and sum(token.has("cap") for token in words) >= _TITLED * len(words)
