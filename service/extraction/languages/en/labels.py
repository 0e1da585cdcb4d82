"""Names that stand beside words without a verb: "Minister: …", "…" — Name."""

from collections.abc import Iterator

from service.extraction.clauses import Clause, Piece
from service.extraction.languages.en.limits import DASHES
from service.extraction.languages.en.phrases import is_quote, phrase_before
from service.extraction.languages.en.scan import Scan
from service.extraction.tokens import Token

_HEADLINE_LABEL = 8
_CLOSING_LABEL = 6
_MEDIA = frozenset({"media", "tv", "television", "radio"})
_RUBRICS = frozenset(
    {"clarification", "correction", "update", "note", "exclusive", "watch", "live"}
)
#: What stands behind the colon of a topic: "Ferry fire: what we know so far".
_ANNOUNCING = frozenset(
    {"what", "how", "why", "who", "where", "when", "which", "as", "five", "live"}
)
_TELLING = frozenset(
    {"report", "study", "poll", "survey", "audit", "memo", "inquiry", "un", "nato"}
)
_VOICES = ("source", "people", "person", "title", "org", "outlet", "media")


def signed(scan: Scan, index: int) -> Clause | None:
    """Read "…" — Name: a quotation with its speaker's name beneath it."""
    opening, end = scan.limits.opening[index - 1], len(scan.tokens)
    name = [token for token in scan.tokens[index + 1 :] if not token.is_mark]
    if opening != 0 or not name or len(name) > _HEADLINE_LABEL or not name[0].has("cap"):
        return None
    if any(token.has("aux") or token.word.forms for token in name):
        return None
    return Clause((index, index + 1), "—", "states", [Piece(0, index)], source=(index + 1, end))


def named_before_quotation(scan: Scan, colon: int) -> Clause | None:
    """Read 'Name: "…"' in running text."""
    source = phrase_before(scan.tokens, colon, scan.limits.floor(colon))
    told = any(piece.start == colon + 1 for earlier in scan.found for piece in earlier.content)
    if source is None or told:
        return None  # … told MPs: "…"
    start = max((i + 1 for i in range(*source) if scan.norm(i) == "from"), default=source[0])
    source = (start, source[1])
    words = [token for token in scan.tokens[start:colon] if not token.is_mark]
    if (
        not words
        or len(words) > _HEADLINE_LABEL
        or not words[0].has("cap")
        or not words[-1].has("cap")
    ):
        return None
    if any(token.has("aux", "time", "digit") or token.word.forms for token in words):
        return None
    closing = scan.limits.closing[colon + 1]
    return Clause((colon, colon + 1), ":", "states", [Piece(colon + 1, closing + 1)], source=source)


def label(scan: Scan) -> Iterator[Clause]:
    """Read "Minister: …" in headlines and the turns of a transcript, and "… - minister"."""
    if scan.titled and (closing := _closing_label(scan)) is not None:
        yield closing
        return
    colon = next(
        (i for i, token in enumerate(scan.tokens[:_HEADLINE_LABEL]) if token.word.norm == ":"),
        None,
    )
    start = int(is_quote(scan.tokens[0]))
    if not colon or colon == start or colon + 1 >= len(scan.tokens):
        return
    if scan.limits.closing.get(0) == colon - 1:
        return  # 'Left to freeze': inside the hostel
    named = scan.tokens[start:colon]
    if named[-1].word.norm in _RUBRICS:
        return
    # A headline's label begins with no verb: "Rail chief: …" only looks as if it did.
    verbs = [t for t in named[int(_is_bare(named[0])) :] if t.word.forms and not t.has("doc")]
    if verbs or any(token.has("aux") for token in named):
        return
    if scan.titled and scan.norm(colon + 1) in _ANNOUNCING:
        return
    telling = not scan.titled or named[-1].word.norm in _TELLING
    yield Clause(
        (colon, colon + 1), ":", "states", [Piece(colon + 1, len(scan.tokens))],
        source=(start, colon), form="verb" if telling else "colon",
        headline=scan.sentence.headline,
    )  # fmt: skip


def _closing_label(scan: Scan) -> Clause | None:
    """Read "Ferry sinks off Balton, 12 dead - officials": a short source behind the last mark."""
    end = len(scan.tokens)
    mark = next(
        (i for i in range(end - 2, max(end - _CLOSING_LABEL, 3), -1) if _parts(scan, i)), None
    )
    if mark is None:
        return None
    named = [token for token in scan.tokens[mark + 1 :] if not token.is_mark]
    if not named or not _is_voice(named) or any(t.has("aux", "prep") for t in named):
        return None
    if any(form.kind != "base" for t in named[:-1] for form in t.word.forms):
        return None
    return Clause(
        (mark, mark + 1), scan.norm(mark), "states", [Piece(0, mark)], source=(mark + 1, end),
        form="signed", headline=scan.sentence.headline,
    )  # fmt: skip


def _is_voice(named: list[Token]) -> bool:
    """Tell "- officials", "- report" and "- state media" from "- match report"."""
    last = named[-1]
    if last.has("doc"):
        return len(named) == 1 and last.word.norm in _TELLING
    return last.has(*_VOICES) or last.word.norm in _MEDIA


def _parts(scan: Scan, index: int) -> bool:
    """Tell a colon, or a dash between spaces."""
    if scan.norm(index) == ":":
        return True
    return scan.norm(index) in DASHES and not scan.is_tight(index)


def _is_bare(token: Token) -> bool:
    """Tell a word that looks like a verb without an ending."""
    return any(form.verb.lemma == token.word.norm for form in token.word.forms)
