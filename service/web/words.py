"""What a verdict says, in words: to a reader who has not read the documentation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from unicodedata import bidirectional

Record = Mapping[str, Any]

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict in English and Arabic; what it means, and what it does not."""

    english: str
    arabic: str
    means: str
    means_not: str


_NOTHING = "It does not mean that the thing is untrue: only full statements are counted."

VERDICTS: Mapping[str, Verdict] = {
    "independently_sourced": Verdict(
        "Separate parties, reached separately",
        "جهات منفصلة بطرق منفصلة",
        "At least two parties that are known to differ say it, and reached the outlets by "
        "different routes.",
        "It does not mean that it is true. Separate parties can be wrong together.",
    ),
    "echoed": Verdict(
        "One source, echoed",
        "مصدر واحد يتردّد",
        "Several outlets carry it, and all that is held rests on one source.",
        "It does not mean that the source is wrong, nor that many outlets confirm it: "
        "an echo adds no witness.",
    ),
    "one_side": Verdict(
        "One side, several voices",
        "طرف واحد بأصوات عدة",
        "Several outlets carry it from more than one speaker, and all speak for one side.",
        "It does not mean that the side is wrong, nor that its speakers vouch for one another.",
    ),
    "unresolved": Verdict(
        "Several parties, perhaps not separate",
        "جهات عدة قد لا تكون منفصلة",
        "More than one party may stand behind it; that they differ, or were reached separately, "
        "is not known.",
        "It means neither independence nor the lack of it: copies can be paraphrased and "
        "uncredited.",
    ),
    "one_outlet": Verdict(
        "One outlet",
        "منفذ واحد",
        "Of the outlets held here, one carries it.",
        "It does not mean that nobody else reported it: only what was ingested is known.",
    ),
    "withdrawn": Verdict(
        "Withdrawn",
        "سُحب",
        "Every report of it was withdrawn, or rests on a withdrawn report.",
        "It does not mean that the contrary is true.",
    ),
}

REASONS: Mapping[str, Verdict] = {
    "only_partial": Verdict(
        "Said only in part", "قيل بعضه فقط", "Claims of a part of it are held; nobody says it in "
        "full.", _NOTHING,
    ),
    "only_hearsay": Verdict(
        "Hearsay only", "نقل عن نقل", "It is known only as what some report that others said.",
        _NOTHING,
    ),
    "only_own_voice": Verdict(
        "No source named", "لا مصدر مسمّى", "Outlets print it in their own voice: they carry it, "
        "and vouch for nothing.", _NOTHING,
    ),
    "only_debunked": Verdict(
        "Only debunked", "لا يرد إلا لتفنيده", "It is held only as what articles quote to debunk "
        "it.", _NOTHING,
    ),
    "only_opposed": Verdict(
        "Only contradicted", "لا يُعرف إلا بما يخالفه", "Nobody held here says it; there are claims "
        "against it.", _NOTHING,
    ),
    "no_claims": Verdict("No claims", "لا أقوال", "No claim of it is held any more.", _NOTHING),
}  # fmt: skip

NONE = Verdict("Not said in full", "لم يُقل كاملا", "No full claim of it counts.", _NOTHING)

COUNTS: Mapping[str, tuple[str, str]] = {
    "outlets": ("Outlets", "published it"),
    "publishers": ("Publishers", "own these outlets; unknown owners widen the range"),
    "routes": ("Routes", "by which it reached them: agencies, interviews, texts; copies are one"),
    "speakers": ("Speakers", "are quoted"),
    "parties": ("Parties", "are the sides that these speak for"),
    "independent_origins": ("Independent origins", "differ in party and in route"),
}

DENIALS: Mapping[str, str] = {
    "denies_saying": "Denies having said it",
    "denies_knowing": "Denies knowing of it",
    "denies_narrower": "Denies something narrower",
}

STANDINGS: Mapping[str, str] = {
    "later": "The same source, later",
    "earlier": "The same source, earlier; overtaken by this",
    "open": "Open: both cannot hold",
    "different_scope": "Said in one breath with this, so of another thing",
    "rejected": "No contradiction, as a person decided",
}

#: In what outlets differ that tell one thing, with what each is called.
DIVERGENCES: Mapping[str, tuple[str, str]] = {
    "attribution": ("Some name nobody who said it", "بعضها لا ينسبه إلى أحد"),
    "stance": ("Said more or less strongly", "قوة القول مختلفة"),
    "certainty": ("Hedged by some", "بعضها متحفظ"),
    "quotation": ("One speaker quoted in other words", "اقتباسات لقائل واحد بألفاظ مختلفة"),
}

#: What is called by a name of its own; other values stand for themselves.
TOLD: Mapping[str, str] = {
    "attributed": "attributed to a source",
    "own_voice": "in the outlet's own voice",
    "plain": "plainly",
}

DECISIONS: Mapping[str, tuple[str, str]] = {
    "confirm": ("Confirmed as saying it", "أُكّد أنها تقوله"),
    "reject": ("Rejected: says something else", "رُفضت: تقول غيره"),
    "relate": ("Bears on it otherwise than it seemed", "علاقتها به غير ما بدا"),
    "split": ("Split from what it was grouped with", "فُصلت عمّا جُمعت معه"),
    "merge": ("Merged: both say one thing", "دُمجتا: تقولان شيئا واحدا"),
    "dispute": ("Confirmed: both values cannot hold", "أُكّد أن القيمتين لا تجتمعان"),
    "reconcile": ("No contradiction: both values go together", "لا تناقض: القيمتان تجتمعان"),
    "apart": ("Unnamed sources known to be nobody else", "مصادر لم تُسمّ معروف أنها مستقلة"),
    "same": ("Unnamed sources known to be one", "مصادر لم تُسمّ معروف أنها واحد"),
    "join": ("Two names known to be one speaker's", "اسمان معروف أنهما لواحد"),
    "part": ("A name known to be somebody else's", "اسم معروف أنه لغيره"),
    "affiliate": ("Known to speak for this side", "معروف أنه يتكلم باسم هذه الجهة"),
}

