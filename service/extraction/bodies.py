"""For whom sources speak: what the whole article says of a source, gathered at its end.

A ministry named barely belongs to the government that the article names with it elsewhere; a
document speaks for its issuer.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from service.extraction.attribution import Body, Speaker
from service.extraction.mentions import Mention, Office
from service.extraction.realms import office as office_held
from service.extraction.sources import Source


class Governments:
    """Which government a ministry belongs to, as the article says anywhere."""

    def __init__(self, offices: Iterable[Office]) -> None:
        self._ministries: dict[str, list[Office]] = {}
        self._same: dict[str, Office] = {}
        self._states: dict[str, set[str]] = {}
        self._named: dict[str, str] = {}
        self._head = ""
        for office in offices:
            if office.name:
                self._named.setdefault(office.portfolio, office.name)
                self._head = office.head
            if office.state and (office.portfolio or not office.government):
                self._states.setdefault(office.portfolio, set()).add(office.state)
            if office.government:
                self._keep_fuller(office, office.government)
                self._ministries.setdefault(office.portfolio, []).append(office)

    def _keep_fuller(self, office: Office, government: str) -> None:
        known = self._same.get(_short(government))
        longer = known is None or len(government) > len(known.government or "")
        state = office.state or (known.state if known else None)
        name = government if longer else known.government if known else government
        self._same[_short(government)] = Office("", name, state)

    def of(self, portfolio: str, state: str | None) -> str | None:
        """The fullest name of the government that the article gives the ministry, if one."""
        names = []
        for office in self._ministries.get(portfolio, ()):
            known = self._same[_short(office.government or "")]
            if known.government and state in (None, known.state, office.government):
                names.append(known.government)
        return max(names, key=len) if names else None

    def state_of(self, portfolio: str) -> str | None:
        """The state of which alone the article names this ministry or its minister.

        Where it names the ministry of no state: the only state that the article names at all.
        """
        states = self._states.get(portfolio) or self._states.get("", set())
        return next(iter(states)) if len(states) == 1 else None

    def only_ministry(self, mention: Mention) -> str | None:
        """The ministry that a bare "the ministry" means, where the article names but one."""
        bare = mention.anaphoric and len(mention.key) == 1 and mention.head == self._head
        return next(iter(self._named.values())) if bare and len(self._named) == 1 else None

    def fullest(self, government: str) -> str:
        """The fullest name that the article gives this government."""
        known = self._same.get(_short(government))
        return known.government if known and known.government else government


def _short(government: str) -> str:
    """The words by which two names of one government are known: حكومة الوفاق …."""
    return " ".join(government.split()[:2])


def speaker_of(source: Source, enrich: "Enrichment") -> Speaker:
    """Return the source as a speaker, with everything that the article says of it."""
    full = source.fullest
    issuer = enrich.issuer(source)
    name = enrich.governments.only_ministry(full) or full.name
    if source.kind == "document" and issuer is not None and len(full.key) == 1:
        document = enrich.indefinite(full.name)
        name = enrich.document.format(document=document, issuer=issuer.name)
    acronym = next((m.acronym for m in source.mentions if m.acronym), None)
    called = (*(m.name for m in source.mentions), *((acronym,) if acronym else ()))
    aliases = dict.fromkeys(one for one in called if one != name)
    role = next((m.role for m in sorted(source.mentions, key=_role_rank) if m.role), None)
    return Speaker(
        name=name,
        kind=source.kind,
        role=role if source.kind == "person" else None,
        issuer=issuer,
        body=enrich.body(source),
        unnamed=next((m.unnamed for m in source.mentions if m.unnamed), None),
        members=full.members,
        aliases=tuple(aliases),
        acronym=acronym,
    )


def _role_rank(mention: Mention) -> tuple[bool, bool, int]:
    """Put first an office that one holds at a time, then what says most of somebody."""
    role = mention.role or ""
    return mention.anaphoric, office_held(role) is None, -len(role)


class Enrichment:
    """Bodies completed by what the article says elsewhere."""

    def __init__(
        self,
        governments: Governments,
        portfolio: Callable[[str], str | None],
        article: str,
        document: str,
        persons: Mapping[str, Body],
        acronyms: Mapping[str, Body],
    ) -> None:
        self.governments = governments
        self.portfolio = portfolio
        self.article = article
        self.document = document
        #: The article's persons under their full names, by the last word of each.
        self.persons = persons
        #: The bodies that have an acronym, by each of their two names.
        self.acronyms = acronyms

    def body(self, source: Source) -> Body | None:
        """Whom the source speaks for."""
        bodies = [m.body for m in source.mentions if m.body is not None]
        best = max(bodies, key=_depth_of, default=None)
        if source.kind == "organization":
            return self._of_ministry(source, best)
        return self.complete(best) if best is not None else None

    def _of_ministry(self, source: Source, best: Body | None) -> Body | None:
        meant = self.governments.only_ministry(source.fullest)
        names = [m.name for m in source.mentions] + ([meant] if meant else [])
        portfolio = next((p for name in names if (p := self.portfolio(name))), None)
        if portfolio is None:
            return self._filled(best)
        government = self.governments.of(portfolio, _state(best))
        if government is None and best is None:
            government = self.governments.state_of(portfolio)
        return Body(government) if government else self._filled(best)

    def _filled(self, body: Body | None) -> Body | None:
        if body is None:
            return None
        within = self._filled(body.within)
        if body.name in self.acronyms:
            named = self.acronyms[body.name]
            return replace(named, within=within or named.within)
        if body.name in self.persons:
            named = self.persons[body.name]
            return replace(named, within=within or named.within)
        return replace(body, name=self.governments.fullest(body.name), within=within)

    def complete(self, body: Body) -> Body:
        """Give a ministry its government."""
        portfolio = self.portfolio(body.name)
        if portfolio is None:
            return self._filled(body) or body
        government = self.governments.of(portfolio, _state(body.within))
        if government is None and body.within is None:
            government = self.governments.state_of(portfolio)
        within = Body(government) if government else self._filled(body.within)
        return replace(body, within=within)

    def issuer(self, source: Source) -> Body | None:
        """Who issued a document."""
        if source.kind != "document":
            return None
        if source.issuer is not None:
            name = source.issuer.fullest.name
            if source.issuer.kind == "organization":
                return Body(name, within=self.body(source.issuer))
            return Body(name, source.issuer.kind, self.body(source.issuer))
        issuers = [m.issuer for m in source.mentions if m.issuer is not None]
        return self.complete(issuers[0]) if issuers else None

    def indefinite(self, name: str) -> str:
        """The name without an article, as head of a longer name: البيان → بيان."""
        return name.removeprefix(self.article)


def persons_of(sources: Iterable[Source], introduced: Iterable[Mention]) -> dict[str, Body]:
    """The article's persons under the fullest names that it gives them, by the last word of each.

    Of those ``introduced`` by narration alone, also for whom they speak.
    """
    found: dict[str, Body] = {}
    named = [Body(m.name, "person", m.body) for m in introduced]
    fullest = [one.fullest for one in sources if one.kind == "person"]
    for body in (*named, *(Body(m.name, "person") for m in fullest if m.role != m.name)):
        surname = body.name.split()[-1]
        if len(body.name) > len(found[surname].name if surname in found else ""):
            found[surname] = body
    return found


def _depth_of(body: Body) -> int:
    return 1 + (_depth_of(body.within) if body.within else 0)


def _state(body: Body | None) -> str | None:
    return body.name if body is not None else None
