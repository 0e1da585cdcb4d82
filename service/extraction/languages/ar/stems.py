"""From a normalised Arabic word to the stem under which its forms meet.

A light stemmer goes first: one article or preposition, the endings of number, gender, person
and relation. Then the *skeleton* drops the long vowels inside, which is where broken plurals
and verbal nouns differ (وزير/وزراء, شرط/شروط, ساعد/مساعدة). It merges too much now and then;
statements are compared by many stems at once, so that a missed variant costs more than that.

A letter that may be a clitic or part of the root is cut only where what remains is a word
known from the news and the whole is not: يدرس → درس, but يمن stays.
"""

from functools import lru_cache

from service.extraction.languages.ar.frequencies import UNLISTED, WEIGHTS

# Words whose forms the rules would part, or throw together with another word.
_FORMS = """
خط خطا خطوط خطين
حد حدا حدود
رد ردا ردود
حق حقا حقوق
موازره
توقيع يوقع وقع وقعت وقعا وقعوا توقيعه
عدد وعدد وعددا عددا اعداد
رييس رووساء روساء رياسه رياسي رييسي رييسيه
خطه خطط
وفاق
امراه امراتين نساء نسوه
محكمه محاكم
بحرين بحريني
اليه اليات
ماء مياه
شيء اشياء
شان شوون
الغام لغم لغمت ملغومه
الغاء الغي الغت يلغي
التقي التقت التقوا التقيا يلتقي لقاء لقاءات
المانيا الماني المانيه المان
افريقيا افريقي افريقيه افارقه
يوم ايام
عام اعوام
جيش جيوش
عضو اعضاء
دوله دول دولي دوليه دولتين
قوه قوات قوي
بيت بيوت
راي اراء
لجنه لجان
هييه هييات
ملف ملفات
اخر اخري اخرون اخرين
اول اولي
اعلي عليا
نار نيران
ابن ابناء
حكومه حكومات حكومي حكوميه
حكم احكام
مسوول مسوولون مسوولين مسووليه
مسيره
دار ديار
طريق طرق
بلد بلاد بلدان بلدين
بلده بلدات
عاصمه عواصم
"""
IRREGULAR: dict[str, str] = {
    form: line.split()[0] for line in _FORMS.strip().splitlines() for form in line.split()
}

# Words whose ال belongs to the root, and beginnings whose و does.
_ROOT_AL = """
الف الاف الم الام الي الزام التزام التزامات الحاح الحاق الكترون الكتروني الكترونيه
"""
_OWN_AL = frozenset(_ROOT_AL.split())
_ROOT_WAW = """
وزير وزار وزرا وفد وفود وقع وقف وصل وصول وضع وافق وفاق واشنطن وكال وكيل وقت وسط وجود وجه واجه
واحد وحد وثيق وثاي وطن وسيل وسايل وساط ولاي والد والي واقع واسع وفا ورق ورش وعد وعود ولد وباء
وظيف وظاي وديع واجب وارد واضح وشك وشيك وتير وصف ورد وهم ودي وليد ولي ومض ويل وقود وقاي وكر ورا
وزن وحش وصاي وصي وراث وتر وفق وفير وابل واصل وقاح ودع وزع ولاد ولاء وعي وجب وجد
"""
_OWN_WAW = tuple(_ROOT_WAW.split())
_ARTICLES = ("وبال", "بال", "كال", "وال", "فال", "ولل", "لل", "ال")
_PRONOUNS = ("هما", "هم", "هن", "ها", "كم", "نا", "ه")
_SUFFIXES = "تين تان يين يون ات ون ين ان يه وا يا ه ي ا ء"
_ENDINGS = tuple(_SUFFIXES.split())
_MAYBE_PREFIXES = ("سي", "ست", "سن", "لي", "ب", "ل", "ك", "ي", "ت", "ن", "ف")
_WHOLE_WORD, _COMMONER = 4, 0.5
_WEAK = str.maketrans("", "", "اويء")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem of one normalised word; never empty."""
    bare = without_article(word)
    if bare in IRREGULAR:
        return IRREGULAR[bare]
    own = skeleton(bare)
    if own in WEIGHTS and not _is_past(bare):
        return _behind_preposition(bare, own) or own
    return _known_inside(bare) or own


def _behind_preposition(bare: str, own: str) -> str | None:
    """Return the stem behind a joined ب or ل, where it is the commoner: بحقوق, لوزارة."""
    rest = bare[1:]
    if bare[0] not in "بل" or len(rest) < _WHOLE_WORD:
        return None
    found = IRREGULAR.get(rest) or skeleton(rest)
    return found if WEIGHTS.get(found, UNLISTED) <= WEIGHTS[own] - _COMMONER else None


@lru_cache(maxsize=200_000)
def without_article(word: str) -> str:
    """Return the word without conjunction, article, or preposition joined to the article."""
    if word.startswith("و") and len(word) > 3 and not word.startswith(_OWN_WAW):
        word = word[1:]
    if word in _OWN_AL or word in IRREGULAR:
        return word
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= 3:
            return word[len(article) :]
    return word


def _is_past(bare: str) -> bool:
    """Tell whether this is the feminine past of a known verb: فرضت, شنت."""
    return bare.endswith("ت") and len(bare) > 3 and skeleton(bare[:-1]) in WEIGHTS


def _known_inside(bare: str) -> str | None:
    """Return the known stem that remains when a doubtful letter is cut at either end."""
    if bare.endswith("ت") and skeleton(bare[:-1]) in WEIGHTS:
        return skeleton(bare[:-1])
    for prefix in _MAYBE_PREFIXES:
        rest = bare.removeprefix(prefix)
        if rest != bare and len(rest) >= 3:
            found = IRREGULAR.get(rest) or skeleton(rest)
            if found in WEIGHTS:
                return found
    return None


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """Return the word without endings and inner long vowels."""
    light = without_endings(word)
    if light in IRREGULAR:
        return IRREGULAR[light]
    if len(light) >= 4 and light.startswith("ا"):
        light = light[1:]
    if _is_mutual(word, light):
        light = light[1:]
    bones = light[:1] + light[1:].translate(_WEAK)
    if len(bones) < 3:
        return light
    return bones[:-1] if bones[-1] == bones[-2] else bones


def without_endings(word: str) -> str:
    """Return the word without pronoun, number, gender and relation; at least three letters."""
    for pronoun in _PRONOUNS:
        if word.endswith(pronoun) and len(word) - len(pronoun) >= 3:
            word = word.removesuffix(pronoun)
            if word.endswith("ت") and len(word) > 4 and pronoun != "ه":
                word = word[:-1]  # وزارتها: the ta marbuta opens before a pronoun
            break
    shorter = _shortened(word)
    while shorter != word:
        word, shorter = shorter, _shortened(shorter)
    return word


def _shortened(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def _is_mutual(word: str, light: str) -> bool:
    """Tell whether this is a noun like مناقشة, whose verb has no م."""
    return light.startswith("م") and len(light) == 5 and light[2] == "ا" and word[-1] in "هت"
