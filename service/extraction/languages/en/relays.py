"""Words passed on: Reuters quoted X as saying; X was quoted by Reuters; Reuters said, citing X."""

from service.extraction.clauses import Clause, Piece
from service.extraction.languages.en.following import phrase_after
from service.extraction.languages.en.frames import frame
from service.extraction.languages.en.inversions import tail
from service.extraction.languages.en.phrases import is_comma, phrase_before
from service.extraction.languages.en.scan import Scan
from service.extraction.tokens import Form, Token

_REACH = 30
_SAYING = frozenset({"saying", "telling", "stating", "adding", "writing", "claiming", "warning"})
CITING = frozenset({"citing", "quoting"})
_CITED = frozenset({"cited", "quoted"})
_CARRIERS = frozenset({"television", "tv", "radio"})
_SOURCES = ("source", "people", "person", "doc", "org", "outlet", "media", "title")


def relayed(scan: Scan, index: int, end: int, group: int, form: Form) -> Clause | None:
    """Read "Reuters quoted X as saying" and "X was quoted by Reuters as saying"."""
    saying = _as_saying(scan, end, scan.limits.outer(index))
    if saying is None:
        return None
    clause = frame(index, end, form)
    subject = phrase_before(scan.tokens, group, scan.limits.floor(index))
    start = saying + 1
    if scan.has(group, index, "be"):
        clause.source = subject
        if scan.norm(end) == "by" and saying - 1 > end + 1:
            clause.relay = (end + 1, saying - 1)
    elif form.kind in ("past", "third", "base"):
        clause.relay = subject
        clause.source = (end, saying - 1)
    else:
        return None
    if clause.source is None or clause.source[0] >= clause.source[1]:
        return None
    if scan.norm(saying) == "telling":
        start = next(
            (
                i
                for i in range(start, min(start + _REACH, len(scan.tokens)))
                if scan.norm(i) == "that"
            ),
            start,
        )
    start += scan.norm(start) in ("that", ":", ",")
    clause.content = [Piece(start, scan.limits.content_end(start, scan.turns))]
    return clause if start < len(scan.tokens) else None


def _as_saying(scan: Scan, start: int, limit: int) -> int | None:
    for index in range(start, min(start + _REACH, limit)):
        if scan.norm(index) in _SAYING and scan.norm(index - 1) == "as":
            return index
    return None


def cite(scan: Scan, clause: Clause) -> None:
    """Make a medium that cites its source the relay of what that source says."""
    if clause.source is None or clause.relay is not None or not _carries(scan, clause):
        return
    start = _fronted(scan, clause) or _inserted(scan, clause) or _closing(scan, clause)
    if start is None:
        clause.passes_on = clause.passes_on or _hangs_behind(scan, clause)
        return
    end = phrase_after(scan.tokens, start, len(scan.tokens))
    if _may_be_cited(scan, start, end):
        clause.relay, clause.source = clause.source, (start, end)
        clause.passes_on = False


def _carries(scan: Scan, clause: Clause) -> bool:
    """Tell a medium from others who cite: the mayor said …, citing the census."""
    subject = scan.tokens[clause.source[0] : clause.source[1]] if clause.source else ()
    named = any(t.has("outlet", "media") or t.word.norm in _CARRIERS for t in subject)
    return named or (clause.lemma == "report" and any(t.has("cap") for t in subject))


def _hangs_behind(scan: Scan, clause: Clause) -> bool:
    """Tell an agency behind what another said: the mayor announced …, Reuters reported."""
    told = clause.content[-1].end if clause.content else len(scan.tokens)
    source = clause.source or (0, 0)
    return told <= source[0] and any(t.has("outlet") for t in scan.tokens[source[0] : source[1]])


def _fronted(scan: Scan, clause: Clause) -> int | None:
    """Index of the source in "Citing a diplomat, the agency said …"."""
    floor = scan.limits.floor(clause.cue[0])
    if clause.source is None or scan.norm(floor) not in CITING:
        return None
    before = clause.source[0] - 1
    before -= scan.tokens[before].has("det")
    return floor + 1 if is_comma(scan.tokens[before]) else None


def _inserted(scan: Scan, clause: Clause) -> int | None:
    """Index of the source in "The agency, citing a diplomat, said …"; it is no part of the name."""
    if clause.source is None or clause.source[1] > clause.cue[0]:
        return None
    start, end = clause.source
    for index in range(start, min(end + 1, len(scan.tokens) - 1)):
        if is_comma(scan.tokens[index]) and scan.norm(index + 1) in CITING:
            clause.source = (start, index)
            return index + 2
    return None


def _closing(scan: Scan, clause: Clause) -> int | None:
    """Index of the source in "…, the agency said, citing a diplomat"."""
    limit = scan.limits.outer(clause.cue[0])
    after = max(clause.cue[1], clause.source[1] if clause.source else 0)
    behind = [piece.end for piece in clause.content if piece.end > after]
    comma = behind[-1] if behind else tail(scan, after, limit)
    comma -= bool(behind) and scan.norm(comma - 1) == "," and scan.norm(comma) in CITING
    if scan.norm(comma) != "," or comma >= limit:
        return None
    if scan.norm(comma + 1) in CITING:
        return comma + 2
    if scan.norm(comma + 1) == "which" and scan.norm(comma + 2) in _CITED:
        return comma + 3
    return None


def _may_be_cited(scan: Scan, start: int, end: int) -> bool:
    """Tell "citing two officials" from "citing high costs"."""
    words: list[Token] = []
    for token in scan.tokens[start:end]:
        if words and (token.has("prep", "rel") or is_comma(token)):
            break
        if not token.is_mark:
            words.append(token)
    return any(word.has(*_SOURCES) for word in words) or bool(words and words[-1].has("cap"))
