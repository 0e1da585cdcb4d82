"""A desk that does anything that the API lets it do, in any order."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from flask.testing import FlaskClient
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from service import db
from service.models import (
    Amendment,
    ApiKey,
    Base,
    Change,
    Claim,
    Proposition,
    Review,
    Secret,
    Speaker,
)
from tests.api.machine import checks, stories
from tests.api.machine.desk import WHY, Desk, pick
from tests.api.machine.stories import Told

numbers = st.integers(0, 99)
told = st.builds(
    Told, st.integers(0, stories.MOST_SOURCES + 2), st.integers(0, len(stories.FACTS) - 1)
)
sentences = st.lists(told, min_size=1, max_size=3, unique=True)
#: A step that is taken back at once, after which all is as it was before.
undone = st.booleans()


@dataclass
class World:
    """The service, its empty database, and how often which change was done or refused."""

    client: FlaskClient
    sessions: db.Sessions
    #: A key that opens everything.
    token: str
    done: Counter[str] = field(default_factory=Counter)

    def empty(self) -> None:
        """Forget everything but that it happened."""
        kept = {one.__tablename__ for one in (ApiKey, Change, Secret)}
        names = ", ".join(one.name for one in Base.metadata.sorted_tables if one.name not in kept)
        with db.transaction(self.sessions) as session:
            session.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))


@dataclass
class Given:
    """An article as it was given last."""

    url: str
    outlet: str
    sentences: list[Told]
    text: str
    date: str | None = None
    id: str = ""


class Machine(RuleBasedStateMachine):
    """Does something, and looks whether everything still follows from what is stored."""

    def __init__(self, world: World) -> None:
        super().__init__()
        world.empty()
        self.world, self.desk = world, Desk(world.client, world.token, world.done)
        self.outlets: list[str] = []
        self.watches: list[str] = []
        self.articles: list[Given] = []
        self.moments: list[tuple[datetime, checks.Answers]] = []
        self.erased = False

    def ask(self, look: Callable[[Session], Any]) -> Any:
        with db.transaction(self.world.sessions) as session:
            return look(session)

    @initialize(first=sentences, second=sentences)
    def begin(self, first: list[Told], second: list[Told]) -> None:
        """Outlets, and two articles: there is something to decide about."""
        for name, publisher in stories.OUTLETS:
            made = self.desk.change(
                "outlet", "POST", "/v1/outlets", name=name, publisher=_owner(publisher)
            )
            self.outlets.append(made["id"])
        self.give(0, first, 0, 0)
        self.give(2, [*first, *second], 1, 1)

    # Articles -----------------------------------------------------------------------------

    @rule(outlet=numbers, sentences=sentences, date=numbers, filler=numbers)
    def give(self, outlet: int, sentences: list[Told], date: int, filler: int) -> None:
        told = stories.text_of(sentences, stories.FILLERS[filler % 3])
        article = Given(
            f"https://nowhere.example/{len(self.articles)}",
            self.outlets[outlet % len(self.outlets)],
            sentences,
            told,
        )
        self._send("give", article, stories.DATES[date % len(stories.DATES)])
        self.articles.append(article)

    @rule(which=numbers, outlet=numbers, more=sentences, unseen=numbers)
    def copy(self, which: int, outlet: int, more: list[Told], unseen: int) -> None:
        """Another outlet prints the same, perhaps with more, and words that none knows to read."""
        source = pick(self.articles, which)
        said = stories.unseen(pick(stories.PERSONS, unseen) or "", unseen)
        body = "\n\n".join(filter(None, [source.text, stories.text_of(more, "", said)]))
        article = Given(
            f"https://elsewhere.example/{len(self.articles)}",
            self.outlets[outlet % len(self.outlets)],
            [*source.sentences, *more],
            body,
        )
        self._send("copy", article, stories.DATES[1 + which % 2])
        self.articles.append(article)

    @rule(which=numbers, keep=numbers, more=sentences, filler=numbers)
    def give_anew(self, which: int, keep: int, more: list[Told], filler: int) -> None:
        """The same address with another text: part of what it said, and something new."""
        article = pick(self.articles, which)
        kept = article.sentences[: keep % (len(article.sentences) + 1)]
        article.sentences = [*kept, *more]
        article.text = stories.text_of(
            article.sentences, pick(stories.FILLERS, filler) or "", stories.unseen("فؤاد النجار", 0)
        )
        self._send("give anew", article, stories.DATES[1])

    @rule(which=numbers)
    def give_again(self, which: int) -> None:
        """The same text changes nothing."""
        article = pick(self.articles, which)
        if self._held(article) == article.text:
            self._send("give again", article, stories.DATES[1])
            assert self.desk.follow() == []

    def _held(self, article: Given) -> str:
        return str(self.desk.read(f"/v1/articles/{article.id}")["text"])

    def _send(self, what: str, article: Given, date: str | None) -> None:
        article.date = date
        form = "page" if article.text.endswith(stories.CREDIT) else "text"
        body = {"outlet": article.outlet, "url": article.url, form: article.text}
        made = self.desk.change(
            what, "POST", "/v1/articles", **body, language="ar", published_at=date
        )
        if made is not None:
            article.id = made["id"]

    @rule(which=numbers, how=st.sampled_from(["withdrawal", "correction", "correction"]))
    def take_back(self, which: int, how: str) -> None:
        path = f"/v1/articles/{pick(self.articles, which).id}"
        self.desk.change(how, "POST", f"{path}/{how}", at=path)

    @rule(which=numbers, lifted=st.booleans(), rarely=st.integers(0, 7))
    def take_down(self, which: int, lifted: bool, rarely: int) -> None:
        if rarely:
            return
        path = f"/v1/articles/{pick(self.articles, which).id}"
        if self.desk.change("takedown", "POST", f"{path}/takedown", at=path, reason=WHY):
            self.erased = True
        if lifted:
            self.desk.change("lift", "DELETE", f"{path}/takedown", at=path)

    # Outlets ------------------------------------------------------------------------------

    @rule(outlet=numbers, publisher=numbers)
    def change_owner(self, outlet: int, publisher: int) -> None:
        path = f"/v1/outlets/{pick(self.outlets, outlet)}"
        owner = _owner(pick([*stories.PUBLISHERS, None, "حكومة مرجان"], publisher))
        self.desk.change("owner", "PATCH", path, at=path, publisher=owner)

    @rule(outlet=numbers, name=numbers)
    def change_names(self, outlet: int, name: int) -> None:
        """The outlet is also called as a relay is called, or as nobody is."""
        path = f"/v1/outlets/{pick(self.outlets, outlet)}"
        aliases = pick([["وكالة الغرب للأنباء"], ["الراية"], []], name)
        self.desk.change("names", "PATCH", path, at=path, aliases=aliases)

    @rule(outlet=numbers, retracted=st.booleans())
    def watch(self, outlet: int, retracted: bool) -> None:
        if retracted and self.watches:
            path = f"/v1/watches/{self.watches.pop()}"
            self.desk.change("retract watch", "DELETE", path, at=path)
        else:
            body = {"list": "desk", "outlet": pick(self.outlets, outlet), "since": "2031-05-01"}
            self.watches.append(self.desk.change("watch", "POST", "/v1/watches", **body)["id"])

    # Claims by hand -----------------------------------------------------------------------

    def _claims(self) -> list[Claim]:
        standing = select(Claim).filter_by(superseded_at=None).order_by(Claim.id)
        return list(self.ask(lambda session: session.scalars(standing).all()))

    @rule(which=numbers, person=numbers, undone=undone)
    def put_in(self, which: int, person: int, undone: bool) -> None:
        """A claim that no extractor found, where the text has one."""
        article = pick(self.articles, which)
        text = self._held(article)
        start = text.find(stories.UNSEEN_CUE)
        if start < 0:
            return
        end = text.index(".", start)
        name, _, said = text[start + len(stories.UNSEEN_CUE) + 1 : end].partition(": ")
        self._amend(
            "put in", "POST", "/v1/claims", undone,
            article=article.id, cue=_words(text, stories.UNSEEN_CUE),
            content=[_words(text, said, start)],
            speaker={"name": name, "kind": "person", "span": _words(text, name, start)},
        )  # fmt: skip

    @rule(which=numbers, name=numbers, undone=undone)
    def put_right(self, which: int, name: int, undone: bool) -> None:
        """Somebody else said it."""
        if claim := pick(self._claims(), which):
            path = f"/v1/claims/{claim.id}"
            speaker = {"name": pick(stories.PERSONS, name), "kind": "person"}
            self._amend("put right", "PATCH", path, undone, at=path, speaker=speaker)

    @rule(which=numbers, stance=st.sampled_from(["denies", "states", "warns"]), undone=undone)
    def put_otherwise(self, which: int, stance: str, undone: bool) -> None:
        """It was denied, or said otherwise; less of it was said."""
        if claim := pick(self._claims(), which):
            path = f"/v1/claims/{claim.id}"
            self._amend("put otherwise", "PATCH", path, undone, at=path, stance=stance)

    @rule(which=numbers, undone=undone)
    def take_out(self, which: int, undone: bool) -> None:
        if claim := pick(self._claims(), which):
            path = f"/v1/claims/{claim.id}"
            self._amend("take out", "DELETE", path, undone, at=path)

    def _amend(self, what: str, method: str, path: str, undone: bool, **body: Any) -> None:
        before = self.ask(checks.figures)
        made = self.desk.change(what, method, path, **body, reason=WHY)
        if made is not None and undone:
            (last,) = self.desk.read("/v1/amendments", limit=1)["items"]
            self._undo(f"/v1/amendments/{last['id']}", what)
            # What was beside words that are gone finds its place no more.
            assert self.erased or self.ask(checks.figures) == before, what

    @rule(which=numbers)
    def undo_amendment(self, which: int) -> None:
        standing = select(Amendment.id).filter_by(undone_at=None).order_by(Amendment.id)
        found = self.ask(lambda session: session.scalars(standing).all())
        if found:
            self._undo(f"/v1/amendments/{pick(found, which)}", "amendment")

    def _undo(self, path: str, what: str) -> None:
        self.desk.change(f"undo {what}", "DELETE", path, at=path)

    # Speakers -----------------------------------------------------------------------------

    def _speakers(self) -> list[Speaker]:
        standing = select(Speaker).filter_by(merged_into=None).order_by(Speaker.id)
        return list(self.ask(lambda session: session.scalars(standing).all()))

    @rule(one=numbers, other=numbers, undone=undone)
    def merge_speakers(self, one: int, other: int, undone: bool) -> None:
        speakers = self._speakers()
        if speaker := pick(speakers, one):
            alike = [held for held in speakers if held.kind == speaker.kind != "unnamed"]
            if into := pick([held for held in alike if held.id != speaker.id], other):
                self._tell(speaker, "merge", undone, into=str(into.id))

    @rule(one=numbers, form=numbers, undone=undone)
    def split_speaker(self, one: int, form: int, undone: bool) -> None:
        joined = select(Speaker).where(Speaker.merged_into.is_not(None)).order_by(Speaker.id)
        forms = self.ask(lambda session: session.scalars(joined).all())
        if found := pick(forms, one):
            own = pick([found.id, found.id, found.merged_into], form)
            self._tell_of(str(found.merged_into), "split", undone, forms=[str(own)])

    @rule(one=numbers, name=numbers, undone=undone)
    def name_speaker(self, one: int, name: int, undone: bool) -> None:
        if speaker := pick(self._speakers(), one):
            called = pick([*stories.PERSONS, "الناطق باسم البلدية", "جيش الجنوب"], name)
            self._tell(speaker, "aliases", undone, name=called)

    @rule(one=numbers, body=numbers, dated=st.booleans(), undone=undone)
    def affiliate(self, one: int, body: int, dated: bool, undone: bool) -> None:
        speakers = self._speakers()
        bodies = [held for held in speakers if held.kind in ("organization", "outlet")]
        if speaker := pick(speakers, one):
            into = pick([*bodies, None], body)
            period = {"valid_from": "2031-01-01", "valid_to": "2031-12-31"} if dated else {}
            named = str(into.id) if into else None
            self._tell(speaker, "affiliation", undone, body=named, **period)

    def _tell(self, speaker: Speaker, what: str, undone: bool, **body: Any) -> None:
        self._tell_of(str(speaker.id), what, undone, **body)

    def _tell_of(self, speaker: str, what: str, undone: bool, **body: Any) -> None:
        path = f"/v1/speakers/{speaker}"
        self._decide(what, f"{path}/{what}", undone, at=path, **body)

    # Reviews ------------------------------------------------------------------------------

    def _propositions(self) -> list[Any]:
        held = select(Proposition.id).filter_by(merged_into=None).order_by(Proposition.id)
        return list(self.ask(lambda session: session.scalars(held).all()))

    def _bearing(self, proposition: Any) -> list[str]:
        told = self.desk.read(f"/v1/propositions/{proposition}/agreement")
        opposing = told["opposing"] or {"claims": []}
        return [*told["supporting"]["claims"], *told["partial"], *opposing["claims"]]

    @rule(
        decision=st.sampled_from(["confirm", "reject", "relate", "split", "merge"]),
        one=numbers, other=numbers, claim=numbers, undone=undone, suggested=st.booleans(),
    )  # fmt: skip
    def review(
        self, decision: str, one: int, other: int, claim: int, undone: bool, suggested: bool
    ) -> None:
        propositions = self._propositions()
        if not propositions:
            return
        about = pick(propositions, one)
        body: dict[str, Any] = {"decision": decision, "proposition": str(about)}
        if decision == "merge":
            body["into"] = str(pick(propositions, other))
        else:
            among = [str(held.id) for held in self._claims()]
            if decision != "confirm":
                among = self._bearing(about) or among
            if not among:
                return
            body["claims"] = [among[claim % len(among)]]
        if decision == "relate":
            body["relation"] = ["partial", "contradicts"][other % 2]
        if suggested:
            self._suggest(body, confirmed=bool(other % 3))
        else:
            self._decide(decision, "/v1/reviews", undone, **body)

    @rule(
        decision=st.sampled_from(["dispute", "reconcile"]),
        which=numbers, turned=st.booleans(), undone=undone,
    )  # fmt: skip
    def review_rivals(self, decision: str, which: int, turned: bool, undone: bool) -> None:
        found = [one for one in self.desk.read("/v1/contradictions")["items"] if one["rival"]]
        if one := pick(found, which):
            ends = [one["proposition"]["id"], one["rival"]["id"]][:: -1 if turned else 1]
            told = {"decision": decision, "proposition": ends[0], "into": ends[1]}
            self._decide(decision, "/v1/reviews", undone, **told)

    def _suggest(self, body: dict[str, Any], *, confirmed: bool) -> None:
        before = self.ask(checks.answers)
        made = self.desk.change("suggest", "POST", "/v1/suggestions", **body, reason=WHY)
        assert self.ask(checks.answers) == before, "suggested, it binds nothing"
        if made is not None:
            path, how = f"/v1/suggestions/{made['id']}", "confirm" if confirmed else "reject"
            self.desk.change(f"{how} suggestion", "POST", f"{path}/{how}", at=path, reason=WHY)

    @rule(decision=st.sampled_from(["apart", "same"]), one=numbers, other=numbers, undone=undone)
    def review_unnamed(self, decision: str, one: int, other: int, undone: bool) -> None:
        unnamed = select(Speaker.id).filter_by(kind="unnamed")
        theirs = (
            select(Claim.id)
            .filter_by(superseded_at=None)
            .where(Claim.speaker_id.in_(unnamed))
            .order_by(Claim.id)
        )
        claims = self.ask(lambda session: session.scalars(theirs).all())
        if claims:
            named = {str(pick(claims, number)) for number in (one, other)}
            self._decide(decision, "/v1/reviews", undone, decision=decision, claims=sorted(named))

    def _decide(
        self, what: str, path: str, undone: bool, at: str | None = None, **body: Any
    ) -> None:
        before = self.ask(checks.answers)
        made = self.desk.change(what, "POST", path, at=at, **body, reason=WHY)
        if made is not None and undone:
            (last,) = self.desk.read("/v1/reviews", limit=1)["items"]
            self._undo(f"/v1/reviews/{last['id']}", what)
            after = self.ask(checks.answers)
            assert {key: after.get(key) for key in before} == before, what

    @rule(which=numbers)
    def undo_review(self, which: int) -> None:
        standing = select(Review.id).filter_by(undone_at=None).order_by(Review.id)
        found = self.ask(lambda session: session.scalars(standing).all())
        if found:
            self._undo(f"/v1/reviews/{pick(found, which)}", "review")

    # What holds ---------------------------------------------------------------------------

    @invariant()
    def follows(self) -> None:
        """Look after each step: at the stored rows, and at what changed over HTTP."""
        if not self.outlets:
            return
        changed = {one["id"] for one in self.desk.follow() if one["kind"] == "proposition"}
        self.ask(checks.check_answers)
        if not self.erased:  # what nobody can read is compared no more, and stays where it is
            self.ask(checks.check_partition)
        self.ask(checks.check_forms)
        self.ask(lambda session: checks.check_served(session, self.desk, changed))
        self.moments.append(
            self.ask(lambda session: (checks.now(session), checks.answers(session)))
        )

    def teardown(self) -> None:
        """Look at the end: what takes longer, and what was known earlier."""
        if not self.outlets:
            return
        self.ask(checks.check_views)
        self.ask(lambda session: checks.check_merged(session, self.desk))
        self.ask(lambda session: checks.check_feed(session, self.desk))
        for moment, held in self.moments:
            self.ask(lambda session, at=moment, held=held: checks.check_then(session, at, held))
        if self.ask(checks.is_as_given):
            self._live_again()

    def _live_again(self) -> None:
        """Give what stands to an empty store, the last first: it comes to the same."""
        before = self.ask(checks.figures)
        outlets = [self.desk.read(f"/v1/outlets/{one}") for one in self.outlets]
        self.world.empty()
        again = {}
        for one in outlets:
            owner = _owner(one["publisher"] and one["publisher"]["name"])
            made = self.desk.change(
                "outlet", "POST", "/v1/outlets",
                name=one["name"], aliases=one["aliases"], publisher=owner,
            )  # fmt: skip
            again[one["id"]] = made["id"]
        for article in reversed(self.articles):
            article.outlet = again[article.outlet]
            self._send("give to an empty store", article, article.date)
        assert self.ask(checks.figures) == before


def _owner(publisher: str | None) -> dict[str, str] | None:
    evidence = "https://registry.example/owners"
    return {"name": publisher, "evidence_url": evidence} if publisher else None


def _words(text: str, wanted: str, after: int = 0) -> dict[str, Any]:
    start = text.index(wanted, after)
    return {"start": start, "end": start + len(wanted), "text": wanted}
