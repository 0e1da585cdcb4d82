"""A prepared answer turned back into what the analysis made it from, for telling it in words."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from service.analysis.agreement import Agreement, Block, Opponent
from service.analysis.independence import Count, Route

Answer = Mapping[str, Any]


def restored(answer: Answer) -> Agreement:
    """The agreement of a prepared answer, as far as sentences tell it.

    Who speaks, for whom and by which routes, and who contradicts. The claims, articles and
    chains behind that are left out: to make ids of them takes longer than to tell it.
    """
    opposing = answer["opposing"]
    return Agreement(
        verdict=answer["verdict"],
        verdict_reason=answer["verdict_reason"],
        supporting=_block(answer["supporting"]),
        opposing=_block(opposing) if opposing else None,
        contradicted_by=tuple(map(_opponent, answer["contradicted_by"])),
        partial=(),
        denials=(),
        debunked=(),
        hearsay=(),
        own_voice=(),
        withdrawn=(),
        corrected=(),
        rests_on_corrected=(),
        carriers=(),
        reasons=(),
    )


def _block(block: Answer) -> Block:
    return Block(
        outlets=_count(block["outlets"]),
        publishers=_count(block["publishers"]),
        routes=_count(block["routes"], tuple(map(_route, block["routes"]["members"]))),
        speakers=_count(block["speakers"], _ids(block["speakers"]["members"])),
        parties=_count(block["parties"], _ids(block["parties"]["members"])),
        independent_origins=_count(block["independent_origins"]),
        claims=(),
    )


def _count(count: Answer, members: tuple[Any, ...] = ()) -> Count:
    return Count(count["at_least"], count["at_most"], members)


def _route(route: Answer) -> Route:
    return Route(route["kind"], (), _ids(route["via"]), ())


def _opponent(opponent: Answer) -> Opponent:
    voice = UUID(opponent["voice"]) if opponent["voice"] else None
    return Opponent(
        voice,
        opponent["strength"],
        opponent["kind"],
        (),
        UUID(opponent["proposition"]) if opponent["proposition"] else None,
        opponent["status"],
        opponent["order"],
    )


def _ids(ids: Iterable[str]) -> tuple[UUID, ...]:
    return tuple(UUID(identity) for identity in ids)
