"""Why outlets are not counted as witnesses: one proposition of each kind, side by side."""

from collections.abc import Iterable
from itertools import permutations, product
from uuid import UUID

from sqlalchemy.orm import Session

from service.answers.agreement import get_agreement
from service.answers.wire import Record
from service.queries import propositions as query

#: How many are looked through for parties that contradict each other elsewhere.
CANDIDATES = 50
DISPUTES = 500


def get_contrast(session: Session) -> Record | None:
    """What most outlets echo from one source, and what fewest outlets have from separate parties.

    ``opposed`` tells that there are two parties, which contradict each other elsewhere.
    None where the store does not hold both kinds. At most nine queries.
    """
    echoed = session.execute(query.most_carried("echoed").limit(1)).first()
    separate = session.execute(query.least_carried("independently_sourced").limit(CANDIDATES)).all()
    if echoed is None or not separate:
        return None
    pairs = _opposed_pairs(session)
    chosen, parties = next((one for one in separate if _are_opposed(one[1], pairs)), separate[0])
    return {
        "echoed": get_agreement(session, echoed[0].id),
        "separate": get_agreement(session, chosen),
        "opposed": _are_opposed(parties, pairs),
    }


def list_opposed(session: Session, proposition_ids: Iterable[UUID]) -> set[str]:
    """Those of the propositions with two parties that contradict each other elsewhere."""
    held = session.execute(query.supporters(list(proposition_ids))).all()
    pairs = _opposed_pairs(session)
    return {str(proposition) for proposition, parties in held if _are_opposed(parties, pairs)}


def _opposed_pairs(session: Session) -> set[tuple[str, str]]:
    found = session.execute(query.disputes().limit(DISPUTES))
    return {pair for sides in found for pair in product(*sides)}


def _are_opposed(parties: list[str], pairs: set[tuple[str, str]]) -> bool:
    return len(parties) == 2 and any(pair in pairs for pair in permutations(parties))
