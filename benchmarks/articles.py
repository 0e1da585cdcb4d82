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
FRAMES = (
    "مشروع {0} في {1} سيفتح أبوابه أمام سكان {2} مطلع الشهر المقبل",
    "عاصفة رملية ضربت {0} وألحقت أضرارا بميناء {1} قرب {2}",
    "شركة {0} باعت مصنع {1} لمستثمرين من خارج {2}",
    "محكمة {0} برأت تاجر التحف {1} من تهمة التهريب إلى {2}",
    "فريق {0} تعاقد مع المدرب {1} بعد خسارته أمام {2}",
)
NARRATION = "وشهدت المدينة حركة نشطة منذ ساعات الصباح، فيما توافد السكان على الأسواق والساحات."
OUTLETS = tuple(f"صحيفة {number}" for number in range(12))
LETTERS = "بتجحدرزسشصطعفقكلمنهوي"
STORIES = 400
CLAIMS = 10


def make_articles(number: int, seed: int = 1) -> list[ArticleDraft]:
    """Return so many articles of about 1,500 characters and ten claims, of twelve outlets.

    Each claim is of one of 400 stories, so that most are told by several outlets.
    """
    chance = random.Random(seed)
    stories = [_story(chance) for _ in range(STORIES)]
    return [
        from_fields(_text(chance, stories), outlet=chance.choice(OUTLETS), language="ar")
        for _ in range(number)
    ]


def _story(chance: random.Random) -> str:
    names = ("".join(chance.choices(LETTERS, k=6)) for _ in range(3))
    return chance.choice(FRAMES).format(*names)


def _text(chance: random.Random, stories: list[str]) -> str:
    claims = [f"{_cue(chance)} {story}." for story in chance.sample(stories, CLAIMS)]
    pairs = zip(claims[::2], claims[1::2], strict=True)
    return "\n\n".join(f"{one} {other} {NARRATION}" for one, other in pairs)


def _cue(chance: random.Random) -> str:
    return chance.choice(CUES).format(body=chance.choice(BODIES), person=chance.choice(PEOPLE))
