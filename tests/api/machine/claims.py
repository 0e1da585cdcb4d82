"""What is done to claims by hand."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import select

from service.models import Amendment
from tests.api.machine import checks, stories
from tests.api.machine.desk import WHY, pick
from tests.api.machine.world import Work, numbers, undone


class Claims(Work):
    """They are put in, put right and taken out."""

    @rule(which=numbers, person=numbers, undone=undone)
    def put_in(self, which: int, person: int, undone: bool) -> None:
        """A claim that no extractor found, where the text has one."""
        article = pick(self.articles, which)
        text = self.held(article)
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
        if claim := pick(self.claims(), which):
            path = f"/v1/claims/{claim.id}"
            speaker = {"name": pick(stories.PERSONS, name), "kind": "person"}
            self._amend("put right", "PATCH", path, undone, at=path, speaker=speaker)

    @rule(which=numbers, stance=st.sampled_from(["denies", "states", "warns"]), undone=undone)
    def put_otherwise(self, which: int, stance: str, undone: bool) -> None:
        """It was denied, or said otherwise; less of it was said."""
        if claim := pick(self.claims(), which):
            path = f"/v1/claims/{claim.id}"
            self._amend("put otherwise", "PATCH", path, undone, at=path, stance=stance)

    @rule(which=numbers, undone=undone)
    def take_out(self, which: int, undone: bool) -> None:
        if claim := pick(self.claims(), which):
            path = f"/v1/claims/{claim.id}"
            self._amend("take out", "DELETE", path, undone, at=path)

    def _amend(self, what: str, method: str, path: str, undone: bool, **body: Any) -> None:
        before = self.ask(checks.figures)
        made = self.desk.change(what, method, path, **body, reason=WHY)
        if made is not None and undone:
            (last,) = self.desk.read("/v1/amendments", limit=1)["items"]
            self.undo(f"/v1/amendments/{last['id']}", what)
            # What was beside words that are gone finds its place no more.
            assert self.erased or self.ask(checks.figures) == before, what

    @rule(which=numbers)
    def undo_amendment(self, which: int) -> None:
        standing = select(Amendment.id).filter_by(undone_at=None).order_by(Amendment.id)
        found = self.ask(lambda session: session.scalars(standing).all())
        if found:
            self.undo(f"/v1/amendments/{pick(found, which)}", "amendment")


def _words(text: str, wanted: str, after: int = 0) -> dict[str, Any]:
    start = text.index(wanted, after)
    return {"start": start, "end": start + len(wanted), "text": wanted}
