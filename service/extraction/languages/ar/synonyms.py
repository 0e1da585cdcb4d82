"""Words that news copy exchanges freely, and pairs of opposites.

One line is one meaning; its first word stands for all. The lists hold what any newsroom
writes; names of people or bodies have no place here. A word is looked up by its whole form and
not by its skeleton: حادث is no محادثة, and ترجع no تراجع.
"""

from functools import lru_cache

from service.extraction.languages.ar.frequencies import WEIGHTS
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.stems import (
    skeleton,
    stem,
    without_article,
    without_clitics,
    without_endings,
)
from service.extraction.languages.ar.thesaurus import SYNONYMS

_SYNONYMS = """
اجتماع لقاء التقى اجتمع قمة يلتقي اجتماعات لقاءات
بحث ناقش مناقشة تباحث مباحثات محادثات مشاورات تشاور نقاش مناقشات نقاشات بحثا مفاوضات تفاوض
تناول تمحور ركز تركز استعرض تطرق
عقد انعقد جرى أجرى يجري أقيم إجراء انعقاد يعقد
قتل مقتل قتيل قتلى مصرع ضحية ضحايا قتلوا
جرح جريح جرحى أصيب إصابة إصابات مصاب أصابت مصابين جروح مصابون يصاب
وفاة توفي وفيات متوفى موت مات
أثنى ثناء أشاد إشادة مدح امتدح
أدان إدانة استنكر استنكار شجب ندد تنديد يدين دان تدين ندين إدانتنا إدانته إدانتها
انتقد انتقاد انتقادات
رحب ترحيب
أيد تأييد دعم مساندة ساند مؤازرة داعم داعمة يؤيد مؤيد
مساعدة معونة ساعد إعانة
هجوم هاجم اعتداء هجمات هجمة اعتداءات عدوان
غارة ضربة قصف استهداف استهدف غارات ضربات ضرب ضربت يستهدف
انفجار تفجير انفجر يفجر تفجيرات
أرسل إرسال أوفد إيفاد بعث يرسل
بدأ شرع باشر انطلق انطلاق بدء يبدأ مباشرة بداية شروع
أنهى إنهاء انتهى انتهاء اختتم اختتام ختام ينهي ينتهي
واصل مواصلة تواصل استمر استمرار متواصل مستمر
استأنف استئناف يستأنف
شكل أنشأ أسس تأسيس إنشاء تشكيل ينشئ
وافق موافقة موافق يوافق
اتفق اتفاق اتفاقية توافق اتفاقات اتفاقيات
وقف أوقف إيقاف توقف يوقف
علق تعليق يعلق
اعتقل اعتقال احتجز احتجاز توقيف معتقل يحتجز اعتقالات معتقلين محتجز
احتجاج تظاهر مظاهرة احتج متظاهر محتج مظاهرات احتجاجات يحتج تظاهرة
فوز فاز انتصر انتصار تغلب يفوز
خسارة خسر هزيمة هزم يخسر
استقال استقالة تنحى يستقيل تنحي
أقال إقالة عزل أعفى إعفاء يقيل
عين تعيين يعين
طالب مطالبة ناشد حث طلب دعا دعوة يدعو يطالب دعوات مطالب
هدد تهديد توعد تهديدات يهدد
نزع إزالة أزال
مشترك سوية معا
سعى مسعى مسعاه محاولة حاول يسعى مساعي محاولات يحاول
سيطر سيطرة بسط استولى استيلاء استعاد استعادة يسيطر
عزم اعتزم عازم ينوي نية نيتي نوايا قصد يقصد مقصود يعتزم يخطط
مقاتل مسلح مرتزق مرتزقة مسلحين مقاتلين مسلحون
مغادرة غادر رحل رحيل يغادر
انسحب انسحاب ينسحب
وصول وصل يصل
زيارة زار يزور
حريق نيران حرائق
انتخاب اقتراع انتخابات
نازح نزوح لجوء لاجئ
سعر أسعار ثمن
شخص أشخاص فرد أفراد
تأجيل أجل إرجاء أرجأ يؤجل
إلغاء ألغى يلغي
إعلان أعلن
إغلاق أغلق يغلق
افتتاح افتتح فتح يفتتح يفتح
توقيع وقع أبرم إبرام يبرم يوقع
رفض رفضا يرفض
إفراج أفرج سراح يفرج
مثقف مثقفون
فيديو افتراضي مرئي
طائرة طائرات
تلفزيون تلفاز
كيماوي كيميائي كيمياوي كيماوية
إنترنت شبكة
خالف انتهك انتهاك مخالفة خرق انتهاكات يخالف ينتهك يخرق
قلق مخاوف خشية يخشى تخشى مخاوفه خوف
تجربة تجارب اختبار اختبارات
دليل أدلة دلائل دلالة
رسوم تعريفة تعرفة تعريفات
خطف اختطاف اختطف يختطف
انهيار انهار ينهار ينهر تنهر
مذنب مدان
خبير مفتش مفتشو مفتشي خبراء مفتشين
استخبارات مخابرات
رفيع عال عالية
زعيم قائد زعماء قادة
تسميم سمم تسمم
استخدام استخدم استعمال استعمل يستخدم
اقتراح اقترح مقترح
منح يمنح نيل
اختيار اختار يختار
جندي جنود عسكريين
طرد يطرد
حمل محمل محملة يحمل تحمل حاملة
اعتراض اعترض يعترض تصدى تصدي
دمر تدمير يدمر
ترقب توقع يتوقع متوقع توقعات
أبشع أشنع أفظع بشع شنيع فظيع بشاعة فظاعة
محرقة محارق هولوكوست
ديانة دين ديانات
إساءة إهانة أساء أهان إهانات إساءات
خطاب كلمتي كلمته كلام تصريح تصريحات أقوال خطابات
اعتذار اعتذر يعتذر اعتذارات
احترام احترم يحترم
تعزية تعازي عزاء مواساة عزى يعزي
تحطم سقوط سقط يسقط
راكب ركاب مسافر مسافرين مسافرون
حادث حادثة كارثة واقعة
احتوى يحتوي ضم يضم شمل يشمل
يقدر مقدر تقديرات تقدير
احتياطي احتياطات احتياطيات مخزون مخزونات
اكتشاف اكتشف مكتشف يكتشف اكتشافات
تنقيب استكشاف
كيلومتر كلم كيلومترات كيلومترا
اغتيال اغتال يغتال
رصاصة رصاص رصاصات طلقة طلقات أعيرة
جسد جسم أجساد
أستاذ محاضر أكاديمي
صلة ضلوع تورط متورط ضالع صلات
شعر أحس يشعر يحس شعور إحساس
دهشة استغراب اندهاش تعجب ذهول
منع حظر يمنع يحظر
سماح سمح أجاز يسمح
قرار قرر يقرر قرارات
سجن حبس سجون مسجون
اتهام اتهم تهمة يتهم متهم اتهامات
زعم مزاعم ادعاء ادعى يزعم يدعي ادعاءات
سلاح أسلحة تسليح تسلح
نووي ذري
أسرة عائلة أسر عائلات
سيارة مركبة سيارات مركبات
سفينة باخرة سفن بواخر
قارب زورق قوارب زوارق
منزل بيت منازل بيوت مسكن مساكن
تعهد وعد تعهدات وعود التزام التزم ملتزم يلتزم
حذر تحذير يحذر تحذيرات
مشاركة شارك يشارك إسهام ساهم أسهم مساهمة يساهم إسهامات مشاركات
عودة عاد رجوع رجع يعود
بناء بنى شيد تشييد يبني
هرب فر فرار هروب يهرب
أمل تمنى يأمل يتمنى تطلع يتطلع
خطر مخاطر خطورة
مشكلة مشاكل مشكلات
عواقب تبعات تداعيات
صراع نزاع صراعات نزاعات
معركة معارك قتال اشتباك اشتباكات
غالبية أغلب أغلبية
ضخم هائل عملاق كبير
عاجل فوري سريع
مهم هام أهمية
مقبل قادم
ماضي منصرم فائت
كامل تام
تغيير تغير يتغير تغيرات تغييرات
نفوذ تأثير يؤثر أثر
مسعف إسعاف
دراسة بحوث أبحاث
شراء اشترى يشتري
إنقاذ أنقذ ينقذ
كراهية عداء معاداة عدائي معادي
إرهاب إرهابي إرهابيين
ميناء مرفأ موانئ
تدخل يتدخل
حماية يحمي
عقوبات عقوبة
أطفال طفل
"""

