"""Where a content ends: before the reporter's own words, though the sentence goes on."""

from service.extraction.languages.en.complements import Complement
from service.extraction.languages.en.limits import DASHES
from service.extraction.languages.en.phrases import is_comma, is_joined, looks_past
from service.extraction.languages.en.scan import Scan

_LIST = 12
_PHRASES = frozenset({"object", "to", "about"})
_FRONTING = frozenset(
    {
        "as",
        "with",
        "while",
        "when",
        "although",
        "though",
        "after",
        "before",
        "if",
        "since",
        "because",
    }
)
_GLOSSING = frozenset({"while", "as", "although", "though", "before", "after", "with", "despite"})


def content_end(scan: Scan, cue: int, found: Complement) -> int:
    """Index after the content of a complement."""
    end = scan.limits.content_end(found.start, scan.turns)
    closing = scan.limits.closing.get(found.start)
    if closing is not None and closing < end <= closing + 1:
        return end
    if found.kind in _PHRASES:
        return _phrase_end(scan, cue, found, end)
    if _is_inserted(scan, cue):
        return _comma_after(scan, found.start, end)
    return _clause_end(scan, found.start, end)


def _is_inserted(scan: Scan, cue: int) -> bool:
    """Tell a cue in a clause that a comma closes: ", who said …," and "As she said …, …"."""
    floor = scan.limits.floor(cue)
    for index in range(cue - 1, floor, -1):
        token = scan.tokens[index]
        if token.has("rel"):
            return is_comma(scan.tokens[index - 1])
        if token.is_mark and not is_joined(scan.tokens, index):
            return False
    while floor < cue and scan.tokens[floor].has("conj", "adv"):
        floor += 1
    return scan.norm(floor) in _FRONTING


def _comma_after(scan: Scan, start: int, end: int) -> int:
    level = scan.limits.enclosing[start]
    for index in range(start, end):
        if is_comma(scan.tokens[index]) and scan.limits.enclosing[index] == level:
            return index
    return end


def _clause_end(scan: Scan, start: int, end: int) -> int:
    """A clause ends with the quotation in it that the reporter comments on."""
    level = scan.limits.enclosing[start]
    for index in range(start + 1, end - 1):
        if index not in scan.limits.opening or scan.limits.enclosing[index] != level:
            continue
        inside, after = scan.norm(index - 1), scan.tokens[index + 1]
        glossed = inside == "," and (
            after.has("rel", "det") or after.word.norm in _GLOSSING or after.word.norm[-3:] == "ing"
        )
        if (glossed or after.word.norm in DASHES) and not _quotes_on(scan, index, end):
            return index + 1
    return end


def _quotes_on(scan: Scan, index: int, end: int) -> bool:
    return any(index < opening < end for opening in scan.limits.closing)


def _phrase_end(scan: Scan, cue: int, found: Complement, end: int) -> int:
    """A phrase ends at a comma that parts no list, at a dash, and before how it was said."""
    start, level = found.start, scan.limits.enclosing[found.start]
    for index in range(start + 1, end):
        token = scan.tokens[index]
        if scan.limits.enclosing[index] != level:
            continue
        if is_comma(token) and not (
            _is_list(scan, index, end)
            or (found.kind == "to" and _is_verb(scan, index + 1))
            or index < found.core
        ):
            return index
        if token.has("conj") and (
            _turns_to_past(scan, start, index) or _is_parallel(scan, cue, index)
        ):
            return index
        if token.word.norm in DASHES and not is_joined(scan.tokens, index):
            return index
        if token.word.norm in ("but", "while"):
            return index
        if index > found.core and _is_manner(scan, index, end):
            return index
        if index - 1 in scan.limits.opening and token.has("time"):
            return index  # called it "a disgrace" | Wednesday on a show
    return end


def _turns_to_past(scan: Scan, start: int, index: int) -> bool:
    """Tell "and" before the reporter's next verb: accused X of theft and | demanded ….."""
    place = index + 1
    while place + 1 < len(scan.tokens) and scan.tokens[place].has("adv"):
        place += 1
    if place >= len(scan.tokens) or scan.limits.enclosing[place] != scan.limits.enclosing[start]:
        return False
    past = any(form.kind == "past" for form in scan.tokens[place].word.forms)
    inner = any(
        t.has("rel", "that", "sub", "aux") or looks_past(t) for t in scan.tokens[start:index]
    )
    return past and not inner


def _is_parallel(scan: Scan, cue: int, index: int) -> bool:
    """Tell "and" between two participles that attribute: blaming a fault and | promising …."""
    places = scan.tokens[cue], scan.tokens[min(index + 1, len(scan.tokens) - 1)]
    return all(any(form.kind == "ing" for form in token.word.forms) for token in places)


def _is_verb(scan: Scan, index: int) -> bool:
    """Tell the next of several things to do: keep windows shut, stay away, …."""
    token = scan.tokens[index]
    other = token.has("det", "pron", "prep", "sub", "rel", "cap", "conj", "adv", "digit", "aux")
    return not (other or token.is_mark or token.word.norm.endswith(("ing", "s")))


def _is_list(scan: Scan, comma: int, end: int) -> bool:
    """Tell the comma of "taxes, jobs and schools"."""
    for index in range(comma + 1, min(comma + _LIST, end)):
        token = scan.tokens[index]
        if token.has("aux", "rel", "sub", "prep", "adv") or looks_past(token):
            return False
        if token.word.norm in ("and", "or"):
            return True
    return False


def _is_manner(scan: Scan, index: int, end: int) -> bool:
    """Tell the channel or day that closes an attribution: … in a statement on Thursday."""
    if not scan.tokens[index].has("prep"):
        return False
    rest = [t for t in scan.tokens[index + 1 : min(index + 6, end)] if not t.is_mark]
    if scan.norm(index) == "on" and rest and rest[0].has("time"):
        return end - index <= 4
    return scan.norm(index) in ("in", "during", "on") and any(
        t.has("channel", "social") for t in rest[:3]
    )
