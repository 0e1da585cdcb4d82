"""English words that news copy exchanges freely, and pairs of opposites.

One line is one meaning; its first word stands for all.
"""

from service.extraction.languages.en.frequencies import UNLISTED, WEIGHTS
from service.extraction.languages.en.stems import stem
from service.extraction.languages.en.thesaurus import SYNONYMS

_SYNONYMS = """
buy purchase acquire acquisition
ton tonne tons tonnes
talks negotiation negotiations discussions
arrest detain detained apprehend custody
job employment
worker employee staff labourer
jail imprison imprisoned prison sentence sentenced imprisonment
former ex
collide collided collision crash crashed
house home residential apartment flat
boat ferry vessel ship
destroy destroyed destruction demolish demolished
increase rise climb jump grow growth surge soar up higher
decrease fall drop decline slump plunge shrink lower
injure wound hurt
investigation investigate inquiry enquiry probe
explosion blast explode exploded bombing bomb
storm hurricane typhoon
flood flooding flooded
gun firearm
shoot shot shooting gunfire
win victory beat triumph
election vote poll ballot
resign quit resignation
dismiss sack sacked dismissed
appoint nominate appointed appointment
help aid assist assistance
begin launch commence
end finish conclude
stop halt suspend pause
cancel scrap abandon
delay postpone postponed postponement
approve endorse back support
criticise criticize condemn denounce slam
blame accuse
seize capture captured seizure
attack assault raid
evacuate evacuation evacuated
reveal disclose
law bill legislation
cut reduce reduction slash

big large huge major
pact deal accord treaty agreement agree
border frontier
exchange swap
money fund funds funding cash
dollar dollars usd
car vehicle automobile
doctor physician medic
police officer
soldier troop troops
nuclear atomic
company firm corporation business
country nation
east eastern
west western
north northern
south southern

"""

_LINES = [line for line in f"{_SYNONYMS}{SYNONYMS}".splitlines() if line.strip()]

# Left of the bar what is affirmed, right of it what says the contrary.
_OPPOSITES = """
increase | decrease
open | close shut closure
win | lose
convict guilty | acquit clear innocent
approve | reject oppose
allow permit | ban prohibit forbid
begin resume | end
succeed success | fail failure
arrest | release free
enter | leave exit
improve | worsen deteriorate
accept | refuse
gain | loss
hire | dismiss
raise | cut
advance | retreat withdraw
"""

# Words that come to the stem of a listed one, or are listed in another sense: nothing that is
# clear acquits anybody, and a free market releases nobody.
_OTHERWISE = """
clear clears clearly free freely closely bar bars author authors mission missions
duty duties poll polls polling
"""

# What is released without having been arrested.
_PUBLISHED = """
return returns report reports statement statements video videos data figures result results
record records document documents email emails finding findings photo photos picture pictures
footage transcript transcripts details names list album film movie song ad poll plan plans
"""

# What says nothing by itself beside the noun that tells what was done.
_LIGHT = """
announce announced hold held take make carry conduct launch stage
"""

_LISTED = 2.9  # the most that a word weighs which any newsroom exchanges for another

# Verbs of two words, as one; they mean what stands beside them.
PHRASES = {
    "called off": "cancelled",
    "call off": "cancel",
    "calling off": "cancelling",
    "calls off": "cancels",
    "stepped down": "resigned",
    "step down": "resign",
    "stepping down": "resigning",
    "went down": "sank",
    "laid off": "dismissed",
    "lay off": "dismiss",
    "set up": "established",
    "blew up": "exploded",
    "shut down": "closed",
    "pulled out": "withdrew",
    "pull out": "withdraw",
    "pulling out": "withdrawing",
    "turned down": "rejected",
    "broke out": "began",
    "according to": " ",
    "as well as": "and",
    "not only": " ",
}

_INQUIRIES = ("an inquiry", "an enquiry", "an investigation", "a probe")
PHRASES |= {
    f"{verb} {inquiry}": "investigated"
    for verb in ("opened", "launched", "begun", "began", "open", "launch", "opening", "launching")
    for inquiry in _INQUIRIES
}


OTHERWISE = frozenset(_OTHERWISE.split())
PUBLISHED = frozenset(_PUBLISHED.split())


def _meanings() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _LINES:
        stems = [stem(word) for word in line.split()]
        for one in stems:
            table.setdefault(one, table.get(stems[0], stems[0]))
    return table


def _contraries() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _OPPOSITES.strip().splitlines():
        affirmed, denied = (
            [MEANINGS.get(stem(word), stem(word)) for word in side.split()]
            for side in line.split("|")
        )
        MEANINGS.update(dict.fromkeys(affirmed, affirmed[0]))
        table.update({one: affirmed[0] for one in denied if one not in affirmed})
    return table


#: The stem that stands for each stem of a group.
MEANINGS: dict[str, str] = _meanings()

#: Stems that deny another one: an acquittal says that nobody was convicted.
CONTRARIES: dict[str, str] = _contraries()

LIGHT = frozenset(map(stem, _LIGHT.split()))


def _commonness() -> dict[str, float]:
    table: dict[str, float] = {}
    for found, meant in MEANINGS.items():
        weight = min(WEIGHTS.get(found, UNLISTED), _LISTED)
        table[meant] = min(table.get(meant, _LISTED), weight)
    return table


#: The weight of each meaning: that of its commonest word.
COMMONNESS: dict[str, float] = _commonness()