_LINES = [line for line in f"{_SYNONYMS}{SYNONYMS}".splitlines() if line.strip()]

# Left of the bar what is affirmed, right of it what says the contrary.
_OPPOSITES = """
نجح نجاح | فشل أخفق إخفاق يفشل
وافق موافقة قبول يوافق | رفض رفضا يرفض
تأكيد | نفي
فوز فاز انتصر انتصار | خسارة خسر هزيمة هزم
توتر | هدوء
أعلى | أدنى
فتح افتتح افتتاح | أغلق إغلاق يغلق
تحسن | تدهور ساء
بدأ انطلق استأنف استئناف | انتهى أنهى إنهاء انتهاء
دخل دخول | خرج خروج
وصل وصول | غادر مغادرة
اعتقل اعتقال | أفرج إفراج سراح
رفع | خفض تخفيض تقليص
إيجابي | سلبي
إدانة | براءة تبرئة
بقاء بقي | انسحب انسحاب ينسحب
أيد تأييد | عارض معارضة
واصل مواصلة استمر استمرار | وقف أوقف إيقاف توقف
"""

_RISING = "ارتفع ارتفاع زاد زيادة ازداد صعد صعود نما نمو قفز يرتفع يزيد تزيد"
_FALLING = "انخفض انخفاض تراجع هبط هبوط تدهور انكماش ينخفض يتراجع"
# Verbs that only say that their object took place, or what came of what.
_LIGHT = """
عقد انعقد جرى أجرى قام شهد تمت حدث شن شنت نفذ يقوم يشهد يجري يعقد يحدث يشن ينفذ
أكد يؤكد نؤكد أؤكد كرر أكرر يكرر نكرر جدد يجدد مجددا أود نود يود أوضح يوضح ذكر يذكر
بذل يبذل قدم يقدم نقدم أقدم تقديم تعرض يتعرض وقوع حدوث حصول حصل يحصل
أصدر يصدر إصدار أعلن يعلن إعلان أدى أدت يؤدي أسفر يسفر تسبب يتسبب نجم نجمت نتج أعرب يعرب
"""
# Common words that are spelled like a listed one, or come to it when their letters are cut, and
# mean another thing: a case is no killing, a period no lie, "after" no deportation.
_OTHERWISE = frozenset(
    normalise(
        """
        قضية قضايا قضيته قضيتها شهد شهدت تشهد يشهد شهدها شهدته شهدتها تشهدها يشهدها تشهده نشهد سيشهد
        شرعية شرعي شرعيين شرعيا مباشر مباشرا يبدي مدني مدنيين مدنيون مدنية مدنيا عملات عملاء
        بلدا بلدانهم بلدهم بلدنا بلدانها خير خيرية قيمة قيم قيمته قيمتها يقيم تقيم يقيمون أجر أجرة
        دور دورا دوره دورها دورة دورات أدوار بطول علامة علامات كيم شخصية شخصيات شخصيا شخصي
        مواصلات أيدي أيد اجتماعي اجتماعية اجتماعيا فترة فترات طالبان دعاية طالبة طالبات
        بلغ بلغت تبلغ بلغه مدى لدينا لدي لدينا أدين عادي عادية عادة عادات موالية موالي موالين ماله
        أسهم سهم حملة حملات بعد بعدها بعده بعدهم فبعد سيدني جانب جانبه جانبها أجنبيا جنبا
        توج يتوج عانى عانت يعاني تعاني يعانون يعانونه سفر مسافة سير سيرة مسيرة منطق أعد أعده
        كلمة كلمات ليبرمان أجهزة جهاز بطالة بطل بطلا أبطال واقع واقعية جو ثنائي ثنائية اثنان اثنين
        بنات تلقائيا شعري شعر حساسية تعرف يعرف تعريف نعرف آسيا ناسف ناسفة صوت صوتا صوتية صوتي أصوات
        خبر أخبار خبرة خبرات أخبر صادر صادرة صادرا نسائية كانيل داني براون براين أسئلة سيولة أسيلة
        إجلاء أجلاء إجلا أطلق أطلقت يطلق تطلق أطلقها أطلقوا أطلقتها أطلقه كرات أثرياء أثرها كلي كليا
        ميزة ميزان جازان مستواه مستوانا أستانة لامست نزل ينزل يتعين أدوات عقارات عقارية عقار
        تجريد فداء لاحق لاحقا لاحقة لاحقت تصديق جبران جبرية وارد واردة تتبع يتبع تتبعها
        مطر أمطار زالوا حماة وفاء سعاد يعقوب نهار يجسد هاني حاكم حاكمة علنية فجر رحلاتها
        فرج قائم قائمون قائما رسالة رسائل
        """
    ).split()
)
_CLITICS = ("و", "ف", "ب", "ل", "ك")
_LISTED = 2.9  # the most that a word weighs which any newsroom exchanges for another
_WHOLE = 4
_PREFIXES = ("سي", "ست", "سن", "ي", "ت", "ن", "ل", "ب", "ف", "ك")


