"""Words that news copy exchanges freely, and pairs of opposites.

One line is one meaning; its first word stands for all. The lists hold what any newsroom
writes; names of people or bodies have no place here.
"""

from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.stems import stem

_SYNONYMS = """
اجتماع لقاء التقى اجتمع قمة
بحث ناقش مناقشة تباحث مباحثات محادثات مشاورات تشاور
تناول تمحور ركز تركز استعرض تطرق
عقد انعقد جرى أجرى يجري أقيم
قتل مقتل قتيل قتلى مصرع ضحية ضحايا أودى قضى
جرح جريح جرحى أصيب إصابة إصابات مصاب أصابت
أثنى ثناء أشاد إشادة مدح امتدح
أدان إدانة استنكر استنكار شجب ندد تنديد
انتقد انتقاد انتقادات
أيد تأييد دعم مساندة ساند مؤازرة داعم داعمة
مساعدة معونة ساعد إعانة
هجوم هاجم اعتداء
غارة ضربة قصف استهداف استهدف
انفجار تفجير انفجر فجر
أرسل إرسال أوفد إيفاد بعث
بدأ شرع باشر انطلق انطلاق بدء
واصل مواصلة تواصل استمر استمرار متواصل مستمر
شكل أنشأ أسس تأسيس إنشاء تشكيل كون
وافق موافقة اتفق اتفاق اتفاقية توافق
وقف أوقف إيقاف توقف
اعتقل اعتقال احتجز احتجاز توقيف
احتجاج تظاهر مظاهرة احتج متظاهر محتج
فوز فاز انتصر انتصار تغلب
خسارة خسر هزيمة هزم
استقال استقالة تنحى
أقال إقالة عزل أعفى إعفاء
طالب مطالبة ناشد حث طلب دعا دعوة
هدد تهديد توعد
نزع إزالة أزال
مشترك سوية معا
سعى مسعى مسعاه محاولة حاول
سيطر سيطرة بسط استولى استيلاء استعاد استعادة
هدف عزم اعتزم عازم ينوي نية
مقاتل مسلح مرتزق مرتزقة
مغادرة غادر رحل رحيل
وصول وصل
زيارة زار
حريق نيران اندلع
انتخاب اقتراع انتخابات
لاجئ نازح نزوح لجوء
سعر أسعار ثمن
شخص أشخاص فرد أفراد
تأجيل أجل إرجاء أرجأ
إلغاء ألغى
إعلان أعلن
إغلاق أغلق
افتتاح افتتح فتح
توقيع وقع
رفض رفضا
إفراج أفرج أطلق
عرض عرضوا
مثقف مثقفون
فيديو افتراضي مرئي
طائرة طائرات
تلفزيون تلفاز
كيماوي كيميائي
إنترنت شبكة
"""

# The second word says the contrary of the first.
_OPPOSITES = """
ارتفع انخفض
ارتفاع انخفاض
ازداد تراجع
صعود هبوط
صعد هبط
أعلى أدنى
نجح فشل
نجاح فشل
قبول رفض
وافق رفض
تأكيد نفي
فوز خسارة
توتر هدوء
"""

_RISING = "ارتفع ارتفاع زاد زيادة ازداد صعد صعود نما نمو قفز"
_FALLING = "انخفض انخفاض تراجع هبط هبوط تدهور انكماش"


def _meanings() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in (*_SYNONYMS.strip().splitlines(), _RISING):
        words = [stem(normalise(word)) for word in line.split()]
        table.update({word: table.get(words[0], words[0]) for word in words})
    return table


def _contraries() -> dict[str, str]:
    table = {stem(normalise(word)): MEANINGS[_stem_of("ارتفع")] for word in _FALLING.split()}
    for line in _OPPOSITES.strip().splitlines():
        one, other = (_stem_of(word) for word in line.split())
        if MEANINGS.get(one, one) != MEANINGS.get(other, other):
            table.setdefault(other, MEANINGS.get(one, one))
    return table


def _stem_of(word: str) -> str:
    return stem(normalise(word))


MEANINGS: dict[str, str] = _meanings()
"""The stem that stands for each stem of a group."""

CONTRARIES: dict[str, str] = _contraries()
"""Stems that deny another one: فشل says that something did not نجح."""
