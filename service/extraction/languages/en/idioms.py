"""What English says in several words and newsrooms in one: "took over" is acquired.

Left of the bar the words, one form after another, right of it the word that stands for them;
of two that begin alike the longer one is read.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

_IDIOMS = """
call off, calls off, called off, calling off | cancel
put off, puts off, putting off, pushed back, push back | postpone
step down, steps down, stepped down, stepping down, stand down, stands down | resign
stood down, standing down, step aside, stepped aside, stepping aside | resign
bow out, bowed out, bowing out | resign
lay off, lays off, laid off, laying off, make redundant, made redundant | dismiss
relieved of, removed from office, removed from his post, removed from her post | dismiss
went down | sank
set up, sets up, setting up | establish
blow up, blew up, blown up, blowing up | explode
shut down, shuts down, shutting down, close down, closed down, closing down | close
pull out, pulls out, pulled out, pulling out, drop out, dropped out, dropping out | withdraw
turn down, turns down, turned down, turning down | reject
break out, broke out, breaks out, broken out | begin
kick off, kicks off, kicked off, kicking off | begin
took over as, takes over as, take over as, taken over as, taking over as | become
take over, takes over, took over, taken over, taking over | acquire
snap up, snaps up, snapped up, snapping up | acquire
carry out, carries out, carried out, carrying out | conduct
call on, calls on, called on, calling on, call upon, called upon, appealed to | urge
call for, calls for, called for, calling for | demand
hand out, hands out, handed out, handing out, dish out, dished out | give
hand over, hands over, handed over, handing over | give
pay out, pays out, paid out | pay
point to, points to, pointed to, pointing to | indicate
look into, looks into, looked into, looking into | investigate
go up, goes up, went up, gone up, going up | increase
come down, comes down, came down, coming down | decrease
bring down, brings down, brought down, bringing down | reduce
cut back, cutting back, scale back, scaled back, scaling back | reduce
roll out, rolls out, rolled out, rolling out | launch
bring out, brought out | release
find out, finds out, found out, finding out | discover
rule out, rules out, ruled out, ruling out | exclude
lodge an appeal, lodged an appeal, lodging an appeal, file an appeal, filed an appeal | appeal
launch an appeal, launched an appeal, appeal against | appeal
make up its mind, made up its mind, make up their minds, made up their minds | decide
make up his mind, made up his mind, make up her mind, made up her mind | decide
give up, gives up, gave up, given up | abandon
run away, ran away, made off | flee
made off with, make off with, making off with | stole
run out of, runs out of, ran out of, running out of, short of | shortage
lack of | shortage
speak out, spoke out, hit out, lash out, lashed out, lay into, laid into | criticise
hit back, hits back, hit back at | reply
break down, breaks down, broke down, broken down | fail
break into, broke into, broken into | burgle
pass away, passed away | die
sealed off, seal off, sealing off, cordoned off | closed
held up, holds up, holding up | delay
laid low, fallen ill, fell ill, fall ill, taken ill | infected
went missing, gone missing, go missing | missing
on the run, at large | fugitive
in hospital, taken to hospital, rushed to hospital | hospital
took part in, takes part in, taking part in, take part in | join
stood trial, stand trial, standing trial, on trial | trial
ran for, running for, run for, runs for, stand for election | candidate
threw out, throws out, thrown out, throwing out | reject
struck down, strikes down, striking down | reject
gave the go-ahead, go-ahead, green light, give the green light | approve
came into force, come into force, comes into force, took effect, take effect | effective
went on sale, goes on sale, go on sale | sell
drew up, draws up, drawn up, drawing up | prepare
fell short of, falls short of | miss
kept an eye on, keep an eye on, keeps an eye on | watch
dragged its feet, dragged their feet, dragging its feet | delay
turned back, turn back, turns back, turning back, turned away, turn away | reject
told the truth, tell the truth | honest
lost their lives, lost his life, lost her life, losing their lives | died
claimed the lives of, claimed the life of, took the lives of, loss of life | killed
behind bars, locked up, sent to prison, sent to jail, given a prison sentence | jailed
jail term, prison term, jail sentence, prison sentence | jail
in custody, into custody, took into custody, taken into custody | arrested
made arrests, make arrests | arrested
put to death | executed
burst into flames, caught fire, set on fire, set ablaze, went up in flames | burned
unaccounted for | missing
walk out, walks out, walked out, walking out, walk off the job, walked off the job | strike
down tools, downed tools, industrial action, work stoppage | strike
pay rise, pay raise, pay increase, wage increase, wage rise, salary increase | pay rise
side effects, side effect, adverse reactions, adverse reaction, adverse effects | sideeffect
adverse events | sideeffect
ruled out of, rule out of, out for the | miss the
heart attack, cardiac arrest | heartattack
spot kick, spot-kick, penalty kick | penalty
hat-trick, hat trick | hattrick
prime minister, prime minister's | premier
chief executive officer, chief executive, managing director | ceo
head of state, head of the state | president
head of government | premier
members of parliament, member of parliament | lawmaker
foreign secretary, secretary of state | foreign minister
home secretary | interior minister
defence secretary, defense secretary, secretary of defense | defence minister
chancellor of the exchequer, treasury secretary | finance minister
united nations, u.n. | un
european union, e.u. | eu
united kingdom, u.k., uk | britain
social media, social network, social networks | socialmedia
climate change, global warming | climate change
greenhouse gas, greenhouse gases | emissions
a fortnight, fortnight | two weeks
a couple of | two
half a million | 500,000
half a billion | 500 million
half a dozen | six
half an hour | 30 minutes
as many as, as much as | up to
as few as, as little as, in excess of, a minimum of, just over, well over | more than
a maximum of, just under | up to
close to a, close to one | about one
a total of, in total, altogether | ,
at the latest, at the earliest |
first of all, in the end, at the end of the day, of course, in fact, in other words |
one of the, some of the, a number of, the number of, a series of, the majority of |
according to | ,
as well as | and
not only |
no longer | not
no evidence, no sign, no signs, no indication, no proof | no evidence
no one, no-one, not one, not a single | nobody
no plans to, no plan to, no intention of | not intend to
"""


def _table() -> dict[str, str]:
    lines = (line.partition("|") for line in _IDIOMS.strip().splitlines())
    return {
        idiom.strip(): meant.strip()
        for idioms, _, meant in lines
        for idiom in idioms.split(",")
        if idiom.strip() != meant.strip()
    }


#: Words of several words, with what stands for them.
PHRASES: dict[str, str] = _table()

PHRASES |= {
    f"{verb} {inquiry}": "investigated"
    for verb in ("opened", "launched", "begun", "began", "open", "launch", "opening", "launching")
    for inquiry in ("an inquiry", "an enquiry", "an investigation", "a probe")
}


def any_of(idioms: Iterable[str]) -> str:
    """Return the pattern of any of these, the longest first; most words are left at a letter."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for idiom in sorted(idioms, key=len, reverse=True):
        by_letter[idiom[0]].append(re.escape(idiom[1:]))
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in sorted(by_letter.items()))
