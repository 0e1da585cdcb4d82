"""What an English verb takes: where the words that it reports begin."""

from collections.abc import Sequence
from typing import NamedTuple

from service.extraction.languages.en.addressees import after_addressee, named_addressee
from service.extraction.languages.en.interruptions import after_aside, past_show
from service.extraction.languages.en.phrases import is_comma, is_joined, is_quote
from service.extraction.languages.en.verbs import NOUNS
from service.extraction.languages.en.vocabulary import listed
from service.extraction.tokens import Token, Verb

_THAT_REACH = 25
_OBJECT_REACH = 16
_TARGET_REACH = 24
_STOPS = frozenset(".!?")
_CLAUSE_REACH = 22
_SHORTEST_CLAUSE = 4
_OWN = frozenset(
    {
        "that",
        "quote",
        "whom",
        "to",
        "whom-to",
        "object",
        "quote-object",
        "weak",
        "linked",
        "figure",
        "whom-for",
        "doc",
        "relay",
        "expected",
    }
)


_NEVER_FIRST = frozenset({"to", "than", "as", "of", "about", "little"})
_ROUGHLY = frozenset({"about", "around", "over", "under", "near", "between"})
_RARELY_BARE = frozenset(
    {"find", "continue", "repeat", "show", "indicate", "propose", "recommend", "promise", "signal"}
)
_JUDGING = frozenset({"denies", "condemns", "praises"})
_ENCLOSING = 2
_DEED_REACH = 4
_DONE = {
    "slam": listed("door doors gate gates brake brakes lid phone"),
    "deny": listed("bail parole entry access asylum visa visas status permission admission"),
}
_APPOINTED = 4
_APPOINTEES = listed(
    "judge judges justice justices nominee nominees nomination nominations him her"
)
_SILENT = listed("""
    comment elaborate answer respond reply speak talk say discuss disclose identify name give
    provide confirm specify reveal explain address detail be
""")
_PASSING = frozenset({"last", "this", "next", "late", "early"})
_ASKING = frozenset({"ask", "wonder", "question", "explain"})
_TELLING = frozenset({"note", "recall", "recount", "describe", "tell"})
_MANNERS = frozenset({"how", "what", "why"})
_QUESTIONS = frozenset({"if", "whether", "how", "what", "why", "who", "whom", "when", "where"})


class Complement(NamedTuple):
    """How a content hangs on its cue, the index of its first token, and of its core.

    A comma before the core closes nothing: accused X, who was away, | of theft.
    """

    kind: str
    start: int
    core: int = 0


def complement(tokens: Sequence[Token], end: int, verb: Verb, limit: int) -> Complement | None:
    """The complement of ``verb`` whose cue ends before ``end``, if one follows."""
    takes = verb.links
    if "of" in takes and verb.stance == "accuses":
        return _targeted(tokens, end, limit, "of")
    if "whom-for" in takes and (found := _targeted(tokens, end, limit, "for")):
        return found
    if "expected" in takes and (found := _infinitive(tokens, end, limit)):
        return found if found.start == end + 1 else Complement("object", end)
    if "whom-to" in takes and (found := _infinitive(tokens, end, limit)):
        return found
    index = first = skip_adjuncts(tokens, end, limit, takes)
    if "whom" in takes and (whom := named_addressee(tokens, index, limit)) is not None:
        index = whom
    elif "whom" in takes and not (_ready(tokens, index, limit) or _asks(verb, tokens[index])):
        index = skip_adjuncts(tokens, after_addressee(tokens, index, limit), limit, takes)
    found = _reported(tokens, past_show(tokens, index, limit), limit, verb)
    if found is None and verb.stance == "warns" and _holds_verb(tokens, first, limit):
        found = _reported(tokens, first, limit, verb)  # warned | the dam would fail
    return found or _phrase(tokens, end, limit, verb)


def _holds_verb(tokens: Sequence[Token], start: int, limit: int) -> bool:
    """Tell whether a verb shows before the next mark."""
    for index in range(start, min(start + _CLAUSE_REACH, limit)):
        if tokens[index].is_mark and not is_joined(tokens, index):
            return False
        if tokens[index].has("aux") or _is_past(tokens[index]):
            return True
    return False


