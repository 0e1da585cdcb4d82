"""Names that stand beside words without a verb: "Minister: …", "…" — Name."""

from collections.abc import Iterator

from service.extraction.clauses import Clause, Piece
from service.extraction.languages.en.scan import Scan

_HEADLINE_LABEL = 8


def signed(scan: Scan, index: int) -> Clause | None:
    """Read "…" — Name: a quotation with its speaker's name beneath it."""
    opening, end = scan.limits.opening[index - 1], len(scan.tokens)
    name = [token for token in scan.tokens[index + 1 :] if not token.is_mark]
    if opening != 0 or not name or len(name) > _HEADLINE_LABEL or not name[0].has("cap"):
        return None
    if any(token.has("aux") or token.word.forms for token in name):
        return None
    return Clause((index, index + 1), "—", "states", [Piece(0, index)], source=(index + 1, end))


def label(scan: Scan) -> Iterator[Clause]:
    """Read "Minister: …" in headlines and the turns of a transcript."""
    colon = next(
        (i for i, token in enumerate(scan.tokens[:_HEADLINE_LABEL]) if token.word.norm == ":"),
        None,
    )
    if not colon or colon + 1 >= len(scan.tokens):
        return
    if any(token.word.forms or token.has("aux") for token in scan.tokens[:colon]):
        return
    yield Clause(
        (colon, colon + 1), ":", "states", [Piece(colon + 1, len(scan.tokens))],
        source=(0, colon), form="colon" if scan.sentence.headline else "verb",
        headline=scan.sentence.headline,
    )  # fmt: skip
