"""Invented articles in the length and make of real ones, as many as wanted, always the same."""

import random

from service.ingest.drafts import ArticleDraft, from_fields

BODIES = ("وزارة النقل", "بلدية الميناء", "شركة الفنار", "هيئة الأرصاد البحرية", "نادي الضفة")
PEOPLE = ("سامي النجار", "ليث الحداد", "راشد العامر", "هاني السالم", "كمال داود")
CUES = (
    "قالت {body} إن",
    "وأعلنت {body} أن",
    "وأكد {person} أن",
    "وأضاف {person} أن",
    "وذكر {person} أن",
)
OUTLETS = tuple(f"صحيفة {number}" for number in range(12))
LETTERS = "بتجحدرزسشصطعفقكلمنهوي"
WORDS = 3000
STORIES = 400
CLAIMS = 10


def make_articles(number: int, seed: int = 1) -> list[ArticleDraft]:
    """Return so many articles of about 1,500 characters and ten claims, of twelve outlets.

    Each claim is of one of 400 stories, so that most are told by several outlets.
    """
    chance = random.Random(seed)
    words = ["".join(chance.choices(LETTERS, k=chance.randint(4, 6))) for _ in range(WORDS)]
    stories = [_sentence(chance, words, 12) for _ in range(STORIES)]
    return [
        from_fields(_text(chance, words, stories), outlet=chance.choice(OUTLETS), language="ar")
        for _ in range(number)
    ]


def _sentence(chance: random.Random, words: list[str], length: int) -> str:
    """Return words of nowhere: what matters here is how many there are, and how often."""
    chosen = iter(chance.sample(words, length))
    return " ".join(f"في {word}" if chance.random() < 0.2 else word for word in chosen)


def _text(chance: random.Random, words: list[str], stories: list[str]) -> str:
    claims = [f"{_cue(chance)} {story}." for story in chance.sample(stories, CLAIMS)]
    return "\n\n".join(f"{claim} {_sentence(chance, words, 12)}." for claim in claims)


def _cue(chance: random.Random) -> str:
    return chance.choice(CUES).format(body=chance.choice(BODIES), person=chance.choice(PEOPLE))
