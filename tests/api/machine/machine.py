"""A desk that does anything that the API lets it do, in any order."""

from hypothesis.stateful import initialize, invariant

from tests.api.machine import checks, stories
from tests.api.machine.articles import Articles
from tests.api.machine.claims import Claims
from tests.api.machine.outlets import Outlets
from tests.api.machine.reviews import Reviews
from tests.api.machine.speakers import Speakers
from tests.api.machine.stories import Told
from tests.api.machine.world import owner, sentences


class Machine(Articles, Outlets, Claims, Speakers, Reviews):
    """Does something, and looks whether everything still follows from what is stored."""

    @initialize(first=sentences, second=sentences)
    def begin(self, first: list[Told], second: list[Told]) -> None:
        """Outlets, and two articles: there is something to decide about."""
        for name, publisher in stories.OUTLETS:
            made = self.desk.change(
                "outlet", "POST", "/v1/outlets", name=name, publisher=owner(publisher)
            )
            self.outlets.append(made["id"])
        self.give(0, first, 0, 0)
        self.give(2, [*first, *second], 1, 1)

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
            owned = owner(one["publisher"] and one["publisher"]["name"])
            made = self.desk.change(
                "outlet", "POST", "/v1/outlets",
                name=one["name"], aliases=one["aliases"], publisher=owned,
            )  # fmt: skip
            again[one["id"]] = made["id"]
        for article in reversed(self.articles):
            article.outlet = again[article.outlet]
            self.send("give to an empty store", article, article.date)
        assert self.ask(checks.figures) == before
