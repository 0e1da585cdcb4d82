"""What is done to speakers."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import select

from service.models import Speaker
from tests.api.machine import stories
from tests.api.machine.desk import pick
from tests.api.machine.world import Work, numbers, undone


class Speakers(Work):
    """They are joined, parted, named and told whom they speak for."""

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
        self.decide(what, f"{path}/{what}", undone, at=path, **body)
