"""Verbs of judging in the passive: Daly was accused by two players of hiding the money."""

from service.extraction.clauses import Clause, Piece
from service.extraction.languages.en.complements import Complement
from service.extraction.languages.en.endings import content_end
from service.extraction.languages.en.following import phrase_after
from service.extraction.languages.en.frames import frame
from service.extraction.languages.en.phrases import phrase_before
from service.extraction.languages.en.scan import Scan
from service.extraction.tokens import Form

_JUDGING = frozenset({"accuses", "condemns", "praises"})
_LINKS = frozenset({"of", "for", "as"})
#: Tokens of the name of whoever judges.
_LONGEST_AGENT = 16


def passive(scan: Scan, index: int, end: int, group: int, form: Form) -> Clause | None:
    """Read whom somebody judges before the verb, who does so behind "by", and what for."""
    passes = form.kind in ("past", "participle") and scan.has(group, index, "be")
    if not passes or scan.has(group, index, "neg") or scan.has(group, index, "modal"):
        return None
    if form.verb.stance not in _JUDGING or scan.norm(end) != "by":
        return None
    limit = scan.limits.outer(index)
    judged = phrase_before(scan.tokens, group, scan.limits.floor(index))
    reach = range(end + 2, min(end + 2 + _LONGEST_AGENT, limit))
    link = next((i for i in reach if scan.norm(i) in _LINKS), None)
    after = phrase_after(scan.tokens, end + 1, link or limit, appositions=False)
    if judged is None or link is None or after != link or link + 1 >= limit:
        return None
    clause = frame(index, end, form)
    clause.source = (end + 1, link)
    reason = Piece(link + 1, content_end(scan, index, Complement("object", link + 1)))
    clause.content = [Piece(*judged), reason]
    return clause
