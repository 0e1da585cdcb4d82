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
الومنيوم الومينيوم المنيوم المينيوم الزهايمر الكسندر الكساندر الكسي اليزابيث اليزابث البرت البرتو
القاء القي القت القوا التقاط التقط التقطت التحاق التحق التحقت التحقوا التماس التفاف الهام الهم
"""
_OWN_AL = frozenset(_ROOT_AL.split())
_ROOT_WAW = """
وزير وزار وزرا وفد وفود وقع وقف وصل وصول وضع وافق وفاق واشنطن وكال وكيل وقت وسط وجود وجه واجه
واحد وحد وثيق وثاي وطن وسيل وسايل وساط ولاي والد والي واقع واسع وفا ورق ورش وعد وعود ولد وباء
وظيف وظاي وديع واجب وارد واضح وشك وشيك وتير وصف ورد وهم ودي وليد ولي ومض ويل وقود وقاي وكر ورا
وزن وحش وصاي وصي وراث وتر وفق وفير وابل واصل وقاح ودع وزع ولاد ولاء وعي وجب وجد
"""
_OWN_WAW = tuple(_ROOT_WAW.split())
# Two letters that the article stands before, so that الحل is a solution and no word of its own;
# and those of them that a preposition or "and" is joined to without it.
_TWO_LETTERS = "حل حق حد رد خط نص سن دم حب سد طب سر بث صف شك غد جو حي ست ظل فن حج عم كم ضد"
_SHORT = frozenset(_TWO_LETTERS.split())
_SHORT_ACTS = frozenset(("حل", "شن"))
_SHORT_PASTS = frozenset(("حث", "بث"))
# What an own و may end on; anything else begins another word: وقته is his time, وقتل "and killed".
_BEHIND_WAW = """
ه ها هم هما نا ا ات ين ون ان ت وا ي يه تين تان اء ء ته تها تهم تهما اته اتها اتهم ايه ايي يين
يون ايف ايل ايع اوه اهم اتنا يا يات ايات ينا اوين
"""
_OWN_ENDINGS = frozenset(_BEHIND_WAW.split())
_AND_ALL_THE_SAME = frozenset(("ودعا", "ودعت", "ودعم", "ودعوا", "وشكلت", "وشكلوا"))
# Beginnings in س of words that are no future.
_ROOT_SIN = """
سيار سياس سيط سيد سينا سينم سيف سير سيلي سياح سياق سيجار ستار ستاد ستون ستين سته ستوك ستيف سنه
سنو سند سنغاف سني سنت ستراتيج ستخدام
"""
_OWN_SIN = tuple(_ROOT_SIN.split())
_ARTICLES = ("وبال", "بال", "كال", "وال", "فال", "ولل", "لل", "ال")
_PRONOUNS = ("هما", "هم", "هن", "ها", "كم", "نا", "ه")
_SUFFIXES = "تين تان يين يون ات ون ين ان يه وا يا ه ي ا ء"
_ENDINGS = tuple(_SUFFIXES.split())
_MAYBE_PREFIXES = ("سي", "ست", "سن", "لي", "ب", "ل", "ك", "ي", "ت", "ن", "ف")
_WHOLE_WORD, _COMMONER, _RARE = 4, 0.5, 3.6
_WEAK = str.maketrans("", "", "اويء")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem of one normalised word; never empty."""
    bare = without_article(word)
    if bare in IRREGULAR:
        return IRREGULAR[bare]
    bare = without_clitics(bare)
    if bare in IRREGULAR:
        return IRREGULAR[bare]
    own = skeleton(bare)
    if own in WEIGHTS and not _is_past(bare):
        return own
    return _known_inside(bare) or own


@lru_cache(maxsize=200_000)
def without_clitics(bare: str) -> str:
    """Return the word without a joined ب or ل, where the rest is commoner, or the س of the future.

    بحقوق and لوزارة, سيواصل; not بحث and لسان.
    """
    rest = bare[1:]
    if bare[:2] in ("سي", "ست", "سن") and len(rest) > 3 and not bare.startswith(_OWN_SIN):
        return rest
    if bare[:1] not in ("ب", "ل") or bare in IRREGULAR:
        return bare
    if rest in _SHORT_ACTS:
        return rest
    own = _weight(bare)
    gain = _COMMONER if len(rest) >= _WHOLE_WORD or own >= _RARE else 2 * _COMMONER
    if _is_verbal_noun(rest):
        gain = 0.0
    found = _weight(rest)
    return rest if len(rest) > 2 and found < UNLISTED and found <= own - gain else bare


def _is_verbal_noun(rest: str) -> bool:
    """Tell a noun like ارتكاب, إنهاء and إعادة."""
    is_long = rest.startswith("ا") and len(rest) > _WHOLE_WORD
    return is_long and (rest[-2] == "ا" or rest[-1] == "ه")


def _weight(bare: str) -> float:
    found = WEIGHTS.get(IRREGULAR.get(bare) or skeleton(bare), UNLISTED)
    return min(found, WEIGHTS[skeleton(bare[:-1])]) if _is_past(bare) else found


@lru_cache(maxsize=200_000)
def without_article(word: str) -> str:
    """Return the word without conjunction, article, or preposition joined to the article."""
    if word.startswith("و") and len(word) > 3 and not _has_own_waw(word):
        word = word[1:]
    elif word.startswith("و") and word[1:] in _SHORT_ACTS | _SHORT_PASTS:
        return word[1:]
    if word in _OWN_AL or word in IRREGULAR:
        return word
    for article in _ARTICLES:
        rest = word.removeprefix(article)
        if rest != word and (len(rest) >= 3 or rest in _SHORT):
            return _whole(article, rest)
    return word


def _whole(article: str, rest: str) -> str:
    """Return the rest with what the article took of it: بإلغاء is إلغاء, للقاء is لقاء."""
    if article.endswith("ال"):
        return f"ال{rest}" if f"ال{rest}" in IRREGULAR and rest not in IRREGULAR else rest
    return f"ل{rest}" if _weight(f"ل{rest}") < _weight(rest) else rest


def _has_own_waw(word: str) -> bool:
    if word in _AND_ALL_THE_SAME:
        return False
    return any(word.startswith(own) and _ends(word.removeprefix(own)) for own in _OWN_WAW)


def _ends(rest: str) -> bool:
    return not rest or rest in _OWN_ENDINGS


def _is_past(bare: str) -> bool:
    """Tell whether this is the feminine past of a known verb: فرضت, شنت."""
    is_feminine = bare.endswith("ت") and not bare.endswith("ات") and len(bare) > 3
    return is_feminine and skeleton(bare[:-1]) in WEIGHTS


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
            if word.endswith("ت") and _is_opened(word, pronoun):
                word = word[:-1]
            break
    shorter = _shortened(word)
    while shorter != word:
        word, shorter = shorter, _shortened(shorter)
    return word


def _is_opened(word: str, pronoun: str) -> bool:
    """Tell a ta marbuta or the ت of the past before a pronoun: وزارتها, قيمته, نشرته; not بيته."""
    if len(word) > 4 and pronoun != "ه":
        return True
    if len(word) < 4 or word.endswith("ات"):
        return False
    known = min(WEIGHTS.get(skeleton(f"{word[:-1]}{end}"), UNLISTED) for end in ("", "ه"))
    return known < UNLISTED and known <= WEIGHTS.get(skeleton(word), UNLISTED)


def _shortened(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def _is_mutual(word: str, light: str) -> bool:
    """Tell whether this is a noun like مناقشة, whose verb has no م."""
    return light.startswith("م") and len(light) == 5 and light[2] == "ا" and word[-1] in "هت"
