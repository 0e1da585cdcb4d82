"""Invented news, put together from few sources and few facts, so that claims meet."""

from dataclasses import dataclass

#: Two papers of one publisher, one of another, an agency, and one whose owner nobody knows.
OUTLETS = (
    ("صحيفة الضفة", "دار النهر"),
    ("صحيفة المرسى", "دار النهر"),
    ("صحيفة الأفق", "دار الأفق"),
    ("وكالة الشرق للأنباء", "شركة الشرق"),
    ("صحيفة الراية", None),
)
PUBLISHERS = ("دار النهر", "دار الأفق", "شركة الشرق")

#: Who says it, before a clause that begins with أن: sides and their officers, persons by their
#: full names and less, sources without a name, groups, agencies that relay, and media at large.
SOURCES = (
    "أعلنت وزارة النقل في حكومة مرجان أن {}",
    "أعلن وزير النقل في حكومة مرجان ليث الحداد أن {}",
    "أكد المتحدث باسم حكومة مرجان سامي النجار أن {}",
    "ذكر بيان لوزارة النقل في حكومة مرجان أن {}",
    "أعلن المتحدث باسم جيش الجنوب هاني السالم أن {}",
    "أعلن قائد جيش الشمال نادر الفارس أن {}",
    "أكد رئيس بلدية المرسى فؤاد النجار أن {}",
    "أكد النجار أن {}",
    "أكد مسؤول رفيع، طلب عدم ذكر اسمه، أن {}",
    "ذكر مسؤول في جيش الجنوب طلب عدم ذكر اسمه أن {}",
    "نقلت وكالة الشرق للأنباء عن رئيس بلدية المرسى فؤاد النجار أن {}",
    "ذكرت وكالة الشرق للأنباء أن {}",
    "ذكرت وسائل إعلام محلية أن {}",
    "أعلنت تركيا وقطر أن {}",
    "أكدت وزارة النقل في حكومة مرجان أن رئيس بلدية المرسى فؤاد النجار قال إن {}",
)
FACTS = (
    "جسر الوادي انهار فجر الاثنين",
    "جسر الوادي انهار فجر الاثنين تحت وطأة السيول",
    "جسر الميناء أغلق أمام الشاحنات فجر الاثنين",
    "جسر الميناء لم يغلق أمام الشاحنات فجر الاثنين",
    "جسر الوادي انهار فجر الثلاثاء",
    "12 شخصا قتلوا في انفجار مرفأ السوسن",
    "15 شخصا قتلوا في انفجار مرفأ السوسن",
    "12 شخصا على الأقل قتلوا في انفجار مرفأ السوسن",
    "ثلاثة مخازن للقمح في مرفأ الجزيرة غمرتها المياه فجر الثلاثاء",
)
#: Sentences of other shapes: denials of several kinds, own voice, a rumour that is debunked.
OTHERS = (
    "نفى المتحدث باسم جيش الجنوب هاني السالم أن يكون جسر الوادي قد انهار فجر الاثنين.",
    "نفى رئيس بلدية المرسى فؤاد النجار أن يكون قد قال إن جسر الوادي انهار فجر الاثنين.",
    "نفى قائد شرطة المرسى سامي الحداد علمه بأن جسر الوادي انهار فجر الاثنين.",
    "انهار جسر الوادي فجر الاثنين.",
    "قتل 15 شخصا في انفجار مرفأ السوسن.",
    "تداولت حسابات على مواقع التواصل الاجتماعي خبرا يقول إن جسر الوادي انهار فجر الاثنين. "
    "وأكدت وزارة النقل في حكومة مرجان أن الخبر عار عن الصحة.",
    "قالت وزارة النقل في حكومة مرجان إن جسر الوادي انهار فجر الاثنين، وإن ثلاثة مخازن للقمح في "
    "مرفأ الجزيرة غمرتها المياه فجر الثلاثاء.",
)
#: What ends a page that was taken over from the agency.
CREDIT = "المصدر: وكالة الشرق للأنباء"
#: What says nothing, so that two texts differ; whose it is; and what makes it a corrected one.
FILLERS = (
    "",
    "وتتابع الصحيفة التطورات أولا بأول.",
    CREDIT,
    "تصحيح: ورد خطأ في نسخة سابقة من هذا الخبر.",
)
DATES = (None, "2031-05-14T10:00:00Z", "2031-05-14T15:00:00Z", "2031-05-14", "2031-05")

#: A sentence that no extractor reads as a claim: who, by which cue, what.
UNSEEN = "على لسان {}: {}."
UNSEEN_CUE = "على لسان"
PERSONS = ("رنا الحداد", "فؤاد النجار", "هاني السالم")


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence: a source and a fact, or one of another shape."""

    source: int
    fact: int

    @property
    def words(self) -> str:
        if self.source < len(SOURCES):
            return f"{SOURCES[self.source].format(FACTS[self.fact % len(FACTS)])}."
        return OTHERS[self.fact % len(OTHERS)]


#: So many sources there are, with the place of the sentences of another shape.
MOST_SOURCES = len(SOURCES)


def text_of(sentences: list[Told], filler: str, unseen: str = "") -> str:
    """An article that tells these, one a paragraph."""
    return "\n\n".join(filter(None, [*(one.words for one in sentences), unseen, filler]))


def unseen(person: str, fact: int) -> str:
    """What somebody says in words that only a reader knows for a claim."""
    return UNSEEN.format(person, FACTS[fact % len(FACTS)])
