"""Verbs and phrases that attribute, one a line.

Columns of ``VERBS``: perfect, imperfect, verbal noun, participle (``-``: none), stance, and
what may follow besides a clause with أن or a quotation: prepositions governing a noun phrase,
``object`` (an object is content), ``target:P`` (somebody, then preposition P: accuse X of Y),
``+target`` (the target belongs to the content), ``weak`` (a deed done by speaking), ``relay``
(carries what others said), ``quote`` (only a quotation or colon may follow).
"""

from collections.abc import Iterator
from typing import cast

from service.extraction.attribution import Stance
from service.extraction.languages.ar.conjugation import (
    Inflection,
    imperfect,
    masdar,
    participle,
    perfect,
)
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.tokens import Form, Verb

VERBS = """
قال يقول قول قائلا states
ذكر يذكر ذكر ذاكرا states ب
ذكر يذكر تذكير مذكرا states ب
أضاف يضيف إضافة مضيفا states
تابع يتابع - متابعا states
أكد يؤكد تأكيد مؤكدا stresses على object
شدد يشدد تشديد مشددا stresses على
أشار يشير إشارة مشيرا states إلى
لفت يلفت لفت لافتا states إلى
ألمح يلمح تلميح ملمحا states إلى
لمح يلمح تلميح ملمحا states إلى
نوه ينوه تنويه منوها states إلى ب على
نبه ينبه تنبيه منبها warns إلى من على
أوضح يوضح توضيح موضحا states object
بين يبين - مبينا states
أبان يبين - مبينا states
أعلن يعلن إعلان معلنا states عن object
كشف يكشف كشف كاشفا reveals عن
أفاد يفيد إفادة مفيدا states ب عن
صرح يصرح تصريح مصرحا states ب
أعرب يعرب إعراب معربا states عن
عبر يعبر تعبير معبرا states عن
أبدى يبدي إبداء مبديا states object
أظهر يظهر - مظهرا states object
بث يبث - - states quote
أبلغ يبلغ إبلاغ مبلغا states target:ب
أخبر يخبر إخبار مخبرا states target:ب
اعتبر يعتبر اعتبار معتبرا states object
رأى يرى - - states
ظن يظن ظن ظانا states
- يعتقد اعتقاد معتقدا states
زعم يزعم زعم زاعما alleges object
ادعى يدعي ادعاء مدعيا alleges object
نفى ينفي نفي نافيا denies object
نفى ينف - - denies object
أنكر ينكر إنكار منكرا denies object
كذب يكذب تكذيب مكذبا denies object
فند يفند تفنيد مفندا denies object
اتهم يتهم اتهام متهما accuses target:ب +target
حمل يحمل تحميل محملا accuses target:عن +target
ألقى يلقي إلقاء ملقيا accuses quote
قدم يقدم - مقدما states quote
وجه يوجه - - states quote
أدان يدين إدانة مدينا condemns object weak
دان يدين إدانة مدينا condemns object weak
ندد يندد تنديد منددا condemns ب weak
استنكر يستنكر استنكار مستنكرا condemns object weak
شجب يشجب شجب شاجبا condemns object weak
انتقد ينتقد انتقاد منتقدا condemns object weak
استهجن يستهجن استهجان مستهجنا condemns object weak
أثنى يثني ثناء مثنيا praises على weak
أشاد يشيد إشادة مشيدا praises ب weak
امتدح يمتدح امتداح ممتدحا praises object weak
أيد يؤيد تأييد مؤيدا agrees object weak
عارض يعارض - معارضا refuses object weak
استغرب يستغرب استغراب مستغربا condemns object weak
رحب يرحب ترحيب مرحبا praises ب weak
ثمن يثمن تثمين مثمنا praises object weak
حذر يحذر تحذير محذرا warns target:من
أنذر ينذر إنذار منذرا warns ب من
هدد يهدد تهديد مهددا warns ب weak
توعد يتوعد توعد متوعدا warns ب weak
لوح يلوح تلويح ملوحا warns ب weak
طالب يطالب مطالبة مطالبا demands target:ب weak
دعا يدعو دعوة داعيا demands target:إلى weak
حث يحث حث حاثا demands target:على weak
ناشد يناشد مناشدة مناشدا demands target:ب weak
طلب يطلب طلب طالبا demands object weak
اشترط يشترط اشتراط مشترطا demands object weak
أوصى يوصي توصية موصيا demands ب weak
نصح ينصح نصح ناصحا demands target:ب weak
اقترح يقترح اقتراح مقترحا demands object weak
وعد - وعد واعدا promises ب weak
تعهد يتعهد تعهد متعهدا promises ب object weak
أقسم يقسم - مقسما promises ب weak
عرض - عرض - promises object weak
رفض يرفض رفض رافضا refuses object weak
استبعد يستبعد استبعاد مستبعدا denies object
توقع يتوقع توقع متوقعا expects object
رجح يرجح ترجيح مرجحا expects object
تنبأ يتنبأ تنبؤ متنبئا expects ب
تكهن يتكهن تكهن متكهنا expects ب
بشر يبشر تبشير مبشرا expects ب
أمل يأمل - آملا expects
تمنى يتمنى - متمنيا expects
اعترف يعترف اعتراف معترفا agrees ب
أقر يقر إقرار مقرا agrees ب
وافق يوافق - موافقا agrees على weak
اتفق يتفق - متفقا agrees على weak
جدد يجدد تجديد مجددا stresses object
كرر يكرر تكرار مكررا stresses object
أصر يصر إصرار مصرا stresses على
استطرد يستطرد - مستطردا states quote
استدرك يستدرك - مستدركا states quote
أردف يردف - مردفا states
زاد - - - states quote
واصل يواصل - مواصلا states quote
استرسل يسترسل - مسترسلا states quote
مضى يمضي - - states quote
ختم يختم - خاتما states quote
اختتم يختتم - مختتما states quote
علق يعلق تعليق معلقا states quote
رد يرد رد رادا states quote
أجاب يجيب إجابة مجيبا states
تساءل يتساءل تساؤل متسائلا states
سأل يسأل - سائلا states quote
كتب يكتب - كاتبا states
غرد يغرد - مغردا states
تحدث يتحدث - متحدثا states عن
روى يروي - راويا states
حكى يحكي - - states quote
شرح يشرح شرح شارحا states
سرد يسرد - ساردا states quote
أكمل يكمل - مكملا states quote
أسهب يسهب - مسهبا states quote
- يعقب - معقبا states quote
أورد يورد - - states
خلص يخلص - - states إلى
هنأ يهنئ تهنئة مهنئا praises target:على weak
شكر يشكر - شاكرا praises target:على weak
هون يهون تهوين مهونا denies من weak
قلل يقلل تقليل مقللا denies من weak
توصل يتوصل - متوصلا states
استنتج يستنتج استنتاج مستنتجا states
أثبت يثبت - مثبتا states
لاحظ يلاحظ - ملاحظا states
جزم يجزم جزم جازما stresses ب
ارتأى يرتئي - - states
نقل ينقل نقل ناقلا states relay object
نسب ينسب - ناسبا states relay
وصف يصف وصف واصفا states target:ب +target weak
اعتذر يعتذر اعتذار معتذرا states عن weak
شكك يشكك تشكيك مشككا denies في weak
أسف يأسف أسف آسفا states weak
برر يبرر تبرير مبررا states target:ب +target
فسر يفسر تفسير مفسرا states target:ب +target
علل يعلل تعليل معللا states target:ب +target
قدر يقدر - مقدرا expects
افترض يفترض - مفترضا expects
استشهد يستشهد - مستشهدا states quote
هتف يهتف - هاتفا demands quote
صاح يصيح - صائحا states quote
همس يهمس - هامسا states quote
أجمع - - مجمعا agrees على
طمأن يطمئن - مطمئنا states
أرجع يرجع إرجاع مرجعا states target:إلى +target
عزا يعزو - عازيا states target:إلى +target
أخطر يخطر إخطار مخطرا states target:ب
شكا يشكو شكوى شاكيا condemns من
اشتكى يشتكي - مشتكيا condemns من
تذمر يتذمر تذمر متذمرا condemns من
تفاخر يتفاخر - متفاخرا states ب weak
تباهى يتباهى - متباهيا states ب weak
تذرع يتذرع تذرع متذرعا states ب weak
تحجج يتحجج - متحججا states ب weak
احتج يحتج - محتجا condemns quote
تمسك يتمسك - متمسكا stresses
جادل يجادل - مجادلا states ب
أفتى يفتي إفتاء مفتيا states ب
نشر ينشر - - states
نص ينص - - states
تضمن يتضمن - - states
صرخ يصرخ - صارخا states quote
ردد يردد - مرددا states quote
- ينادي مناداة مناديا demands ب weak
دحض يدحض دحض داحضا denies object
"""