def _targeted(tokens: Sequence[Token], end: int, limit: int, preposition: str) -> Complement | None:
    """Somebody and what that somebody is accused of, or thanked for."""
    if end < limit and tokens[end].word.norm in (preposition, "by"):
        return None  # a man accused of theft, or by his wife, accuses nobody
    commas = 0
    for index in range(end + 1, min(end + _TARGET_REACH, limit - 1)):
        token = tokens[index]
        commas += is_comma(token)
        near = tokens[index + 1].word.norm.endswith("ing") or not tokens[index - 1].is_mark
        near = near or commas == _ENCLOSING  # accused the envoy, Omar Daly, | of neglect
        if token.word.norm == preposition and near:
            return Complement("object", end, index)
        stop = token.word.norm in _STOPS and not tokens[index - 1].has("abbreviation")
        if stop or token.word.norm in ";:":
            return None
    return None


def _infinitive(tokens: Sequence[Token], end: int, limit: int) -> Complement | None:
    """Somebody and what that somebody is to do: urged residents to keep …."""
    commas = 0
    for index in range(end, min(end + _TARGET_REACH, limit)):
        token = tokens[index]
        commas += is_comma(token)
        to = index + (token.has("neg") or is_quote(token))
        infinitive = to < limit and tokens[to].word.norm == "to"
        infinitive = infinitive and _opens_infinitive(tokens, to + 1, limit)
        if infinitive and end < index and commas in (0, _ENCLOSING):
            # asked the envoy, Omar Daly, to | resign; | not to resign; | "to resign"
            return Complement("to", index + (to == index))
        closes = token.is_mark and not is_joined(tokens, index) and not is_comma(token)
        if token.has("aux", "sub", "rel", "neg") or closes or commas > _ENCLOSING:
            return None
    return None


def _opens_infinitive(tokens: Sequence[Token], index: int, limit: int) -> bool:
    """Tell a verb in its plain form, quoted or not: to “give him time”."""
    index += index < limit and is_quote(tokens[index])
    return index < limit and _is_verb_like(tokens[index])


def _is_verb_like(token: Token) -> bool:
    return not (token.is_mark or token.has("det", "cap", "digit", "pron", "prep", "time"))


def _ready(tokens: Sequence[Token], index: int, limit: int) -> bool:
    if index >= limit:
        return True
    token = tokens[index]
    return token.word.norm in (":", "that") or is_quote(token)


def skip_adjuncts(
    tokens: Sequence[Token], start: int, limit: int, takes: frozenset[str] = frozenset()
) -> int:
    """Index after "Tuesday", "in a statement", "on the quay that": what tells when and where."""
    index = start
    while index < limit:
        token = tokens[index]
        if (token.has("adv") and not token.has("cap")) or (
            token.has("time") and not token.has("man", "woman")
        ):
            index += 1
        elif token.word.norm in _PASSING and index + 1 < limit and tokens[index + 1].has("time"):
            index += 2  # last week, this month
        elif token.has("prep") and token.word.norm not in takes and not _counts(tokens, index):
            after = _behind(tokens, index, limit)
            if after is None:
                return index
            index = after
        else:
            return index
    return index


