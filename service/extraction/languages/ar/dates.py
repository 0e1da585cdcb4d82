"""How Arabic news prints dates.

Month names come in three families (Western يونيو, Levantine حزيران, Maghrebi جوان), often two
at once ("يونيو/ حزيران"). Numbers run day first: 03/04/2020 is the third of April in every
Arab country.
"""

from service.extraction.habits import DateHabits
from service.extraction.languages.ar.normaliser import normalise

_MONTHS = (
    ("يناير", "كانون الثاني", "جانفي"),
    ("فبراير", "شباط", "فيفري"),
    ("مارس", "آذار", "مارث"),
    ("أبريل", "نيسان", "أفريل"),
    ("مايو", "أيار", "ماي", "ماية"),
    ("يونيو", "حزيران", "جوان", "يونية", "يونيه"),
    ("يوليو", "تموز", "جويلية", "يولية", "يوليه", "يوليوز"),
    ("أغسطس", "آب", "أوت", "غشت"),
    ("سبتمبر", "أيلول", "شتنبر"),
    ("أكتوبر", "تشرين الأول", "تشرين أول"),
    ("نوفمبر", "تشرين الثاني", "تشرين ثاني", "نونبر"),
    ("ديسمبر", "كانون الأول", "كانون أول", "دجنبر"),
)

DATES = DateHabits(
    normalise=normalise,
    months={name: number for number, names in enumerate(_MONTHS, 1) for name in names},
    weekdays=frozenset({
        "السبت", "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة",
    }),
    morning=frozenset({"ص", "صباحا", "فجرا", "am"}),
    evening=frozenset({"م", "مساء", "ظهرا", "عصرا", "ليلا", "pm"}),
    zones={
        "غرينتش": 0, "جرينتش": 0, "غرينيتش": 0, "ت غ": 0, "العالمي": 0,
        "مكة المكرمة": 180, "مكة": 180, "السعودية": 180, "الرياض": 180,
        "الدوحة": 180, "قطر": 180, "الكويت": 180,
        "أبوظبي": 240, "أبو ظبي": 240, "الإمارات": 240, "دبي": 240, "مسقط": 240,
        "الجزائر": 60,
    },
    fillers=frozenset({
        "يوم", "في", "بتاريخ", "الموافق", "من", "عام", "سنة", "الساعة", "على", "عند", "تمام",
        "بتوقيت", "توقيت", "شهر", "ه", "هـ", "غرينتش", "و",
    }),
    day_first=True,
)  # fmt: skip
