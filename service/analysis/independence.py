"""Which routes, voices and parties count as one, and how many can be told apart.

The burden of proof lies on the higher number: ``at_least`` counts only what is known to
differ, ``at_most`` everything that may. All functions depend on the set of reports alone.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import networkx as nx

from service.analysis.forest import Fold, Node, Partition
from service.analysis.likeness import Bearer, Name, classes, is_told_by
from service.analysis.namesakes import Namesakes
from service.analysis.records import Dependence, Report, Voice
from service.analysis.timeline import Stretch, first, stretch
from service.analysis.voices import above, identity, is_known, known_side, side, voices_of


@dataclass(frozen=True, slots=True)
class Count:
    """A range, with the ids that it counts; a range may be wider than the list is long."""

    at_least: int
    at_most: int
    members: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Route:
    """Reports that may all have reached the outlets by one way."""

    kind: str
    articles: tuple[UUID, ...]
    via: tuple[UUID, ...]
    claims: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """A claim by which a party is reached on a route that no other listed chain uses."""

    party: UUID | None
    route: int
    claim: UUID


def publishers(reports: Sequence[Report]) -> Count:
    """Count owners: ``at_least`` the known ones, ``at_most`` also every outlet of unknown owner."""
    outlets: dict[UUID, set[UUID]] = defaultdict(set)
    unknown = {r.outlet for r in reports if r.publisher is None}
    for report in reports:
        if report.publisher is not None:
            outlets[report.publisher].add(report.outlet)
    members = [tuple(sorted(family)) for family in outlets.values()]
    members += [(outlet,) for outlet in unknown]
    low = max(len(outlets), min(1, len(reports)))
    return Count(low, len(outlets) + len(unknown), tuple(sorted(members)))


# Routes -------------------------------------------------------------------------------------


def route_node(report: Report) -> Node:
    """Return the way this report came, before any fold: the article, and whom it names."""
    return ("route", report.article, report.via)


def route_folds(reports: Sequence[Report], dependences: Iterable[Dependence]) -> list[Fold]:
    """Return every reason why two of these reports came by one route.

    One agency or interview; a copied passage; a credit, which joins the article, whatever the
    credited outlet published itself, and what others took from it; and one publisher. An
    outlet of unknown owner is its own publisher: it folds its own articles, nobody else's.
    """
    folds = [fold for report in reports for fold in _named_folds(report)]
    folds += _dependence_folds(reports, dependences)
    anchors = {fold.nodes[1] for fold in folds if fold.kind != "shared_text"}
    folds += _own_article_folds(reports, anchors)
    return folds


def _named_folds(report: Report) -> Iterator[Fold]:
    node, article = route_node(report), f"article {report.article}"
    if report.via is not None:
        kind = report.via_kind or "relay"
        yield Fold(kind, (node, report.via), (article, f"via {report.via}"), "named_in_text")
    owner = report.publisher or report.outlet
    method = "owner" if report.publisher else "same_outlet"
    between = (article, f"{'publisher' if report.publisher else 'outlet'} {owner}")
    yield Fold("publisher", (node, ("publisher", owner)), between, method)


def _dependence_folds(
    reports: Sequence[Report], dependences: Iterable[Dependence]
) -> Iterator[Fold]:
    copies: dict[UUID, tuple[Stretch | None, Node, str]] = {}
    articles: dict[UUID, set[Node]] = defaultdict(set)
    for report in reports:
        node = route_node(report)
        articles[report.article].add(node)
        copies[report.claim] = (stretch(report.copy), node, f"article {report.article}")
    for found in dependences:
        if found.kind == "credit":
            for node in articles.get(found.a, ()):
                yield _fold(found, node, found.b, (f"article {found.a}", f"outlet {found.b}"))
        elif (a := copies.get(found.a)) and (b := copies.get(found.b)):
            (since, one, text), (then, other, beside) = a, b
            older = {"a": text, "b": beside, None: None}[first(since, then)]
            yield _fold(found, one, other, (text, beside), older)


def _fold(
    found: Dependence, a: Node, b: Node, between: tuple[str, str], older: str | None = None
) -> Fold:
    return Fold(
        found.kind,
        (a, b),
        between,
        found.method,
        found.score,
        found.threshold,
        found.evidence,
        older,
    )


def _own_article_folds(reports: Sequence[Report], anchors: set[Node]) -> Iterator[Fold]:
    for report in reports:
        if report.outlet in anchors:
            between = (f"article {report.article}", f"outlet {report.outlet}")
            yield Fold("credit", (route_node(report), report.outlet), between, "own_article")


def routes(reports: Sequence[Report], folds: Iterable[Fold]) -> tuple[Route, ...]:
    """Return the routes that remain when everything that folds is folded."""
    partition = Partition()
    for fold in folds:
        partition.join(*fold.nodes)
    classes: dict[int, list[Report]] = defaultdict(list)
    for report in reports:
        classes[partition.find(route_node(report))].append(report)
    return tuple(sorted(map(_route, classes.values()), key=lambda route: route.claims))


def _route(reports: Sequence[Report]) -> Route:
    kinds = {r.via_kind or "relay" for r in reports if r.via is not None}
    return Route(
        kind=max(kinds, default="text"),  # "relay" before "carrier": an agency reaches further
        articles=tuple(sorted({r.article for r in reports})),
        via=tuple(sorted({r.via for r in reports if r.via is not None})),
        claims=tuple(sorted({r.claim for r in reports})),
    )


# Voices and parties -------------------------------------------------------------------------


def speakers(reports: Sequence[Report], one: Namesakes) -> Count:
    """Count who speaks.

    ``at_most`` counts every identity, unnamed voice (as many as it states), group and speaker
    who stays unknown. ``at_least`` counts the identities known beyond their article that are in no
    other's lineage (a body may have spoken through its officer), plus one for each known side
    on which none of these speaks; never less than one. Whoever is ``one`` counts as one.
    """
    voices = voices_of(reports)
    named = [v for v in voices if is_known(v)]
    vague = [v for v in voices if not is_known(v)]
    identities = {identity(v) for v in named}
    stands = one.speakers(identities)
    bodies = {body for v in named for body in above(v)}
    sure = [v for v in named if (v.apart or not v.local) and identity(v) not in bodies]
    known = {party for v in voices if (party := known_side(v)) is not None}
    sides = one.sides(known)
    further = {sides[party] for party in known} - {
        sides[party] for v in sure if (party := known_side(v)) is not None
    }
    low = len({stands[identity(v)] for v in sure}) + len(further)
    together = one.speakers({*identities, *(v.id for v in vague)})
    held = {together[who] for who in identities}
    nameless = [v for v in vague if together[v.id] not in held]
    unnamed = _stated(nameless, one.speakers(v.id for v in nameless))
    high = len(set(stands.values())) + sum(unnamed.values()) + one.unknown
    members = sorted({*stands.values(), *unnamed})
    return Count(max(low, min(1, len(reports))), high, tuple(members))


def _stated(voices: Iterable[Voice], stands: Mapping[UUID, UUID]) -> dict[UUID, int]:
    """Return how many sources stand behind those that stand for these voices."""
    stated: dict[UUID, int] = defaultdict(int)
    for voice in voices:
        stated[stands[voice.id]] = max(stated[stands[voice.id]], voice.count or 1)
    return stated


def parties(reports: Sequence[Report], one: Namesakes) -> Count:
    """Count the sides that vouch.

    ``at_least`` counts the sides that are known to differ, never less than one. ``at_most`` adds
    those that may be another under a name of their article alone, the further sides of groups,
    and every voice whose side is unknown (as many as it states). Whoever is ``one`` counts as one.
    """
    voices = voices_of(reports)
    possible = {s for r in reports if r.voice and (s := side(r.voice)) is not None}
    possible |= {s for v in voices if v.kind == "group" for s in v.sides}
    unsided = [v for v in voices if side(v) is None and not v.sides]
    stands = one.sides({*possible, *(v.id for v in unsided)})
    held = {stands[party] for party in possible}
    adrift = _stated((v for v in unsided if stands[v.id] not in held), stands)
    sides = set(one.sides(possible).values())
    low = max(len(set(known_parties(reports, one).values())), min(1, len(reports)))
    high = len(sides) + sum(adrift.values()) + one.unknown
    return Count(low, high, tuple(sorted({*sides, *adrift})))


def known_parties(reports: Iterable[Report], one: Namesakes) -> dict[UUID, UUID]:
    """Return the known parties, each with the least of those whose names may be its own.

    Only such as have different ones are known to differ.
    """
    names: dict[UUID, list[Bearer]] = defaultdict(list)
    apart: set[tuple[UUID, UUID]] = set()
    for voice in (report.voice for report in reports if report.voice):
        if (party := known_side(voice)) is not None:
            bearers = {name: bearer for bearer, name in voice.line}
            names[party] += [(bearers.get(name, party), name) for name in voice.names]
            apart |= {*voice.parted}
    return classes(names, one.sides(names), apart)


def voice_folds(reports: Sequence[Report]) -> list[Fold]:
    """Return why voices count as one party: issuers of documents, bodies of officers."""
    folds: set[Fold] = set()
    for voice in voices_of(reports):
        who, party = identity(voice), side(voice)
        if who != voice.id:
            folds.add(_speaks_for(voice.id, who, "issuer"))
        if party not in (None, who):
            folds.add(_speaks_for(who, party, "affiliation"))
    return list(folds)


def _speaks_for(a: UUID, b: UUID | None, method: str) -> Fold:
    return Fold("speaks_for", (a, b), (f"speaker {a}", f"speaker {b}"), method)


# Both together ------------------------------------------------------------------------------


def independent_chains(
    reports: Sequence[Report],
    ways: Sequence[Route],
    known: Mapping[UUID, UUID],
    utterances: Iterable[Fold],
) -> tuple[Chain, ...]:
    """Return as many chains as can be found of which no two share a party or a route.

    Nor one of these ``utterances``. Only ``known`` parties take part. Where there is none, one
    chain of the first claim stands for the one origin that any report has.
    """
    place = {claim: index for index, way in enumerate(ways) for claim in way.claims}
    names = sorted(set(known.values()))
    said = _said(reports, known)[::-1]
    way = _ways_of_words((report for _, report in said), place, utterances)
    claims = {
        (names.index(party), way[place[report.claim]]): report.claim for party, report in said
    }
    chains = [
        Chain(names[party], place[claims[party, route]], claims[party, route])
        for party, route in _matching(claims, len(names))
    ]
    if reports and not chains:
        first = min(r.claim for r in reports)
        chains = [Chain(None, place[first], first)]
    return tuple(chains)


def _said(reports: Iterable[Report], known: Mapping[UUID, UUID]) -> list[tuple[UUID, Report]]:
    """Return the reports of known parties with these, in the order of their claims."""
    return [
        (known[party], report)
        for report in sorted(reports, key=lambda r: r.claim)
        if report.voice and (party := known_side(report.voice)) is not None
    ]


def _ways_of_words(
    reports: Iterable[Report], place: Mapping[UUID, int], utterances: Iterable[Fold]
) -> dict[int, int]:
    """Return for each route of these reports the least that is one with it by utterances."""
    used: dict[Node, int] = {route_node(one): place[one.claim] for one in reports}
    joined = Partition()
    for fold in utterances:
        a, b = (used[node] for node in fold.nodes)
        joined.join(a, b)
    routes = sorted(set(used.values()), reverse=True)
    least = {joined.find(route): route for route in routes}
    return {route: least[joined.find(route)] for route in routes}


def utterance_folds(reports: Sequence[Report], known: Mapping[UUID, UUID]) -> list[Fold]:
    """Return why two ``known`` parties are no two origins, though nothing shows how texts came.

    Words that both are quoted with are one utterance, and who tells what another party said has
    it from that party. No more folds than join what they join.
    """
    said, joined = _said(reports, known), Partition()
    found = [
        *((one, other, "same_quotation") for one, other in _quoting(said)),
        *((one, other, "tells_of_it") for one, other in _citing(said)),
    ]
    return [
        Fold("one_utterance", nodes, (f"article {one.article}", f"article {other.article}"), method)
        for one, other, method in found
        if joined.join(*(nodes := (route_node(one), route_node(other))))
    ]


def _quoting(said: Sequence[tuple[UUID, Report]]) -> Iterator[tuple[Report, Report]]:
    """Yield pairs that are quoted with the same words, where two parties are."""
    quoting: dict[str, list[tuple[UUID, Report]]] = defaultdict(list)
    for party, report in said:
        for pair in report.quoted:
            quoting[pair].append((party, report))
    for found in quoting.values():
        if len({party for party, _ in found}) > 1:
            yield from ((found[0][1], other) for _, other in found[1:])


def _citing(said: Sequence[tuple[UUID, Report]]) -> Iterator[tuple[Report, Report]]:
    """Yield who tells what another party said, with each report of that party."""
    names: dict[Name, set[UUID]] = defaultdict(set)
    for party, report in said:
        for name in report.voice.names if report.voice else ():
            names[name].add(party)
    for party, report in said:
        cited = {
            other
            for name, parties in names.items()
            if report.cited and is_told_by(name, report.cited)
            for other in parties - {party}
        }
        yield from ((report, told) for other, told in said if other in cited)


def _matching(edges: Collection[tuple[int, int]], offset: int) -> list[tuple[int, int]]:
    if len(edges) < 2:
        return list(edges)  # so it is of most propositions
    # Integers, added in order: networkx walks sets, whose order must not depend on the process.
    graph: nx.Graph[int] = nx.Graph()
    graph.add_edges_from((party, offset + route) for party, route in sorted(edges))
    tops = [node for node in graph if node < offset]
    pairs = nx.bipartite.hopcroft_karp_matching(graph, top_nodes=tops)
    return sorted((a, b - offset) for a, b in pairs.items() if a < offset)
