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
        apologise apologize appeal argue ask assert assure attack back blame blast boast brand
        call caution celebrate challenge charge cite claim clarify comment compare complain
        concede conclude condemn confess confirm congratulate contend continue counter criticise
        criticize cry declare decline defend demand denounce deny describe dictate disclose
        discuss dismiss dispute dub echo emphasise emphasize encourage endorse endorsement
        exclaim explain express highlight hint imply inform insist interview invite joke label
        lament liken maintain mention mock mutter name nominate note object offer oppose order
        outline phrase plead pledge point portray post praise pray preach predict present press
        proclaim promise promote propose protest question quip quote rail read reassert reassure
        recall recite recommend refer reference refuse refute reiterate reject relate remark
        remind repeat reply report reporting request respond reveal rule say scream shout signal
        slam speak specify speculate state stress suggest swear talk tease tell testify thank
        threaten tout tweet urge utter voice vow warn whisper write yell
    """,
    "speech noun": """
        accusation admission advice allegation announcement apology argument assertion assurance
        comment conclusion confession criticism declaration denial description disclosure email
        explanation insistence interview letter message observation proposal reaction
        reference remark response speech statement story suggestion term testimony warning word
    """,
    "belief": """
        accept anticipate appear appreciate assume belief believe care concern conclude
        confident consider convince deem disagree doubt dream embrace envision estimate expect
        expectation fear feel feeling figure forecast forget guess hate hold idea ignore imagine
        impression intuition judge like love mind notion opinion perceive perception perspective
        prefer realise realize reckon regard regret remember see seem sense sure suspect think
        thought understand understanding view wonder worry
    """,
    "intention": """
        agenda aim attempt bid choose commit consider decide decision desire determination eager
        effort goal hope intend intent intention interest keen mean motion need opt plan prefer
        prepare pursue ready reluctance resolve seek strategy strive support target try vote
        want willing wish work
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
