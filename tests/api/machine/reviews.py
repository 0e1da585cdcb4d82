"""What is decided, and suggested."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import select

from service.models import Claim, Proposition, Review, Speaker
from tests.api.machine import checks
from tests.api.machine.desk import WHY, pick
from tests.api.machine.world import Work, numbers, undone


class Reviews(Work):
    """Claims are judged, propositions merged and split, rivals and strangers told apart."""

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
            among = [str(held.id) for held in self.claims()]
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
            self.decide(decision, "/v1/reviews", undone, **body)

    @rule(
        decision=st.sampled_from(["dispute", "reconcile"]),
        which=numbers, turned=st.booleans(), undone=undone,
    )  # fmt: skip
    def review_rivals(self, decision: str, which: int, turned: bool, undone: bool) -> None:
        found = [one for one in self.desk.read("/v1/contradictions")["items"] if one["rival"]]
        if one := pick(found, which):
            ends = [one["proposition"]["id"], one["rival"]["id"]][:: -1 if turned else 1]
            told = {"decision": decision, "proposition": ends[0], "into": ends[1]}
            self.decide(decision, "/v1/reviews", undone, **told)

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
            self.decide(decision, "/v1/reviews", undone, decision=decision, claims=sorted(named))

    @rule(which=numbers)
    def undo_review(self, which: int) -> None:
        standing = select(Review.id).filter_by(undone_at=None).order_by(Review.id)
        found = self.ask(lambda session: session.scalars(standing).all())
        if found:
            self.undo(f"/v1/reviews/{pick(found, which)}", "review")
