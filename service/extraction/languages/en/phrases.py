"""Where English noun phrases begin and end around a verb.

There is no tagger: a phrase is what stands between words that cannot be inside one. Every search
looks at a bounded number of tokens.
"""

from collections.abc import Sequence

from service.extraction.clauses import Range
from service.extraction.languages.en.times import (
    CLAUSE_OPENERS,
    before_time,
    behind_opener,
    is_bare_time,
)
from service.extraction.languages.en.verbs import NOUNS
from service.extraction.quotations import MARKS
from service.extraction.tokens import Token

REACH = 40
_JOINERS = frozenset("-'’&/.%$#@")
_RELATIVE = 10
_LONGEST_RELATIVE = 16
_LONGEST_NAME = 8
_MOST_COMMAS = 5
#: It comes a day after the mayor (said) ….
_COMING = frozenset({"come", "comes"})
_PREDETERMINERS = frozenset({"all", "both", "half", "such", "what", "as", "than"})
_TAILS = frozenset({"earlier", "later", "now", "again", "also", "still", "then"})


def is_comma(token: Token) -> bool:
    """Tell a comma."""
    return token.word.norm == ","


def ends_with_comma(tokens: Sequence[Token], index: int) -> bool:
    """Tell a comma, or the mark of a quotation that ends with one."""
    token = tokens[index]
    if is_quote(token) and index > 1 and tokens[index - 1].word.norm in "'’":
        index -= 1
    return is_comma(token) or (index > 0 and is_quote(token) and is_comma(tokens[index - 1]))


def is_quote(token: Token) -> bool:
    """Tell a quotation mark from an apostrophe."""
    return token.word.norm in MARKS


def is_joined(tokens: Sequence[Token], index: int) -> bool:
    """Tell a mark inside a word or an abbreviation: al-Yaraai, Clinton's, U.S., Sen."""
    token = tokens[index]
    if token.word.norm not in _JOINERS or index == 0:
        return token.word.norm in "$#@"
    if token.word.norm == "&":
        return True
    before = tokens[index - 1]
    if token.word.norm == "%":
        return before.end == token.start
    if token.word.norm == ".":
        short = before.end - before.start == 1 and before.has("cap")
        return before.end == token.start and (short or before.has("abbreviation"))
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    tight = following is not None and following.start == token.end
    if token.word.norm in "'’":
        plural = before.word.norm.endswith("s") and before.end == token.start
        return before.end == token.start and (tight or plural)
    return tight and before.end == token.start


def is_finite(tokens: Sequence[Token], index: int) -> bool:
    """Tell a word that shows a clause of its own: an auxiliary, or a verb that attributes."""
    token = tokens[index]
    if token.has("aux"):
        return True
    kinds = {form.kind for form in token.word.forms}
    return "past" in kinds and not token.has("doc") and not token.has("cap")


def phrase_before(tokens: Sequence[Token], end: int, floor: int = 0) -> Range | None:
    """The noun phrase that ends right before ``end``, appositions between commas included."""
    end = before_time(tokens, floor, end)
    last = end - 1
    if last < floor:
        return None
    if is_comma(tokens[last]):
        return _with_apposition(tokens, last, floor)
    start = _leftmost(tokens, end, floor)
    found = _trimmed(tokens, start, end)
    return (_list_start(tokens, found, floor), found[1]) if found is not None else None


def _list_start(tokens: Sequence[Token], found: Range, floor: int) -> int:
    """Index at which a list of names begins: Saudi Arabia, Egypt | and Jordan."""
    start, end = found
    if not any(tokens[i].word.norm == "and" for i in range(start, end)):
        return start
    first = start
    while first - 1 > floor and first > start - REACH and is_comma(tokens[first - 1]):
        place = first - 1
        while place > floor and _is_listed(tokens, place - 1):
            place -= 1
        if place == first - 1:
            break
        first = place
    if first in (floor, start):
        return first
    # "voters in Alden, Harwick and Balton": the list hangs on what stands before its first name.
    comma = next(i for i in range(first, start) if is_comma(tokens[i]))
    before = _trimmed(tokens, _leftmost(tokens, comma, floor), comma)
    hangs = before is not None and before[0] < first and tokens[first - 1].has("prep")
    return before[0] if hangs and before is not None else start


