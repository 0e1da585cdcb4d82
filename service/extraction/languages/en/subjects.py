"""Who speaks: the subject of an English verb, before it or shared with the verb before."""

from service.extraction.clauses import Clause, Range
from service.extraction.languages.en.antecedents import antecedent
from service.extraction.languages.en.complements import Complement, skip_adjuncts
from service.extraction.languages.en.limits import DASHES
from service.extraction.languages.en.phrases import (
    ends_with_comma,
    is_comma,
    is_finite,
    is_joined,
    looks_past,
    named_before,
    phrase_before,
)
from service.extraction.languages.en.scan import Scan
from service.extraction.tokens import Form, Token

_NAMED = ("cap", "title", "org", "people", "person", "doc", "outlet", "media")
_TIMING = frozenset({"in", "on", "last", "this", "earlier", "late", "early"})
_LONGEST_TIME = 4
_LONGEST_ASIDE = 30
_LONGEST_CONTACT = 10
_ASKERS = frozenset({"i", "we"})
_COUNTING = frozenset({"few", "dozen", "hundred", "thousand", "million", "great"})
_PLURAL = frozenset({"those", "these", "some", "many", "most", "several", "few", "all", "both"})


def find_subject(scan: Scan, clause: Clause, group: int, index: int) -> bool:
    """Set the source of a verb from what stands before it; tell whether anybody can speak."""
    floor = scan.limits.floor(index)
    if group <= floor:
        return False
    before = scan.tokens[group - 1]
    if (pronoun := _relative_pronoun(scan, group - 1, floor)) is not None:
        last = pronoun
        while last > floor and is_comma(scan.tokens[last - 1]):
            last -= 1
        clause.source = antecedent(scan.tokens, last, floor)
        return clause.source is not None
    if before.word.norm == "both" and group - 1 > floor:
        group -= 1
        before = scan.tokens[group - 1]
    if (described := _before_dashes(scan, group, floor)) is not None:
        clause.source = described
        return True
    apposed = phrase_before(scan.tokens, group, floor) if is_comma(before) else None
    if apposed is not None and apposed[0] > floor and is_comma(scan.tokens[apposed[0] - 1]):
        clause.source = apposed
        return True
    if (acting := _subject_of_verb(scan, group, floor)) is not None:
        clause.source = acting
        return True
    if before.has("conj") or (is_comma(before) and _goes_on(scan, index)):
        return shared(scan, clause, index)
    clause.source = _past_contact_clause(scan, group, floor) or phrase_before(
        scan.tokens, group, floor
    )
    if clause.source is not None and _only_tells_when(scan, clause.source):
        clause.source = _lead(scan, index)
    if clause.source is None:
        return ends_with_comma(scan.tokens, group - 1) and shared(scan, clause, index)
    fronted = range(clause.source[0] - 1, clause.source[1])
    if any(scan.norm(place) == "what" for place in fronted):
        clause.source = None
        return False
    start, end = clause.source = _with_name(scan, clause, floor)
    if end - start == 1 and scan.norm(start) == "i":
        clause.confidence = 0.6
    return True


def _before_dashes(scan: Scan, group: int, floor: int) -> Range | None:
    """Who is described between dashes: Omar Daly — head of the board — (said)."""
    closing = group - 1
    if not _is_dash(scan, closing):
        return None
    while closing - 1 > floor and scan.norm(closing - 1) in DASHES:
        closing -= 1  # a dash may be written as two
    for opening in range(closing - 1, max(closing - _LONGEST_ASIDE, floor), -1):
        if _is_dash(scan, opening):
            while opening - 1 > floor and scan.norm(opening - 1) in DASHES:
                opening -= 1
            return phrase_before(scan.tokens, opening, floor)
        if scan.norm(opening) in (";", ":"):
            return None
    return None


def _is_dash(scan: Scan, index: int) -> bool:
    return scan.norm(index) in DASHES and not is_joined(scan.tokens, index)


def _past_contact_clause(scan: Scan, group: int, floor: int) -> Range | None:
    """Who is described with no pronoun: the experts | I interviewed (said) …."""
    reach = range(group - 2, max(floor, group - _LONGEST_CONTACT), -1)
    who = next((place for place in reach if scan.norm(place) in _ASKERS), None)
    if who is None or not looks_past(scan.tokens[who + 1]):
        return None
    between = range(who + 2, group)
    if any(is_finite(scan.tokens, at) or scan.tokens[at].is_mark for at in between):
        return None
    return phrase_before(scan.tokens, who, floor)