# Plural verbal nouns by their verb: what experts expect is expectations.
PLURAL_NOUNS = """
أكد تأكيدات
حذر تحذيرات
توقع توقعات
اتهم اتهامات
انتقد انتقادات
هدد تهديدات
زعم مزاعم
ادعى ادعاءات
اعترف اعترافات
تعهد تعهدات
وعد وعود
طالب مطالبات
دعا دعوات
شكا شكاوى
لمح تلميحات
ألمح إلماحات
تكهن تكهنات
تنبأ تنبؤات
أوصى توصيات
قدر تقديرات
"""

# "According to": the source follows, the content stands around the phrase.
ACCORDING = """
وفق
وفقا
بحسب
حسب
طبقا
حسبما
وفقما
نقلا
بحسبه
بحسبها
بحسبهم
بحسبهما
وفقها
وفقهم
"""

# After "according to": the speaker's own word for what was said, so no further source.
OWN_WORDS = """
تعبيره تعبيرها تعبيرهم تعبيرهما
قوله قولها قولهم قولهما
وصفه وصفها وصفهم
رأيه رأيها رأيهم
زعمه زعمها زعمهم
تقديره تقديرها تقديرهم
كلامه كلامها كلامهم
تصريحاته تصريحاتها تصريحاتهم
ادعائه ادعائها ادعائهم
اعتقاده اعتقادها اعتقادهم
"""