def _is_listed(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.is_mark:
        return is_joined(tokens, index)
    named = token.has("cap") and not token.has("adv", "prep", "sub", "conj", "time")
    return named or token.word.norm == "the"


def _with_apposition(tokens: Sequence[Token], comma: int, floor: int) -> Range | None:
    """A phrase such as "Jim Manley, a former aide, who …," that a comma closes."""
    end = comma
    for _ in range(_MOST_COMMAS):
        opening = _comma_before(tokens, end, floor)
        if opening is None:
            return None
        head = _trimmed(tokens, _leftmost(tokens, opening, floor), opening)
        apposed = head is not None and _opens_apposition(tokens, opening + 1)
        if head is not None and (relative := _relative_before(tokens, head[0], floor)) is not None:
            end = relative  # …, who lost her son in Alden, Marland, in July,
            continue
        if (
            head is not None
            and apposed
            and _may_head(tokens, head)
            and not _is_detail(tokens, head)
        ):
            return named_before(tokens, head[0], floor), comma
        end = opening
    return None


def _relative_before(tokens: Sequence[Token], start: int, floor: int) -> int | None:
    """Index of the comma before the "who" in whose clause a place behind a comma stands."""
    if start - 1 > floor and tokens[start - 1].has("rel") and is_comma(tokens[start - 2]):
        return start - 2  # …, whose daughter Ida, six,
    if start - 1 <= floor or not is_comma(tokens[start - 1]) or tokens[start].has("det"):
        return None
    for index in range(start - 2, max(floor + 1, start - _LONGEST_RELATIVE), -1):
        if tokens[index].has("rel"):
            return index - 1 if is_comma(tokens[index - 1]) else None
        if tokens[index].word.norm in ";:" or is_comma(tokens[index]):
            return None
    return None


def named_before(tokens: Sequence[Token], start: int, floor: int) -> int:
    """Index of the name that a description follows: Omar Daly, | the governor, a lawyer, (said).

    ``start`` where none does, or where more than a name stands there.
    """
    described = tokens[start].has("det") and start - 1 > floor and is_comma(tokens[start - 1])
    first = start - 1
    while described and first > max(floor, start - _LONGEST_NAME) and _is_listed(tokens, first - 1):
        first -= 1
    begins = first == floor or is_quote(tokens[first - 1]) or not tokens[first - 1].is_mark
    named = described and first < start - 1 and tokens[first].has("cap")
    return first if named and begins else start


def _is_detail(tokens: Sequence[Token], head: Range) -> bool:
    """Tell the "59" and the "Md." of "Nora Daly, 59, of Ashby, Md., who …"."""
    return tokens[head[0]].has("abbreviation", "digit") and head[1] - head[0] <= 2


def _comma_before(tokens: Sequence[Token], end: int, floor: int) -> int | None:
    for index in range(end - 1, max(floor, end - REACH) - 1, -1):
        if is_comma(tokens[index]):
            return index
        if tokens[index].word.norm in ";:":
            return None
        if is_quote(tokens[index]) and not is_joined(tokens, index):
            return None
    return None


def _opens_apposition(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.is_mark or token.has("sub", "conj", "aux"):
        return False
    return not (token.has("pron") and not token.has("det"))


def _may_head(tokens: Sequence[Token], head: Range) -> bool:
    first = tokens[head[0]]
    if first.has("pron") or (first.has("sub", "prep", "time") and not first.has("det")):
        return False
    return any(
        t.has("cap", "det", "person", "people", "title", "org", "doc")
        for t in tokens[head[0] : head[1]]
    )


def _leftmost(tokens: Sequence[Token], end: int, floor: int) -> int:
    index = end
    while index > max(floor, end - REACH) and _inside(tokens, index - 1, end, floor):
        index -= 1
        if tokens[index].word.norm == ")":
            index = _opening_bracket(tokens, index)
    return index


def _opening_bracket(tokens: Sequence[Token], index: int) -> int:
    for place in range(index, max(index - 8, 0), -1):
        if tokens[place].word.norm == "(":
            return place
    return index


def _inside(tokens: Sequence[Token], index: int, end: int, floor: int) -> bool:
    """Tell whether the token may stand inside a phrase that ends at ``end``."""
    token = tokens[index]
    if token.word.norm == ")":
        return _opening_bracket(tokens, index) < index
    if index + 1 < end and _opens_phrase(tokens, index + 1, floor):
        return False
    if token.is_mark:
        return is_joined(tokens, index)
    if token.has("pron") and not token.has("det"):
        return index == end - 1 and token.word.norm != "i"
    if token.has("sub") or token.word.norm in ("but", "so", "yet", "nor", "which"):
        return False
    if token.has("rel"):
        return index > floor and not tokens[index - 1].is_mark
    if token.word.norm in CLAUSE_OPENERS:
        return not _main_verb_before(tokens, index, floor)
    if token.word.norm in ("and", "or"):
        return not _clause_before(tokens, index, floor)
    if is_finite(tokens, index) or _is_third(token):
        return after_relative(tokens, index, floor)
    return True


def _is_third(token: Token) -> bool:
    """Tell the verb of "Osten endorses Daly, who …": one that is no noun too."""
    if token.has("cap", "doc", "people"):
        return False
    return any(f.kind == "third" and f.verb.lemma not in NOUNS for f in token.word.forms)


def _opens_phrase(tokens: Sequence[Token], index: int, floor: int) -> bool:
    """Tell the determiner with which a phrase begins: things | the candidate (said)."""
    token, before = tokens[index], tokens[index - 1]
    if token.has("pron") and not token.has("det"):
        return before.word.norm not in ("and", "or")
    if not token.has("det") or token.word.norm == "that" or before.is_mark:
        return False
    if before.has("prep", "conj", "det", "number") or before.word.norm in _PREDETERMINERS:
        return False
    if before.word.norm.endswith("ing"):
        return False
    return not any(t.has("rel") for t in tokens[max(floor, index - _RELATIVE) : index])


def after_relative(tokens: Sequence[Token], index: int, floor: int) -> bool:
    """Tell the verb of a relative clause: residents who had fled (said)."""
    for place in range(index - 1, max(floor, index - _LONGEST_RELATIVE) - 1, -1):
        if tokens[place].has("rel"):
            return index - place <= 3 or tokens[place].word.norm == "who"
        if tokens[place].is_mark and not is_joined(tokens, place):
            return False
    return False


def _main_verb_before(tokens: Sequence[Token], index: int, floor: int) -> bool:
    """Tell the "after" of "prices rose after the bank (said)" from "those hurt after the quake"."""
    for place in range(index - 1, max(floor, index - REACH) - 1, -1):
        token = tokens[place]
        if token.has("rel") or (token.is_mark and not is_joined(tokens, place)):
            return False
        if is_finite(tokens, place) or looks_past(token) or token.word.norm in _COMING:
            return True
    return False


def _clause_before(tokens: Sequence[Token], index: int, floor: int) -> bool:
    """Tell "and" between clauses from "and" between names."""
    for place in range(index - 1, max(floor, index - REACH) - 1, -1):
        token = tokens[place]
        if token.is_mark and not is_joined(tokens, place):
            return is_comma(token) and place == index - 1
        if is_finite(tokens, place) or token.has("pron") or looks_past(token):
            return True
        if token.has("sub", "rel"):
            return True
    return False


def looks_past(token: Token) -> bool:
    """Tell a word that looks like a past tense."""
    norm = token.word.norm
    if token.has("cap"):
        return False
    return token.has("past") or (norm.endswith("ed") and len(norm) > 4)


def _trimmed(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    """Drop what opens the clause and not the phrase: adverbs, conjunctions, times."""
    start = behind_opener(tokens, start, end)
    while start < end:
        token = tokens[start]
        if token.has("prep", "sub") and not token.has("det"):
            after = _behind_adjunct(tokens, start, end)
            if after is None:
                return None
            start = after
        elif _leads_to(tokens, start, end):
            start += 2
        elif (
            (token.is_mark and token.word.norm not in "$#@")
            or token.has("conj", "adv", "rel")
            or token.word.norm == "what"
            or is_bare_time(tokens, start, end)
        ):
            start += 1
        else:
            break
    while end > start and (tokens[end - 1].has("adv") or tokens[end - 1].word.norm in _TAILS):
        end -= 1
    return (start, end) if start < end and _is_nominal(tokens, start, end) else None


def _leads_to(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell the verb before a phrase: signed by | the minister, according to | the ministry."""
    if start + 2 >= end:
        return False
    token, after = tokens[start], tokens[start + 1]
    if looks_past(token):
        return after.word.norm == "by"
    going = token.word.norm.endswith("ing") and not token.has("cap", "time")
    return (going or token.word.norm == "according") and after.word.norm in ("to", "by", "against")


def _behind_adjunct(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where the subject begins after "On Tuesday", "In Paris": at a name or determiner."""
    for index in range(start + 1, end):
        if tokens[index - 1].has("time", "digit") and not tokens[index].has("time", "digit"):
            return index
        if index > start + 2 and tokens[index].has("det") and not tokens[index - 1].has("prep"):
            return index
        if tokens[index - 1].has("channel") and tokens[index].has("cap"):
            return index  # In a radio interview | Daly (said)
    return None


def _is_nominal(tokens: Sequence[Token], start: int, end: int) -> bool:
    words = [t for t in tokens[start:end] if not t.is_mark]
    if not words or all(t.has("adv", "prep", "aux", "time", "neg", "sub") for t in words):
        return False
    first, last = words[0], words[-1]
    if len(words) > 1 and (first.has("aux") or _is_verbal(first, words[1])):
        return False
    if first.word.norm in ("having", "let"):
        return False
    if last.has("conj", "prep") or (len(words) > 1 and _determines(last)):
        return False
    if first.word.norm.endswith("ing") and not first.has("cap") and words[-1] is not first:
        return not words[1].has("prep", "det")
    if len(words) > 1:
        return True
    word = words[0]
    known = ("cap", "pron", "people", "person", "org", "doc", "source", "title", "det", "media")
    return word.has(*known) or (word.word.norm.endswith("s"))


def _determines(token: Token) -> bool:
    """Tell a determiner without its noun; "her" may be whom, "no other" counts."""
    return token.has("det") and not token.has("number") and token.word.norm != "her"


def _is_verbal(first: Token, second: Token) -> bool:
    """Tell a verb and its object from a phrase: insured the mines | injured miners."""
    if second.has("prep") and any(
        form.kind == "base" and form.verb.lemma not in NOUNS for form in first.word.forms
    ):
        return not first.has("cap", "doc")  # I will say | for those
    return looks_past(first) and second.has("cap", "det") and not first.has("title")
