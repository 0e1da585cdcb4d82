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
THINGS = (
    "الجسر",
    "السوق",
    "المصنع",
    "الطريق",
    "المرفأ",
    "السد",
    "المتحف",
    "الملعب",
    "النفق",
    "المخزن",
)
PLACES = ("القديم", "الشرقي", "الغربي", "الكبير", "الجديد", "القريب من الشاطئ", "خلف القلعة")
EVENTS = (
    "أغلق أمام الشاحنات الثقيلة بسبب تصدع دعاماته",
    "سيفتح أبوابه للزوار مطلع الشهر المقبل",
    "تعرض لأضرار جسيمة جراء العاصفة الرملية",
    "يحتاج إلى ترميم عاجل قبل موسم الأمطار",
    "بيع لمستثمرين لم يكشف عن أسمائهم بعد",
)
NARRATION = "وشهدت المدينة حركة نشطة منذ ساعات الصباح، فيما توافد السكان على الأسواق والساحات."
OUTLETS = tuple(f"صحيفة {number}" for number in range(12))


def make_articles(number: int, seed: int = 1) -> list[ArticleDraft]:
    """Return so many articles of about 1,500 characters and ten claims, of twelve outlets."""
    chance = random.Random(seed)
    return [
        from_fields(_text(chance), outlet=chance.choice(OUTLETS), language="ar")
        for _ in range(number)
    ]


def _text(chance: random.Random) -> str:
    return "\n\n".join(f"{_claim(chance)}. {_claim(chance)}. {NARRATION}" for _ in range(5))


def _claim(chance: random.Random) -> str:
    cue = chance.choice(CUES).format(body=chance.choice(BODIES), person=chance.choice(PEOPLE))
    thing = f"{chance.choice(THINGS)} {chance.choice(PLACES)}"
    return f"{cue} {thing} رقم {chance.randint(1, 400)} {chance.choice(EVENTS)}"
