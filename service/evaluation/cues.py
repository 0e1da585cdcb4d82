"""What kind of words attribute: speech, belief, intention… of English cues, by their lemmas.

The lists are the evaluation's own, not those by which claims are found: they say what share of
each kind is found. A word that is a noun as well as a verb (claims, demand) goes with the verbs.
"""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[a-z]+|:")

_CLASSES = {
    "particle": "according per citing cite via",
    "speech verb": """
        accuse acknowledge add address admit advise advocate affirm agree allege announce answer
        apologize apologise appeal argue ask assert assure attack blame boast brand call caution
        challenge charge cite claim comment complain concede conclude condemn confess confirm
        congratulate contend counter criticize criticise cry decline declare defend demand
        denounce deny describe dictate disclose dismiss discuss dispute dub echo emphasize
        emphasise encourage exclaim explain express hint imply inform insist interview invite
        joke label lament maintain mention mock mutter name note object offer order outline
        phrase plead pledge point post praise pray preach predict press proclaim promise propose
        protest quip quote read reassert reassure recall recite recommend refer refuse refute
        reiterate reject relate remark remind repeat reply report reporting request respond
        reveal rule say scream shout signal slam speak specify speculate state stress suggest
        swear talk tease tell testify thank threaten tout tweet urge utter voice vow warn
        whisper write yell
    """,
    "speech noun": """
        admission accusation advice allegation announcement apology argument assertion assurance
        comment conclusion confession criticism declaration denial description disclosure email
        explanation insistence interview letter message observation proposal question reaction
        reference remark response speech statement story suggestion testimony term warning word
    """,
    "belief": """
        accept anticipate appreciate assume believe belief care concern conclude confident
        consider convince deem disagree doubt dream embrace envision estimate expect expectation
        fear feel feeling figure forecast forget guess hate hold idea ignore imagine impression
        intuition judge like love mind notion opinion perceive perception perspective prefer
        realize realise reckon regard regret remember see sense sure suspect think thought
        understand understanding view wonder worry
    """,
    "intention": """
        agenda aim attempt bid choose commit consider decide decision desire effort eager goal
        hope intend intent intention mean motion need opt plan prefer prepare pursue ready
        resolve seek strategy strive support target try vote want willing wish work
    """,
    "finding": """
        analysis calculate data detail detect determine discover document evidence examine find
        finding hear identify indicate investigate investigation know knowledge learn notice
        observe prove record report research show study survey track watch witness
    """,
    "colon": ":",
}
_CLASS = {word: name for name, words in reversed(_CLASSES.items()) for word in words.split()}
_IRREGULAR = {
    "said": "say", "told": "tell", "wrote": "write", "written": "write", "spoke": "speak",
    "spoken": "speak", "thought": "think", "felt": "feel", "knew": "know", "known": "know",
    "saw": "see", "seen": "see", "found": "find", "heard": "hear", "held": "hold", "meant": "mean",
    "chose": "choose", "chosen": "choose", "sought": "seek", "swore": "swear", "sworn": "swear",
    "understood": "understand", "forgot": "forget", "denied": "deny", "showed": "show",
    "shown": "show", "tried": "try", "tries": "try", "worries": "worry", "denies": "deny",
}  # fmt: skip


def cue_class(cue: str) -> str:
    """Return the kind of the first word of a cue that has one."""
    return next((_CLASS[form] for form in _lemmas(cue.lower()) if form in _CLASS), "other")


def _lemmas(cue: str) -> Iterator[str]:
    for word in _WORD.findall(cue):
        yield _IRREGULAR.get(word, word)
        for ending in ("s", "es", "d", "ed", "ing"):
            stem = word.removesuffix(ending)
            if stem != word:
                yield from (stem, f"{stem}e", f"{stem[:-1]}y", stem[:-1])
