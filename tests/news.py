"""Strategies for texts in which claims occur, amid noise that news never holds."""

from hypothesis import strategies as st

VOCABULARIES = {
    "ar": """
        قال قالت وأضاف أن إن إنه بأن : " “ ” « » ( ) - ، . ؟ وفق حسب البيان الوزير وزير وزارة
        الداخلية سامر الحلبي نقلت رويترز عن مصدر مسؤول قوله مضيفا مشيرا إلى على من الذي كينيا
        وبيرو و اتهم حمل المسؤولية بإرسال في بيان مقابلة نشرتها كما حين بينما لم يذكر جاء ـ — …
        تحذير رفض عرض أعلن كشف قد كانت هو وزير حكومة بحكومة مرجان المتحدث باسم سفير مملكة لـ« »
        # * _ بيان صادر عن وفد شركة وورد
    """,
    "en": """
        said says told told reporters that : " “ ” ‘ ’ ( ) - , . ? according to the minister Sam
        Carpenter ministry of transport Reuters reported quoting an official who accused denied
        warned added he she they in a statement interview asked whether but and while not may
        — … spokesman for company its report shows a.m. Mr. U.S. 's n't # * _ on Monday Kenya
    """,
}
WORDS = [word for vocabulary in VOCABULARIES.values() for word in vocabulary.split()]
PEOPLE = {
    "ar": ["سامر الحلبي", "وزير النقل راشد العامر", "المتحدثة باسم البلدية هدى النجار", "الوزير"],
    "en": ["Sam Carpenter", "Transport Minister Lee Harbour", "spokeswoman Ann Miller", "He"],
}
BODIES = {
    "ar": ["وزارة النقل", "بلدية الميناء", "شركة الفنار", "صحيفة الضفة"],
    "en": ["the transport ministry", "Harbour Council", "Lantern Ltd", "the Riverside Post"],
}
CONTENTS = {
    "ar": ["الجسر سيفتح يوم الخميس", "العمل لم يتوقف منذ عامين", "12 شاحنة عبرت الوادي أمس"],
    "en": ["the bridge will open on Thursday", "work has not stopped for two years",
           "12 trucks crossed the valley on Friday"],
}  # fmt: skip
REPORTS = {
    "ar": [
        "قال {person} إن {content}.",
        "وأضاف أن {content}.",
        "أعلنت {body} في بيان أن {content}.",
        '{person}: "{content}".',
        "وبحسب {body}، {content}.",
        '"{content}"، قال {person}.',
        "نقلت {body} عن {person} قوله إن {content}، مضيفا أن {content}.",
        "وأكد {person} أن {body} قالت إن {content}.",
    ],
    "en": [
        "{person} said that {content}.",
        "He added that {content}.",
        "{body} announced in a statement that {content}.",
        '{person}: "{content}".',
        "According to {body}, {content}.",
        '"{content}," {person} said.',
        "{body} quoted {person} as saying that {content}.",
        "{person} told {body} that {content}.",
    ],
}
MENUS = {
    "ar": ["الرئيسية", "الرئيسية / أخبار", "أخبار\nسياسة\nرياضة", "0 8", "إعلان",
           "يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك. سنفترض أنك موافق على ذلك.",
           "تابعونا على فيسبوك", "شارك\nفيسبوك\nتويتر\nواتساب"],
    "en": ["Home", "Home / News", "News\nPolitics\nSport", "Advertisement", "Skip to content",
           "This site uses cookies to improve your experience. By using this site you agree.",
           "Follow us on Facebook", "Share\nFacebook\nTwitter\nWhatsApp"],
}  # fmt: skip
TAILS = {
    "ar": ["اترك رد", "لن يتم نشر عنوان بريدك الإلكتروني.", "كلمات مفتاحية\nالوادي جسر",
           "شارك\nفيسبوك\nتويتر", "جميع الحقوق محفوظة", "اقرأ أيضا: أمطار غزيرة في الوادي",
           "أخبار ذات صلة\n\nأمطار غزيرة في الوادي\n\nالبلدية تزور المدرسة الجديدة",
           "الأكثر قراءة\n\nالنجار: سنعود إلى العمل قريبا", "اشترك في نشرتنا البريدية"],
    "en": ["Leave a reply", "Your email address will not be published.", "Tags\nvalley bridge",
           "Share\nFacebook\nTwitter", "All rights reserved", "Read also: Heavy rain in the valley",
           "Related articles\n\nHeavy rain in the valley\n\nCouncil visits the new school",
           "Most read\n\nMiller: we return to work soon", "Subscribe to our newsletter"],
}  # fmt: skip
TITLES = {
    "ar": ["بلدية الميناء تفتتح جسرا جديدا فوق الوادي", "النجار: سنفتح الجسر يوم الخميس المقبل"],
    "en": ["Harbour Council opens a new bridge over the valley", "Miller: bridge opens on Monday"],
}
# Marks without width, signs without a letter, private and unassigned characters, controls.
ODDITIES = ["\u200b", "\u200f", "\u202e", "\u064b", "\u0301", "\u00a0", "\ufeff", "\x00", "\x1f",
            "\u2028", "\x85", "\ue000", "\u0378", "\U0010ffff", "\U0001f600", "ﷺ", "ﻼ", "ı", "ß",
            "\n", "\r\n", "\t", "12", "٣", "½", "²"]  # fmt: skip


def reports(language: str) -> st.SearchStrategy[str]:
    """Sentences that attribute, as newspapers write them."""
    return st.builds(
        str.format,
        st.sampled_from(REPORTS[language]),
        person=st.sampled_from(PEOPLE[language]),
        body=st.sampled_from(BODIES[language]),
        content=st.sampled_from(CONTENTS[language]),
    )


def noisy_news() -> st.SearchStrategy[str]:
    """Reports of both languages, loose words of reports, and whatever else Unicode holds."""
    words = st.sampled_from([*WORDS, *ODDITIES])
    reported = st.one_of(reports("ar"), reports("en"))
    pieces = st.one_of(reported, reported, words, words, st.text(max_size=8), st.just("\n\n"))
    return st.lists(pieces, min_size=4, max_size=40).flatmap(
        lambda found: st.sampled_from([" ", " ", ""]).map(lambda gap: gap.join(found))
    )


def articles(language: str) -> st.SearchStrategy[list[str]]:
    """A title and the paragraphs of a text, each of sentences that attribute."""
    paragraphs = st.lists(reports(language), min_size=2, max_size=3).map(" ".join)
    return st.builds(
        lambda title, body: [title, *body],
        st.sampled_from(TITLES[language]),
        st.lists(paragraphs, min_size=2, max_size=5),
    )


def furniture(language: str) -> st.SearchStrategy[tuple[list[str], list[str]]]:
    """What a page may put above its article, and what below it."""
    return st.tuples(
        st.lists(st.sampled_from(MENUS[language]), max_size=6),
        st.lists(st.sampled_from(TAILS[language]), max_size=6),
    )
