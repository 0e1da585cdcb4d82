"""What a report says in its own voice, in English and Arabic."""

from collections.abc import Mapping

Words = Mapping[str, tuple[str, str]]

LANGUAGES = ("en", "ar")

PHRASES: Words = {
    "reading": (
        "This report says who said it, who carried it and who vouches for it. It does not say "
        "whether a thing is true.",
        "يبيّن هذا التقرير من قال ومن نقل ومن يشهد للقول، ولا يقول إن كان الشيء صحيحا.",
    ),
    "status": ("Status", "الحالة"),
    "assignee": ("Assignee", "المكلَّف"),
    "tags": ("Tags", "الوسوم"),
    "note": ("Note", "ملاحظة"),
    "empty": ("Nothing is in this case.", "لا شيء في هذه القضية."),
    "as_of": ("As of", "كما كان في"),
    "permanent": ("Permanent link", "رابط دائم"),
    "article": ("Article", "المقال"),
    "since": ("What has changed since", "ما تغيّر منذئذ"),
    "counts": ("The counts", "الأعداد"),
    "count": ("What is counted", "المعدود"),
    "supporting": ("Says so", "يقول به"),
    "opposing": ("Contradicts", "يخالفه"),
    "members": ("Who they are", "من هم"),
    "contradictions": ("What contradicts it", "ما يخالفه"),
    "contradicts": ("contradicts it strictly", "يناقضه"),
    "tension": ("is in tension with it", "يتعارض معه"),
    "rival": ("Another value", "قيمة أخرى"),
    "partial": ("In part", "بعضه"),
    "denials": ("Denies something else", "ينفي غيره"),
    "debunked": ("Quoted to be debunked", "اقتُبس لتفنيده"),
    "hearsay": ("Hearsay", "نقل عن نقل"),
    "withdrawn": ("Withdrawn", "سُحب"),
    "corrected": ("Said until it was corrected", "قيل حتى صُحّح"),
    "claims": ("The words", "الأقوال بألفاظها"),
    "words": ("Words", "اللفظ"),
    "speaker": ("Speaker", "القائل"),
    "for": ("for", "عن"),
    "chain": ("Chain", "السلسلة"),
    "outlet": ("Outlet", "المنفذ"),
    "date": ("Date", "التاريخ"),
    "links": ("Links", "الروابط"),
    "own_voice": ("Printed in the outlet's own voice", "ورد بصوت المنفذ نفسه"),
    "unknown": ("What is not known", "ما لا يُعرف"),
    "evidence": ("The evidence", "الدليل"),
    "captured": ("Captured", "حُفظ في"),
    "digest": ("SHA-256 of what came in", "بصمة SHA-256 لما ورد"),
    "revision": ("Revision", "المراجعة"),
    "undated": ("undated", "بلا تاريخ"),
    "no_zone": ("time zone not printed", "لم تُذكر المنطقة الزمنية"),
    "exact": ("exact to the {}", "محدَّد {}"),
    "nobody": ("no speaker found", "لم يُعثر على قائل"),
    "unnamed": ("unnamed", "لم يُسمَّ"),
    "negated": ("negated", "منفي"),
    "hedged": ("hedged", "غير مجزوم به"),
    "text_withdrawn": ("[text withdrawn]", "[سُحب النص]"),
    "range": (
        "A range means that it is not known how many of these are one.",
        "المدى يعني أنه لا يُعرف كم من هؤلاء واحد.",
    ),
    "more": ("{} more under the permanent link.", "وغيرها {} في الرابط الدائم."),
    "between": ("{} to {}", "بين {} و{}"),
    "none": ("none", "لا أحد"),
}

PRECISIONS: Words = {
    "second": ("second", "بالثانية"),
    "minute": ("minute", "بالدقيقة"),
    "day": ("day", "باليوم"),
    "month": ("month", "بالشهر"),
    "year": ("year", "بالسنة"),
}

COUNTS: Words = {
    "outlets": ("Outlets", "المنافذ"),
    "publishers": ("Publishers", "الناشرون"),
    "routes": ("Routes", "الطرق"),
    "speakers": ("Speakers", "المتحدثون"),
    "parties": ("Parties", "الجهات"),
    "independent_origins": ("Independent origins", "المصادر المستقلة"),
}

STANCES: Words = {
    "states": ("states", "يقول"),
    "stresses": ("stresses", "يؤكد"),
    "reveals": ("reveals", "يكشف"),
    "agrees": ("agrees", "يوافق"),
    "denies": ("denies", "ينفي"),
    "alleges": ("alleges", "يزعم"),
    "accuses": ("accuses", "يتهم"),
    "praises": ("praises", "يشيد"),
    "condemns": ("condemns", "يدين"),
    "warns": ("warns", "يحذر"),
    "demands": ("demands", "يطالب"),
    "promises": ("promises", "يتعهد"),
    "refuses": ("refuses", "يرفض"),
    "expects": ("expects", "يتوقع"),
}

STATUSES: Words = {
    "open": ("open", "مفتوحة"),
    "in_review": ("in review", "قيد المراجعة"),
    "published": ("published", "منشورة"),
    "closed": ("closed", "مغلقة"),
    "superseded": ("overtaken by the same source", "تجاوزه المصدر نفسه"),
    "different_scope": ("said of another thing", "قيل في أمر آخر"),
}

SINCE: Words = {
    "revised": ("the article has a newer text", "للمقال نص أحدث"),
    "withdrawn": ("its outlet took an article back", "سحب منفذ مقالا"),
    "corrected": ("its outlet corrected an article", "صحّح منفذ مقالا"),
    "published": ("an article stands again", "عاد مقال قائما"),
    "text_withdrawn": ("a text was taken down", "سُحب نص من هنا"),
    "superseded": ("a claim was superseded", "حلّ قول آخر محل قول"),
    "reviewed": ("somebody decided about a claim", "اتُّخذ قرار بشأن قول"),
    "merged": ("the proposition was merged into another", "دُمجت القضية في أخرى"),
    "agreement": ("the agreement is another", "تغيّر الاتفاق"),
    "algorithm": ("another version computes it", "يُحسب بإصدار آخر"),
}

UNKNOWN: Words = {
    "coverage": (
        "Which outlets left it out: none was declared as watched on that day.",
        "أي المنافذ أغفله: لم يُعلن رصد أي منفذ في ذلك اليوم.",
    ),
    "other_languages": (
        "Reports in other languages that could not be joined.",
        "أخبار بلغات أخرى لم يمكن جمعها معه.",
    ),
    "own_voice": (
        "Whether outlets print it in their own voice.",
        "هل تورده منافذ بصوتها.",
    ),
    "rests_on_corrected": (
        "Whether it rests on a corrected report.",
        "هل يستند إلى خبر مصحَّح.",
    ),
    "held": (
        "Whatever is not held here: nobody knows what else was published.",
        "كل ما لا يُحفظ هنا: لا يُعرف ما نُشر سواه.",
    ),
    "undated": ("The dates of {} of these claims.", "تواريخ {} من هذه الأقوال."),
    "speaker": ("Who said {} of these claims.", "من قال {} من هذه الأقوال."),
}