def _counts(tokens: Sequence[Token], index: int) -> bool:
    """Tell "about 20 people" from "about noon"."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].word.norm in _ROUGHLY and after is not None and after.has("digit")


def _behind(tokens: Sequence[Token], start: int, limit: int) -> int | None:
    that = _link_behind(tokens, start, limit)
    if that is not None:
        return that
    for index in range(start + 1, min(start + 7, limit)):
        token = tokens[index]
        if token.is_mark and not is_joined(tokens, index):
            return index
        if token.has("channel", "time", "digit", "social"):
            return index + 1
        if token.has("pron", "aux"):
            return None
    return None


def _link_behind(tokens: Sequence[Token], start: int, limit: int) -> int | None:
    """The link that an adjunct parts from its verb: said in a statement at dawn that."""
    for index in range(start, min(start + _THAT_REACH, limit)):
        token = tokens[index]
        if token.word.norm in ("that", ":"):
            return index
        if is_quote(token) and not is_joined(tokens, index):
            return index if is_comma(tokens[index - 1]) else None
        posted = _is_past(token) and tokens[index - 1].has("channel", "doc")
        told = bool(token.word.forms) and not posted
        if token.has("aux", "pron") or told or token.word.norm in ";.":
            return None
    return None


def _reported(tokens: Sequence[Token], index: int, limit: int, verb: Verb) -> Complement | None:
    """A clause or quotation after the cue and what goes with it."""
    if index >= limit:
        return None
    index = after_aside(tokens, index, limit)
    token, takes = tokens[index], verb.links
    following = tokens[index + 1] if index + 1 < limit else None
    if following is not None and "quote" in takes:
        if token.word.norm == ":":
            return Complement("quote", index + 1)
        if token.word.norm in (",", ".") and is_quote(following):
            return Complement("quote", index + 1)
    if is_quote(token) and takes & {"quote", "that"}:
        return Complement("quote", index)
    if following is not None and _asks(verb, token):
        return Complement("that", index)
    if "that" in takes and following is not None:
        if token.word.norm == "that":
            noun = verb.lemma in NOUNS and _opens_predicate(following)
            if noun:
                return None
            that = _is_that_thing(tokens, index, limit) and "object" in takes
            return Complement("object", index) if that else Complement("that", index + 1)
        if _is_bare_clause(tokens, index, limit, verb):
            return Complement("bare", index)
    return None


def _is_that_thing(tokens: Sequence[Token], index: int, limit: int) -> bool:
    """Tell "that promise" from a clause: repeated that promise in the hall."""
    noun, after = tokens[index + 1], tokens[index + 2 : index + 3]
    plain = not (noun.is_mark or noun.word.forms) and noun.word.tags <= {"doc"}
    if not plain or noun.word.norm.endswith("s") or not after:
        return False
    ended = after[0].has("prep") or after[0].word.norm in ",.;"
    return ended and not _holds_verb(tokens, index + 2, limit)


def _asks(verb: Verb, token: Token) -> bool:
    """Tell "asked whether …" and "noted how …"."""
    known = _QUESTIONS if verb.lemma in _ASKING else _MANNERS if verb.lemma in _TELLING else ()
    return token.word.norm in known


def _opens_predicate(token: Token) -> bool:
    """Tell the relative clause of "rules that could …" and "protests that erupted"."""
    return token.has("modal") or (_is_past(token) and not token.has("cap"))


def _is_bare_clause(tokens: Sequence[Token], start: int, limit: int, verb: Verb) -> bool:
    """Tell a clause without "that": a subject, and soon its verb."""
    first = tokens[start]
    if "linked" in verb.links or (first.is_mark and first.word.norm not in "$#"):
        return False
    if first.has("conj", "aux", "rel", "adv") or _is_verb(first):
        return False
    if verb.weak and any(form.kind == "third" for form in first.word.forms):
        return False  # answered questions about …
    if first.has("prep") and verb.weak and not _counts(tokens, start):
        return False
    if first.word.norm in _NEVER_FIRST and not _counts(tokens, start):
        return False
    if first.has("sub"):
        return verb.lemma in ("say", "tell") and first.word.norm in (
            "if",
            "when",
            "while",
            "because",
            "how",
        )
    for index in range(start + 1, min(start + _CLAUSE_REACH, limit)):
        token = tokens[index]
        if token.has("aux") or _is_past(token):
            return not verb.weak or token.has("aux") or verb.lemma not in _RARELY_BARE
        if token.word.norm in ";:" or (verb.weak and token.word.norm in (",", "that")):
            return False
    acts = verb.weak or verb.links & {"object", "to"}
    return not acts and limit - start >= _SHORTEST_CLAUSE


def _is_verb(token: Token) -> bool:
    """Tell a verb that has another subject: those who wrote | say they are ready."""
    finite = (f for f in token.word.forms if f.kind in ("base", "third", "past"))
    nominal = token.has("cap", "doc") or token.word.norm in NOUNS
    return not nominal and any(f.kind == "past" or f.verb.lemma not in NOUNS for f in finite)


def _is_past(token: Token) -> bool:
    if any(form.kind == "past" for form in token.word.forms):
        return True
    return token.has("past") or token.word.norm.endswith("ed") or token.word.norm in _FINITE


_FINITE = listed("""
    put set cut let comes makes takes gives gets needs wants goes knows looks works plans remains
    seems
