"""A prepared answer turned back into what the analysis made it from, for telling it in words."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from service.analysis.agreement import Agreement, Block, Denial, Opponent, OwnVoice
from service.analysis.independence import Chain, Count, Route

Answer = Mapping[str, Any]


def restored(answer: Answer) -> Agreement:
    """The agreement of a prepared answer, without carriers and reasons."""
    opposing = answer["opposing"]
    return Agreement(
        verdict=answer["verdict"],
        verdict_reason=answer["verdict_reason"],
        supporting=_block(answer["supporting"]),
        opposing=_block(opposing) if opposing else None,
        contradicted_by=tuple(map(_opponent, answer["contradicted_by"])),
        partial=_ids(answer["partial"]),
        denials=tuple(Denial(UUID(one["claim"]), one["kind"]) for one in answer["denials"]),
        debunked=_ids(answer["debunked"]),
        hearsay=_ids(answer["hearsay"]),
        own_voice=tuple(
            OwnVoice(UUID(one["article"]), UUID(one["claim"])) for one in answer["own_voice"]
        ),
        withdrawn=_ids(answer["withdrawn"]),
        corrected=_ids(answer.get("corrected", ())),
        rests_on_corrected=_ids(answer.get("rests_on_corrected", ())),
        carriers=(),
        reasons=(),
    )


def _block(block: Answer) -> Block:
    origins = block["independent_origins"]
    return Block(
        outlets=_count(block["outlets"], _ids(block["outlets"]["members"])),
        publishers=_count(block["publishers"], tuple(map(_ids, block["publishers"]["members"]))),
        routes=_count(block["routes"], tuple(map(_route, block["routes"]["members"]))),
        speakers=_count(block["speakers"], _ids(block["speakers"]["members"])),
        parties=_count(block["parties"], _ids(block["parties"]["members"])),
        independent_origins=_count(origins, tuple(map(_chain, origins["chains"]))),
        claims=_ids(block["claims"]),
    )


def _count(count: Answer, members: tuple[Any, ...]) -> Count:
    return Count(count["at_least"], count["at_most"], members)


def _route(route: Answer) -> Route:
    return Route(route["kind"], _ids(route["articles"]), _ids(route["via"]), ())


def _chain(chain: Answer) -> Chain:
    party = UUID(chain["party"]) if chain["party"] else None
    return Chain(party, chain["route"], UUID(chain["claim"]))


def _opponent(opponent: Answer) -> Opponent:
    voice = UUID(opponent["voice"]) if opponent["voice"] else None
    return Opponent(
        voice,
        opponent["strength"],
        opponent["kind"],
        _ids(opponent["claims"]),
        UUID(opponent["proposition"]) if opponent["proposition"] else None,
        opponent["status"],
        opponent["order"],
    )


def _ids(ids: Iterable[str]) -> tuple[UUID, ...]:
    return tuple(UUID(identity) for identity in ids)