def _only_tells_when(scan: Scan, phrase: Range) -> bool:
    """Tell the time behind a subject's description: … this week, including Mr Daly, (said)."""
    tokens = scan.tokens[phrase[0] : phrase[1]]
    comma = next((i for i, token in enumerate(tokens) if is_comma(token)), len(tokens))
    return all(t.has("time", "digit") or t.word.norm in _TIMING for t in tokens[:comma])


def _with_name(scan: Scan, clause: Clause, floor: int) -> Range:
    """The subject with the name it describes, no comma between it and its verb.

    Omar Daly, the head of the board (said) that …; not Norland, the firm (said), will ….
    """
    assert clause.source is not None
    start, end = clause.source
    rest = skip_adjuncts(scan.tokens, clause.cue[1], len(scan.tokens))
    first = start if scan.norm(rest) == "," else named_before(scan.tokens, start, floor)
    return (first if first == floor else start), end


def _relative_pronoun(scan: Scan, last: int, floor: int) -> int | None:
    """Index of the pronoun whose verb comes next, perhaps after a time: who in 2010 (said)."""
    index = last
    while index > max(floor, last - _LONGEST_TIME) and _is_time(scan.tokens[index]):
        index -= 1
    timed = scan.tokens[index].has("rel") and any(
        t.has("time", "digit") for t in scan.tokens[index : last + 1]
    )
    if timed or scan.tokens[last].has("rel") or _is_relative(scan, last):
        return index if timed else last
    return None


def _is_time(token: Token) -> bool:
    return token.has("time", "digit") or token.word.norm in _TIMING


def _subject_of_verb(scan: Scan, group: int, floor: int) -> Range | None:
    """Who did what stands right before "and": Daly laughed and (said)."""
    verb = group - 2
    if scan.norm(group - 1) != "and" or verb <= floor or not looks_past(scan.tokens[verb]):
        return None
    return phrase_before(scan.tokens, verb, floor)


def _is_relative(scan: Scan, index: int) -> bool:
    """Tell "a letter that says" from "he said that"."""
    before = scan.tokens[index - 1] if index else None
    if scan.norm(index) != "that" or before is None or before.is_mark:
        return False
    return before.has("doc", "people", "person", "org") and not before.word.forms


def _goes_on(scan: Scan, index: int) -> bool:
    """Tell the second of several coordinate verbs: he denied it, said …."""
    level = scan.limits.enclosing[index]
    peers = [c for c in scan.found if scan.limits.enclosing[c.cue[0]] == level]
    return any(clause.content[-1].end <= index for clause in peers[-1:])


def shared(scan: Scan, clause: Clause, index: int) -> bool:
    """Take the subject of the verb before: "denied that …, and said"."""
    level = scan.limits.enclosing[index]
    for earlier in reversed(scan.found):
        same = scan.limits.enclosing[earlier.cue[0]] == level
        over = not any(piece.start <= index < piece.end for piece in earlier.content)
        told = same and over and not _is_inside(scan, earlier)
        if told and earlier.source and earlier.form != "according":
            clause.source = earlier.source
            return True
    clause.source = _lead(scan, index)
    return clause.source is not None


def _is_inside(scan: Scan, clause: Clause) -> bool:
    """Tell an attribution inside another's content: X said Y denied it, calling it …."""
    contents = (piece for other in scan.found if other is not clause for piece in other.content)
    return any(piece.start <= clause.cue[0] < piece.end for piece in contents)


def _lead(scan: Scan, index: int) -> Range | None:
    """The name or description that opens the sentence, as subject of its main verb."""
    start = scan.limits.floor(index)
    for place in range(start + 1, index):
        acts = is_finite(scan.tokens, place) or looks_past(scan.tokens[place])
        if acts and not is_joined(scan.tokens, place - 1):  # doctors in storm-hit Harwick
            found = phrase_before(scan.tokens, place, start)
            if found is not None:
                return found
    while start < index and (scan.tokens[start].has("conj", "adv") or scan.tokens[start].is_mark):
        start += 1
    if start < index and scan.tokens[start].has("pron"):
        return start, start + 1
    end = start
    while end < index and _opens_sentence(scan, start, end):
        end += 1
    if end == start or (end == start + 1 and scan.tokens[start].has("det", "prep", "sub")):
        return None
    return start, end


