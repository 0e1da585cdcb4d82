"""What a desk works in, and with: the store, the articles that it gave, the claims that stand."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from flask.testing import FlaskClient
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from service import db
from service.models import ApiKey, Base, Change, Claim, Secret
from tests.api.machine import checks, stories
from tests.api.machine.desk import WHY, Desk
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


class Work(RuleBasedStateMachine):
    """What all that is done in a world needs."""

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

    def held(self, article: Given) -> str:
        return str(self.desk.read(f"/v1/articles/{article.id}")["text"])

    def send(self, what: str, article: Given, date: str | None) -> None:
        article.date = date
        form = "page" if article.text.endswith(stories.CREDIT) else "text"
        body = {"outlet": article.outlet, "url": article.url, form: article.text}
        made = self.desk.change(
            what, "POST", "/v1/articles", **body, language="ar", published_at=date
        )
        if made is not None:
            article.id = made["id"]

    def claims(self) -> list[Claim]:
        standing = select(Claim).filter_by(superseded_at=None).order_by(Claim.id)
        return list(self.ask(lambda session: session.scalars(standing).all()))

    def undo(self, path: str, what: str) -> None:
        self.desk.change(f"undo {what}", "DELETE", path, at=path)

    def decide(
        self, what: str, path: str, undone: bool, at: str | None = None, **body: Any
    ) -> None:
        before = self.ask(checks.answers)
        made = self.desk.change(what, "POST", path, at=at, **body, reason=WHY)
        if made is not None and undone:
            (last,) = self.desk.read("/v1/reviews", limit=1)["items"]
            self.undo(f"/v1/reviews/{last['id']}", what)
            after = self.ask(checks.answers)
            assert {key: after.get(key) for key in before} == before, what


def owner(publisher: str | None) -> dict[str, str] | None:
    evidence = "https://registry.example/owners"
    return {"name": publisher, "evidence_url": evidence} if publisher else None
