"""What is done to articles."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.api.machine import stories
from tests.api.machine.desk import WHY, pick
from tests.api.machine.stories import Told
from tests.api.machine.world import Given, Work, numbers, sentences


class Articles(Work):
    """They are given, copied, changed, taken back and taken down."""

    @rule(outlet=numbers, sentences=sentences, date=numbers, filler=numbers)
    def give(self, outlet: int, sentences: list[Told], date: int, filler: int) -> None:
        told = stories.text_of(sentences, stories.FILLERS[filler % 3])
        article = Given(
            f"https://nowhere.example/{len(self.articles)}",
            self.outlets[outlet % len(self.outlets)],
            sentences,
            told,
        )
        self.send("give", article, stories.DATES[date % len(stories.DATES)])
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
        self.send("copy", article, stories.DATES[1 + which % 2])
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
        self.send("give anew", article, stories.DATES[1])

    @rule(which=numbers)
    def give_again(self, which: int) -> None:
        """The same text changes nothing."""
        article = pick(self.articles, which)
        if self.held(article) == article.text:
            self.send("give again", article, stories.DATES[1])
            assert self.desk.follow() == []

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
