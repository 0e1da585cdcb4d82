"""From an English word to the stem under which its forms meet.

Regular endings are Snowball's matter. Here is what it can't know: forms that share no ending
with their word, and words that only look like forms of one another.
"""

from functools import lru_cache
from threading import Lock

import snowballstemmer

from service.extraction.languages.en.spelling import respelled

# A line is one word in its forms; the first stands for all.
_FORMS = """
kill killed kills killing dead deadly death deaths die died dies dying fatal fatally
say said says saying told tell tells telling
man men
woman women
child children
person people persons
wife wives
life lives
wound wounded wounds wounding injure injured injures injuries injury injuring
shell shelled shelling shells shellfire
hold held holds holding
meet met meeting meetings meets
lose lost loses losing loss losses
begin began begun begins beginning start started starts starting
ship ships vessel vessels
wheat grain grains
minister ministers ministry ministries ministerial
agree agreed agreement agreements agrees
decide decided decision decisions decides
destroy destroyed destruction
succeed succeeded success successful successfully
fail failed failure failures
lead led leads leading
appoint appointed appointment named naming
resign resigned resigning resignation resignations
intend intended intention intentions intent
become became becomes becoming
go went gone going goes
take took taken taking
give gave given giving
send sent
build built
win won winning
rise rose risen rising
fall fell fallen falling
strike struck striking
sink sank sunk
pay paid
leave left leaving
buy bought
speak spoke spoken
speech speeches
write wrote written
see saw seen
know knew known
come came
think thought
bring brought
find found
feel felt
keep kept
make made
get got
grow grew grown growth
throw threw thrown
draw drew drawn
withdraw withdrew withdrawn withdrawal withdrawals
drive drove driven
break broke broken
choose chose chosen choice
fly flew flown
flee fled
fight fought
catch caught
teach taught
seek sought
sell sold sale sales
steal stole stolen
swear swore sworn
tear tore torn
wear wore worn
sit sat
stand stood
understand understood
spend spent
lend lent
feed fed
hear heard
forget forgot forgotten
forgive forgave forgiven
undergo underwent
swim swam
sing sang sung
run ran
drink drank
shake shook shaken
wake woke
freeze froze frozen
hide hid hidden
ride rode
shrink shrank shrunk
overthrow overthrew overthrown
mislead misled
burn burnt
arrive arrives arrived arriving arrival arrivals
refuse refused refuses refusing refusal
approve approved approval
dismiss dismissed dismissal
propose proposed proposal proposals
deny denied denies denying denial denials
depart departed departure departures
"""
# The same of words that Snowball takes for forms of others: an aide gives no aid, and no
# department leaves.
_APART = """
aide aides
airline airlines
apartment apartments
arms
assembly assemblies
assistant assistants
author authors
authority authorities
busy
celebrity celebrities
critical critically
customs
department departments
employer employers
evident evidently
executive executives
important importance importantly
legislator legislators
majority majorities
medics medic
medical medically
national nationally nationals
offensive offensives
office offices
personal personally
personality personalities
prisoner prisoners
quite
relative relatives
relatively
reporter reporters
researcher researchers
residence residences
ruling rulings
savings
several
supporter supporters
united
"""
IRREGULAR: dict[str, str] = {
    form: line.split()[0]
    for line in reversed(f"{_FORMS.strip()}{_APART}".splitlines())
    for form in line.split()
}

_SNOWBALL, _ONE = snowballstemmer.stemmer("english"), Lock()


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the stem of one normalised word; never empty."""
    bare = word.removesuffix("'s").removesuffix("'")
    if bare in IRREGULAR:
        return IRREGULAR[bare]
    # A stemmer keeps the word that it is at.
    with _ONE:
        cut = _SNOWBALL.stemWord(respelled(bare))
    return cut or word