@lru_cache(maxsize=200_000)
def meaning(word: str) -> str | None:
    """Return the form that stands for a listed normalised word and all its synonyms."""
    return _found(word, MEANINGS)


@lru_cache(maxsize=200_000)
def contrary(word: str) -> str | None:
    """Return the form of what the word denies: فشل says that something did not نجح."""
    return _found(word, CONTRARIES)


def is_light(word: str) -> bool:
    """Tell whether the word only says that its object took place: عقد اجتماعا is a meeting."""
    return _found(word, LIGHT) is not None


@lru_cache(maxsize=200_000)
def bare_form(bare: str) -> str:
    """Return the word without its endings and the alif before a past or a verbal noun."""
    light = without_endings(bare)
    return light[1:] if len(light) > 3 and light.startswith("ا") else light


def _found(word: str, table: dict[str, str]) -> str | None:
    bare = without_article(word)
    if _is_otherwise(word) or _is_otherwise(bare):
        return None
    cut = without_clitics(bare)
    for form in (bare, bare.removesuffix("ت"), cut, cut.removesuffix("ت")):
        if bare_form(form) in table and not _is_otherwise(form):
            return table[bare_form(form)]
    has_article = len(word) - len(bare) > 1
    if not has_article and _is_imperfect(cut) and bare_form(cut[1:]) in table:
        return table[bare_form(cut[1:])]
    if skeleton(cut) in WEIGHTS:
        return None
    for prefix in _PREFIXES:
        form = bare.removeprefix(prefix)
        if form != bare and len(form) > 2 and bare_form(form) in table:
            return table[bare_form(form)]
    return None