""")


def _phrase(tokens: Sequence[Token], index: int, limit: int, verb: Verb) -> Complement | None:
    """A noun phrase or infinitive that is itself the content."""
    while index < limit and tokens[index].has("adv") and not tokens[index].has("cap"):
        index += 1
    takes = verb.links
    if "to" in takes:
        behind = skip_adjuncts(tokens, index, limit, takes)
        index = behind if behind < limit and tokens[behind].word.norm == "to" else index
    if index >= limit:
        return None
    token = tokens[index]
    if index + 1 == limit:
        return Complement("object", index) if "object" in takes and _is_thing(token) else None
    if token.word.norm == "as" and "object" in takes and verb.stance in _JUDGING:
        return Complement("object", index + 1)
    if token.word.norm == "to" and "to" in takes:
        if verb.stance == "refuses" and tokens[index + 1].word.norm in _SILENT:
            return None
        return Complement("to", index + 1) if _opens_infinitive(tokens, index + 1, limit) else None
    if token.word.norm in takes - _OWN and token.has("prep", "sub"):
        return Complement("about", index + 1)
    if "figure" in takes:
        return _estimated(tokens, index, limit)
    if "quote-object" in takes:
        particle = token.has("prep", "conj") or token.word.norm == "out"
        return None if particle else _named_so(tokens, index, limit)
    if verb.lemma == "confirm" and _is_appointed(tokens, index, limit):
        return None
    if "object" not in takes or token.has("withheld") or _is_handed(tokens, index):
        return None
    if _is_deed(verb, tokens[index : min(index + _DEED_REACH, limit)]):
        return None
    if verb.stance == "promises" and token.word.norm == "no":
        return None  # offered no proof
    if _opens_object(token) or (is_quote(token) and not is_joined(tokens, index)):
        return Complement("object", index)
    return None


def _is_appointed(tokens: Sequence[Token], start: int, limit: int) -> bool:
    """Tell whom a senate confirms from what a ministry confirms."""
    return any(t.word.norm in _APPOINTEES for t in tokens[start : min(start + _APPOINTED, limit)])


def _estimated(tokens: Sequence[Token], index: int, limit: int) -> Complement | None:
    """A figure that somebody gives: put the toll at 43, put losses at more than a billion."""
    for place in range(index + 1, min(index + _OBJECT_REACH, limit - 1)):
        if tokens[place].word.norm == "at":
            near = tokens[place + 1 : place + 5]
            return Complement("object", index) if any(_is_figure(t) for t in near) else None
        if tokens[place].is_mark or tokens[place].has("aux", "rel", "sub"):
            return None
    return None


def _is_figure(token: Token) -> bool:
    return token.has("digit", "number") or token.word.norm in ("$", "£", "€")


def _named_so(tokens: Sequence[Token], index: int, limit: int) -> Complement | None:
    """What somebody is called in quotation marks: called the plan "a disaster"."""
    for place in range(index, min(index + _OBJECT_REACH, limit)):
        if is_quote(tokens[place]) and not is_joined(tokens, place):
            return Complement("object", index)
        free = not (tokens[place - 1].is_mark or tokens[place - 1].has("prep", "conj"))
        if place > index and tokens[place].word.norm in ("a", "an") and place + 1 < limit and free:
            return Complement("object", index)
        if tokens[place].has("aux") or tokens[place].word.norm in ".;:":
            return None
    return None


def _is_handed(tokens: Sequence[Token], index: int) -> bool:
    """Tell what is brought to somebody from what is said: reported it to the police."""
    return tokens[index].has("pron") and tokens[index + 1].word.norm == "to"


def _is_deed(verb: Verb, behind: Sequence[Token]) -> bool:
    """Tell what is slammed or denied in deed: slammed the door, denied him bail."""
    done = _DONE.get(verb.lemma, frozenset())
    ended = next((i for i, token in enumerate(behind) if token.is_mark), len(behind))
    return any(token.word.norm in done for token in behind[:ended])


def _is_thing(token: Token) -> bool:
    """Tell the one word of "urged calm"."""
    return _opens_object(token) and not token.has("pron", "det")


def _opens_object(token: Token) -> bool:
    if token.is_mark or token.has("prep", "conj", "sub", "aux", "adv", "time", "rel"):
        return False
    return not token.has("pron") or token.has("det") or token.word.norm == "it"


def _is_channel(token: Token) -> bool:
    """Tell "on X" and "in a post" from a Post, and from the letter x."""
    return token.has("cap") == (token.word.norm == "x") or token.has("social")


def channel_in(tokens: Sequence[Token], start: int, limit: int) -> tuple[int, int] | None:
    """Where the first channel stands: the noun with its preposition and article."""
    for index in range(start, limit):
        if tokens[index].has("channel") and _is_channel(tokens[index]):
            for first in range(index - 1, max(start, index - 7) - 1, -1):
                if tokens[first].has("prep"):
                    return first, index + 1
            return None
    return None
