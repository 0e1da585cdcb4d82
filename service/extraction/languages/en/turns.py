"""Where the reporter goes on to another statement: and warned that …, adding …, sources said."""

from service.extraction.languages.en.complements import complement, skip_adjuncts
from service.extraction.languages.en.cues import cue_end
from service.extraction.languages.en.limits import DASHES
from service.extraction.languages.en.phrases import (
    ends_with_comma,
    is_finite,
    is_joined,
    is_quote,
    looks_past,
)
from service.extraction.languages.en.relays import CITING
from service.extraction.languages.en.scan import Scan

_SIGNED = 10
_LONGEST_DESCRIPTION = 12
_OF = frozenset({"of", "to", "for", "from"})
_DESCRIBED = ("doc", "people", "person", "title", "org")
_REPORTED = 24
_WITHHOLDING = frozenset({"offered", "gave", "provided", "declined", "refused", "stopped"})
_CONTRASTS = frozenset({"but", "while", "whereas", "and", "although", "though"})
_ELIDED = frozenset({"he", "she", "they", "it", "we", "i", "you"})


def turning_points(scan: Scan) -> list[int]:
    """Indices of the marks and conjunctions at which the reporter's next statement begins."""
    found = [index for index in range(len(scan.tokens)) if _turns(scan, index)]
    # A closing mark belongs to what it closes.
    return [index + is_quote(scan.tokens[index]) for index in found]


def _turns(scan: Scan, index: int) -> bool:
    """Tell whether the reporter goes on to another statement at this comma or conjunction."""
    token = scan.tokens[index]
    if token.word.norm == ";":
        return True
    if token.word.norm in DASHES and scan.norm(index + 1) == "something":
        return True  # … — something a caller also told …
    comma = ends_with_comma(scan.tokens, index)
    if not (comma or token.has("conj")):
        return scan.norm(index) == "according" and scan.norm(index + 1) == "to"
    place = index + 1
    if comma and _closes_description(scan, index):
        return False
    if comma and (scan.norm(place) == "according" or _is_signed(scan, index)):
        return True
    if comma and scan.norm(place) in CITING:
        return True
    if comma and scan.norm(place) in _CONTRASTS and _another_speaks(scan, place):
        return True
    if comma and (_owns_up(scan, place) or _is_absolute(scan, place)):
        return True
    if token.word.norm == "and" and _clause_before(scan, index) and _another_speaks(scan, index):
        return True
    while place < min(index + 4, len(scan.tokens)) and _is_opener(scan, place):
        place += 1
    return place < len(scan.tokens) and _is_cue(scan, place, index)


def _is_absolute(scan: Scan, place: int) -> bool:
    """Tell somebody else's words in a content: said the sum rose, with one trader calling it …."""
    if scan.norm(place) != "with":
        return False
    for index in range(place + 2, min(place + _SIGNED, len(scan.tokens))):
        if scan.tokens[index].is_mark and not is_joined(scan.tokens, index):
            return False
        if any(form.kind == "ing" for form in scan.tokens[index].word.forms):
            return _is_cue(scan, index, index - 1)
    return False


def _closes_description(scan: Scan, comma: int) -> bool:
    """Tell the comma behind a name in a content: said the supplier, Harwick, | had apologised."""
    for place in range(comma - 1, max(comma - _LONGEST_DESCRIPTION, 0), -1):
        token = scan.tokens[place]
        if token.word.norm == ",":
            return scan.has(comma + 1, comma + 2, "aux")
        if token.is_mark and not is_joined(scan.tokens, place):
            return False
        if is_finite(scan.tokens, place) or looks_past(token) or token.has("rel"):
            return False
    return False


def _owns_up(scan: Scan, place: int) -> bool:
    """Tell what the reporter says of a speaker: claimed it was stolen, but offered no proof."""
    if scan.norm(place) not in ("but", "though", "although"):
        return False
    return scan.norm(place + 1) in _WITHHOLDING and not scan.has(place, place + 2, "aux")


def _clause_before(scan: Scan, index: int) -> bool:
    """Tell "and" behind a verb that an attribution reports: said rain fell and | the mayor said."""
    verbs = 0
    for place in range(index - 1, max(index - _REPORTED, -1), -1):
        if scan.tokens[place].is_mark and not is_joined(scan.tokens, place):
            return False
        verbs += is_finite(scan.tokens, place) or looks_past(scan.tokens[place])
    return verbs > 1


def _is_signed(scan: Scan, comma: int) -> bool:
    """Tell the comma before a closing attribution: …, sources said."""
    for index in range(comma + 2, min(comma + _SIGNED, len(scan.tokens))):
        token = scan.tokens[index]
        if token.is_mark and not is_joined(scan.tokens, index):
            return False
        if any("quote" in f.verb.links and f.kind != "ing" for f in token.word.forms):
            after = skip_adjuncts(scan.tokens, index + 1, len(scan.tokens))
            return after >= len(scan.tokens) or scan.norm(after) == "."
        if token.has("sub", "rel", "aux"):
            return False
    return False


def _another_speaks(scan: Scan, start: int) -> bool:
    """Tell the next speaker's clause: …, but the union called it …; …, while Daly said …."""
    for index in range(start + 1, min(start + _SIGNED, len(scan.tokens))):
        token = scan.tokens[index]
        if token.is_mark and not is_joined(scan.tokens, index):
            return False
        turn = index - 1 - (scan.norm(index - 2) not in _OF)
        if index > start + 1 and _is_cue(scan, index, turn, named=True):
            return True
        described = scan.norm(index) in _OF and scan.tokens[index - 1].has(*_DESCRIBED)
        if token.has("prep") and described:
            continue  # …, and an email to staff reads …
        if token.has("sub", "rel", "aux", "that", "prep") or token.word.norm in _ELIDED:
            return False
    return False


def _is_opener(scan: Scan, index: int) -> bool:
    token = scan.tokens[index]
    if token.has("pron") and not token.has("det"):
        return token.word.norm in ("he", "she", "they", "it")
    return token.has("conj", "adv", "aux") or token.word.norm in ("though", "although", "while")


def _is_plural_cue(scan: Scan, index: int, end: int | None) -> bool:
    """Tell the second verb of several who speak: some fear floods and warn that …, say they …."""
    linked = end is not None and scan.norm(end) in ("that", "they")
    return linked and scan.tokens[index - 1].has("conj")


def _is_cue(scan: Scan, index: int, turn: int, *, named: bool = False) -> bool:
    for form in scan.tokens[index].word.forms:
        end = cue_end(scan, index, form)
        wanted = ("ing",) if index == turn + 1 else ("past", "third")
        plural = scan.norm(index - 1) == "they" or _is_plural_cue(scan, index, end)
        if end is None or form.kind not in (*wanted, "past", "third", plural and "base"):
            continue
        if form.verb.relay or scan.has(turn, index, "neg") or scan.has(turn, index, "modal"):
            continue
        found = complement(scan.tokens, end, form.verb, scan.limits.outer(index))
        doubtful = form.verb.weak and found is not None and found.kind in ("object", "bare")
        doubtful = doubtful and "quote-object" not in form.verb.links
        if found is not None and (not doubtful or named or scan.tokens[index - 1].has("pron")):
            return True
    return False