def _opens_sentence(scan: Scan, start: int, index: int) -> bool:
    token = scan.tokens[index]
    if token.is_mark:
        return is_joined(scan.tokens, index)
    if token.has("prep", "sub", "aux", "rel") and token.word.norm != "of":
        return False
    if token.has("det") and index == start:
        return True
    return token.has(*_NAMED)


_DOING = frozenset({"do", "does", "did"})  # he did note that …
_FINDERS = frozenset(
    {"court", "jury", "judge", "tribunal", "regulator", "watchdog", "inquiry", "panel",
     "commission", "committee", "coroner", "ombudsman", "inspectors", "auditors", "researchers",
     "scientists", "investigators"}
)  # fmt: skip
_NOBODY = frozenset({"no", "not", "nobody", "none", "neither", "nothing"})


def suits(scan: Scan, clause: Clause, form: Form) -> bool:
    """Let studies find and polls show; let doubtful forms speak only of clear subjects."""
    if clause.source is None:
        return not form.verb.weak or form.kind == "ing"
    subject = scan.tokens[clause.source[0] : clause.source[1]]
    if subject[0].word.norm in _NOBODY or [token.word.norm for token in subject] == ["you"]:
        return False
    if "doc" in form.verb.links:
        judges = _FINDERS if clause.lemma == "find" else ()
        return any(token.has("doc") or token.word.norm in judges for token in subject)
    if form.kind == "base":
        return _is_plural(subject) or scan.norm(clause.cue[0] - 1) in _DOING
    return True


_SPEAKERS = (*_NAMED, "pron", "number", "source", "caps")
_AGENTS = ("er", "or", "ist", "ian", "ant", "ers", "ors", "ists", "ians", "ants", "ics", "men")


def may_act(scan: Scan, clause: Clause) -> bool:
    """Tell who can praise or blame from what only shows: the debate revealed a gulf."""
    if clause.source is None:
        return True
    for token in scan.tokens[clause.source[0] : clause.source[1]]:
        if token.has("prep") or token.word.norm == ",":
            return False
        if token.has("det") and not token.has("pron", "people", "number"):
            continue
        if token.has(*_SPEAKERS) or token.word.norm.endswith(_AGENTS):
            return True
    return False


def finds(scan: Scan, clause: Clause, found: Complement) -> bool:
    """Tell an inspector or newspaper that found that …."""
    if clause.source is None or found.kind != "that" or clause.lemma != "find":
        return False
    return any(
        t.has("cap", "org", "people") for t in scan.tokens[clause.source[0] : clause.source[1]]
    )


def _is_plural(subject: tuple[Token, ...]) -> bool:
    first = next((i for i, token in enumerate(subject) if is_comma(token)), len(subject))
    words = [token for token in subject if not token.is_mark]
    if _is_one(words):
        return False
    if any(
        word.has("people") or word.word.norm in ("they", "we", "i", "you", "and") for word in words
    ):
        return True
    if words and (words[0].word.norm in _PLURAL or words[-1].word.norm == "media"):
        return True
    named = [token for token in subject[:first] if not token.is_mark]  # the findings, published …
    return any(_ends_plural(word) for word in words[-1:] + _head(named)[-1:])


def _is_one(words: list[Token]) -> bool:
    """Tell "a public-records" (request) from "a dozen experts" and "a number of experts"."""
    if not words or words[0].word.norm not in ("a", "an"):
        return False
    counts = any(word.has("number") or word.word.norm in _COUNTING for word in words[1:3])
    return not (counts or any(word.word.norm in ("of", "and") for word in words))


def _head(words: list[Token]) -> list[Token]:
    """The words up to the head noun: organisers | in Balton, groups | who wrote to her."""
    behind = (i for i, word in enumerate(words) if i and word.has("prep", "rel", "sub"))
    return words[: next(behind, len(words))]


def _ends_plural(word: Token) -> bool:
    return word.word.norm.endswith("s") and not word.word.norm.endswith("ss")
