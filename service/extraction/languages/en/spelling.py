"""British and American spellings of a word made one.

Endings are rules and take in all words alike, also such as have one spelling everywhere: what
comes out is compared, never shown. What no ending tells is listed.
"""

import re

_ENDINGS = (
    (re.compile(r"(?<=\w{3})is(e|ed|es|ing|er|ers|ation|ations)$"), r"iz\1"),
    (re.compile(r"(?<=\w{2})ys(e|ed|es|ing|er|ers)$"), r"yz\1"),
    (
        re.compile(
            r"(?<=[a-z]{2})our(s|ed|ing|able|ably|ite|ites|hood|hoods|er|ers|ful|al|less|)$"
        ),
        r"or\1",
    ),
    (re.compile(r"(?<=[b-df-hj-np-tv-z])ogue(s|)$"), r"og\1"),
)
_DOUBLED = re.compile(
    r"^((?:re)?(?:barrel|cancel|channel|counsel|dial|duel|equal|fuel|funnel|initial|jewel|label|level"
    r"|libel|marshal|marvel|medal|model|panel|pedal|quarrel|refuel|rival|shovel|signal|snorkel"
    r"|swivel|total|towel|travel|trial|tunnel|unravel))l(ed|ing|er|ers|or|ors)$"
)
#: Within a word, the British letters first.
_WITHIN = (
    ("anaem", "anem"), ("anaesth", "anesth"), ("archaeo", "archeo"), ("diarrhoea", "diarrhea"),
    ("encyclopaed", "encycloped"), ("foet", "fet"), ("gynaeco", "gyneco"), ("haem", "hem"),
    ("leukaem", "leukem"), ("manoeuvre", "maneuver"), ("mediaeval", "medieval"),
    ("oesoph", "esoph"), ("oestro", "estro"), ("paed", "ped"), ("sulph", "sulf"),
)  # fmt: skip
_LISTED = """
aeroplane airplane
ageing aging
aluminium aluminum
artefact artifact
calibre caliber
catalogue catalog
centimetre centimeter
centre center
centred centered
cheque check
cosy cozy
defence defense
doughnut donut
draught draft
enrol enroll
enrolment enrollment
fibre fiber
fulfil fulfill
fulfilment fulfillment
grey gray
instalment installment
judgement judgment
kerb curb
kilometre kilometer
licence license
litre liter
lustre luster
meagre meager
metre meter
millimetre millimeter
mould mold
moustache mustache
offence offense
plough plow
practise practice
pretence pretense
programme program
pyjamas pajamas
reconnoitre reconnoiter
sabre saber
sceptic skeptic
sceptical skeptical
scepticism skepticism
skilful skillful
sombre somber
spectre specter
storey story
theatre theater
titbit tidbit
tonne ton
tyre tire
wilful willful
woollen woolen
yoghurt yogurt
"""
_ALIKE = {
    f"{british}{plural}": f"{american}{plural}"
    for british, american in (line.split() for line in _LISTED.split("\n") if line)
    for plural in ("", "s")
}


def respelled(word: str) -> str:
    """Return the one spelling under which the British and the American one meet."""
    if word in _ALIKE:
        return _ALIKE[word]
    for british, american in _WITHIN:
        word = word.replace(british, american)
    for ending, american in _ENDINGS:
        word = ending.sub(american, word)
    return _DOUBLED.sub(r"\1\2", word)
