"""What a language must supply for attributions to be found in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from service.extraction.clauses import Clause
from service.extraction.denial import PLAIN, Wrapping
from service.extraction.habits import SHAPE_ALONE, PageHabits
from service.extraction.mentions import Mention, Office
from service.extraction.quotations import Quotation
from service.extraction.sentences import EndsSentence, Sentence, ends_sentence
from service.extraction.tokens import Token, Word
from service.extraction.wording import Wording


def no_topic(text: str, tokens: Sequence[Token]) -> Mention | None:
    """Nobody: the language's pronouns are read otherwise."""
    return None


def nothing_fuller(text: str, tokens: Sequence[Token], index: int, length: int) -> None:
    """For languages in which a name is not looked for behind its description."""


def no_body(text: str, tokens: Sequence[Token], index: int) -> None:
    """For languages in which a body's name is known for one by its words."""


def nothing_told(text: str, tokens: Sequence[Token], described: Mention) -> None:
    """For languages in which descriptions of bodies are found beside their names alone."""


def as_read(tokens: Sequence[Token]) -> Sequence[Token]:
    """For languages that write no particles onto words."""
    return tokens


def unchanged(word: str) -> str:
    """For languages that write no particles onto words, or whose forms are not brought together."""
    return word


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """A language as a value: its lexicon and the rules of its clauses and names.

    ``letters`` is a character range of a regular expression, and ``common`` the words that its
    texts are full of: by the two a text's language is known, first the script, then among
    languages of one script the words. ``find_clauses`` finds the attributions of one sentence;
    ``describe`` reads a source's noun phrase, ``introduction`` the full name that a word ends;
    ``offices`` lists ministries with their governments; ``assertion_starts`` gives the indices
    at which a content turns to the next assertion; ``portfolio`` reads it out of a ministry's name;
    ``statement`` is what a speaker issues who speaks in one; ``article`` is the prefix that
    makes a noun definite; ``page`` is how its news pages are furnished; ``denials`` tell what a
    content denies; ``wording`` gives what a statement is compared by; ``ends_sentence`` where
    sentences end; ``document`` names one by its issuer; ``reopens_quotations``: each paragraph
    of a quotation opens with a mark; ``topic`` reads the person with whose name a sentence opens,
    whom "he" then means; ``fuller`` reads a description at one place of the text
    with the name that follows it there; ``about`` the body that a sentence opens with, whom a
    description ("the company") may mean; ``body_introduction`` the body whose name ends at a
    word, if those beside it tell that it is one; ``whole_names`` reads words again that are names
    and begin like particles. A text is found by the ``stem`` of a normalised word, and
    by its ``bare`` form, without the particles written onto it. ``threats`` are the cues, by their
    dictionary form, whose content is no more than threatened.
    """

    code: str
    letters: str
    common: frozenset[str]
    normalise: Callable[[str], str]
    analyse: Callable[[str], Word]
    find_clauses: Callable[[Sentence], list[Clause]]
    describe: Callable[[str, Sequence[Token]], Mention]
    introduction: Callable[[str, Sequence[Token], int], Mention | None]
    offices: Callable[[str, Sequence[Token]], list[Office]]
    assertion_starts: Callable[[Sequence[Token]], list[int]]
    is_negated: Callable[[Sequence[Token]], bool]
    is_hedged: Callable[[Sequence[Token]], bool]
    is_term: Callable[[Sequence[Token], Quotation], bool]
    is_first_person: Callable[[Sequence[Token]], bool]
    wording: Callable[[str], Wording]
    portfolio: Callable[[str], str | None]
    statement: Mention
    page: PageHabits = SHAPE_ALONE
    denials: Wrapping = PLAIN
    article: str = ""
    document: str = "{document} {issuer}"
    reopens_quotations: bool = False
    ends_sentence: EndsSentence = ends_sentence
    topic: Callable[[str, Sequence[Token]], Mention | None] = no_topic
    fuller: Callable[[str, Sequence[Token], int, int], Mention | None] = nothing_fuller
    about: Callable[[str, Sequence[Token], Mention], Mention | None] = nothing_told
    body_introduction: Callable[[str, Sequence[Token], int], Mention | None] = no_body
    whole_names: Callable[[Sequence[Token]], Sequence[Token]] = as_read
    stem: Callable[[str], str] = unchanged
    bare: Callable[[str], str] = unchanged
    threats: frozenset[str] = frozenset()