def _is_imperfect(bare: str) -> bool:
    """Tell what can only be a verb of the present: يواصل; تعتزم and نستخدم, unlike تحقيق."""
    rest = bare[1:]
    if len(rest) < _WHOLE:
        return False
    is_derived = rest[1] == "ت" or rest.startswith(("ست", "ن"))
    return bare[0] == "ي" or (bare[0] in "تن" and is_derived)


def _is_otherwise(word: str) -> bool:
    forms = (word, without_article(word[1:])) if word.startswith(_CLITICS) else (word,)
    return any(form in _OTHERWISE for form in forms)


def _forms(words: str) -> list[str]:
    return [bare_form(without_article(word)) for word in normalise(words).split()]


def _meanings() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in (*_LINES, _RISING):
        forms = _forms(line)
        head = table.get(forms[0], forms[0])
        for form in forms:
            table.setdefault(form, head)
    return table


def _contraries() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in (f"{_RISING} | {_FALLING}", *_OPPOSITES.strip().splitlines()):
        affirmed, denied = line.split("|")
        forms = _forms(affirmed)
        head = MEANINGS.get(forms[0], forms[0])
        MEANINGS.update({form: head for form in forms if form not in MEANINGS})
        for form in _forms(denied):
            table.setdefault(form, head)
    return table


def _commonness() -> dict[str, float]:
    table: dict[str, float] = {}
    for line in (*_LINES, _RISING, *_OPPOSITES.strip().splitlines()):
        for word in normalise(line).replace("|", " ").split():
            if head := meaning(word):
                weight = WEIGHTS.get(stem(word), _LISTED)
                table[head] = min(table.get(head, _LISTED), weight)
    return table


#: The form that stands for each form of a group.
MEANINGS: dict[str, str] = _meanings()

#: For forms that deny another: the form of what they deny.
CONTRARIES: dict[str, str] = _contraries()

#: Forms of verbs that say nothing by themselves.
LIGHT: dict[str, str] = dict.fromkeys(_forms(_LIGHT), "")

#: The weight of each meaning: that of its commonest word.
COMMONNESS: dict[str, float] = _commonness()