CASE_STATUSES: Mapping[str, tuple[str, str]] = {
    "open": ("Open", "مفتوحة"),
    "in_review": ("In review", "قيد المراجعة"),
    "published": ("Published", "منشورة"),
    "closed": ("Closed", "مغلقة"),
}

CITED: Mapping[str, tuple[str, str]] = {
    "claim": ("Claim", "قول"),
    "proposition": ("Proposition", "قضية"),
    "article": ("Article", "مقال"),
}

SINCE: Mapping[str, tuple[str, str]] = {
    "revised": ("The article has a newer text", "للمقال نص أحدث"),
    "withdrawn": ("Its outlet took the article back", "سحب المنفذ المقال"),
    "corrected": ("Its outlet corrected the article", "صحّح المنفذ المقال"),
    "published": ("The article stands again", "عاد المقال قائما"),
    "text_withdrawn": ("The text was taken down", "سُحب النص من هنا"),
    "superseded": ("The claim was superseded", "حلّ قول آخر محل هذا القول"),
    "reviewed": ("Somebody decided about the claim", "اتُّخذ قرار بشأن القول"),
    "merged": ("The proposition was merged into another", "دُمجت القضية في أخرى"),
    "agreement": ("The agreement is another", "تغيّر الاتفاق"),
    "algorithm": ("It is computed by another version", "يُحسب بإصدار آخر"),
}

#: Where words were that were taken down.
TEXT_WITHDRAWN = "[text withdrawn · سُحب النص]"

FOLDS: Mapping[str, str] = {
    "shared_text": "Copied passage",
    "credit": "Credit line",
    "relay": "Same agency",
    "carrier": "Same interview or programme",
    "publisher": "Same publisher",
    "speaks_for": "Speaks for",
    "named_alike": "One speaker by two names",
    "one_utterance": "One utterance",
}

METHODS: Mapping[str, str] = {
    "winnowing": "compared passages",
    "named_in_text": "the text names it",
    "owner": "owner on record",
    "same_outlet": "one outlet",
    "credit line": "printed credit line",
    "own_article": "its own article",
    "issuer": "issuer of a document",
    "affiliation": "affiliation",
    "barer_name": "nobody else here has the fuller name",
    "office": "nobody else here has the office",
    "copied_passage": "named in one copy of the passage, not in the other",
    "same_quotation": "two parties are quoted with the same words",
    "tells_of_it": "it tells what the other party said",
}

KINDS: Mapping[str, str] = {
    "person": "person",
    "organization": "organisation",
    "document": "document",
    "outlet": "outlet",
    "unnamed": "unnamed source",
    "group": "group",
}


def verdict(record: Record) -> Verdict:
    """What to say of a proposition or an agreement."""
    if record["verdict"]:
        return VERDICTS[record["verdict"]]
    return REASONS.get(record.get("verdict_reason") or "", NONE)


def tone(record: Record) -> str:
    """The class under which the stylesheet colours a verdict."""
    return str(record["verdict"] or "none").replace("_", "-")


def counted(count: Record, one: str, more: str) -> str:
    """A range with its noun: "1 party", "2 to 4 parties"."""
    return f"{ranged(count)} {one if count['at_most'] == 1 else more}"


def ranged(count: Record) -> str:
    """A range as figures: 2, or 1–3."""
    low, high = count["at_least"], count["at_most"]
    return str(low) if low == high else f"{low}–{high}"


def vouching(record: Record, *, opposed: bool = False) -> str:
    """How many stand behind a proposition: the figure to set beside that of the outlets."""
    side = record["supporting"]
    if record["verdict"] == "echoed":
        return "1 source"
    if record["verdict"] == "one_side":
        return f"1 side, {counted(side['speakers'], 'speaker', 'speakers')}"
    word = "opposed " if opposed else ""
    return counted(side["parties"], f"{word}party", f"{word}parties")


def direction(language: str | None) -> str:
    """How a text of this language runs; what is not known is left to its first letters."""
    if not language:
        return "auto"
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def leaning(text: str) -> str:
    """The direction of the first letter that has one, as `dir=auto` finds it."""
    strong = (bidirectional(letter) for letter in text)
    first = next((one for one in strong if one in ("L", "R", "AL")), "L")
    return "ltr" if first == "L" else "rtl"


def moment(record: Record) -> str:
    """When an article was published, as exactly as it says; empty where it does not."""
    if not record["published_at"]:
        return ""
    exactness = {"year": 4, "month": 7, "day": 10}
    shown: str = record["published_at"][: exactness.get(record["published"]["precision"], 16)]
    zone = "" if len(shown) < 16 else _zone(record["published"]["time_zone"])
    return shown.replace("T", " ") + zone


def instant(moment: str) -> str:
    """A time of the store's own clock, to the minute."""
    return moment[:16].replace("T", " ") + " UTC"


def _zone(time_zone: str | None) -> str:
    return " UTC" if time_zone else " (zone not printed)"