# Spellings that are more often a noun or a preposition: verbs only where a clause begins.
HOMOGRAPHS = """
عبر بين أمل أسف قدر زاد رد بث كتب علق ذكر وعد كشف عرض رفض طلب نقل وصف حمل نفى نصح حث نسب شرح
زعم ظن قول قسم دان شكك أقر أجمع مضى ختم روى حكى تابع مثل خلص يؤمل تقدر سرد يحمل تحمل كذب ثمن تثمن
تأكيد تعلق يعلق ترد يرد تكتب تنقل ينقل تعرض يعرض تضيف يضيف أضاف أضافت تابعت زادت واصل واصلت جدد
جددت تجدد كرر كررت أبدت بشر علل قدم وجه شكر هون نشر نص نصت تضمن ردد شكا ينادي تنادي
"""

# The outlet speaks for itself in these, whatever verb they contain.
IMPERSONAL = """
تبين
يذكر
يشار
يقال
يعتقد
يرجح
يتوقع
يفترض
يخشى
ينتظر
"""


# Spelled like a participle of these verbs, and hardly ever one: a city.
_NO_FORMS = frozenset(("مدينة",))


def forms() -> Iterator[tuple[str, Form]]:
    """Every spelling of every verb, raw, with the form it is."""
    verbs = {}
    for line in VERBS.strip().splitlines():
        columns = line.split()
        lemma = columns[0] if columns[0] != "-" else columns[1]
        verb = verbs[lemma] = _verb(lemma, columns[4], columns[5:])
        for inflection in _inflections(columns, verb.target in ("ب", "الي", "علي")):
            if inflection.spelling not in _NO_FORMS:
                yield inflection.spelling, _form(verb, inflection)
    for line in PLURAL_NOUNS.strip().splitlines():
        lemma, noun = line.split()
        for inflection in masdar(noun):
            number = inflection.number if inflection.pronoun else "p"
            yield inflection.spelling, _form(verbs[lemma], inflection._replace(number=number))


def _form(verb: Verb, inflection: Inflection) -> Form:
    _, kind, gender, number, pronoun = inflection
    return Form(verb, kind, gender, number, pronoun)


def _verb(lemma: str, stance: str, options: list[str]) -> Verb:
    flags = {"object", "weak", "relay", "quote", "+target"}
    target = next((o.removeprefix("target:") for o in options if o.startswith("target:")), None)
    return Verb(
        lemma=lemma,
        stance=cast(Stance, stance),
        links=frozenset(normalise(o) for o in options if o not in flags and ":" not in o),
        direct="object" in options,
        target=normalise(target) if target else None,
        keeps_target="+target" in options,
        weak="weak" in options,
        relay="relay" in options,
        quotes_only="quote" in options,
    )


def _inflections(columns: list[str], transitive: bool) -> Iterator[Inflection]:
    past, present, noun, circumstance = columns[:4]
    if past != "-":
        yield from perfect(past, transitive)
    if present != "-":
        yield from imperfect(present, transitive)
    if noun != "-":
        yield from masdar(noun)
    if circumstance != "-":
        yield from participle(circumstance)
