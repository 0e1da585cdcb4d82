"""English verbs that attribute, one a line: the verb, its stance, what it takes.

What a verb takes: ``that`` a clause, with or without the word; ``quote`` a quotation, or the
sentence that it interrupts or closes (", he said"); ``whom`` an addressee first; ``object`` a
noun phrase; ``linked`` no clause without its "that"; ``to`` an infinitive; ``whom-to`` somebody
and an infinitive (urge X to), or ``expected`` where both are content (expect X to);
``whom-for`` somebody and what for (thank X for); ``figure`` an amount (put X at); any other word
a preposition after which the content stands. ``doc`` verbs attribute only to documents, polls
and the like (the study found that); ``weak`` ones only beside a clear complement; ``relay``
verbs carry another's words.
"""

from service.extraction.languages.en.vocabulary import listed

VERBS = """
say             states    that quote
tell            states    that quote whom whom-to
add             states    that quote weak
state           states    that quote weak
announce        states    that quote object
declare         states    that quote
report          states    that quote object weak
explain         states    that quote weak
note            states    that quote weak
write           states    that quote weak
tweet           states    that quote
post            states    that quote linked weak
comment         states    that quote
remark          states    that quote
observe         states    that quote
mention         states    that quote
recall          states    that quote
recount         states    that quote object
continue        states    quote weak
conclude        states    that quote weak
reply           states    that quote
respond         states    that quote weak
answer          states    that quote weak
quip            states    that quote
joke            states    that quote
shout           states    that quote
yell            states    that quote
testify         states    that quote
estimate        states    that quote weak
point_out       states    that quote
make_clear      states    that quote
go_on           states    quote weak
put_it          states    quote weak
put             states    figure weak
elaborate       states    quote weak
reiterate       stresses  that quote object
repeat          stresses  that quote weak
stress          stresses  that quote object
emphasise       stresses  that quote object
emphasize       stresses  that quote object
underline       stresses  that quote object weak
underscore      stresses  that object weak
insist          stresses  that quote on
maintain        stresses  that quote weak
assert          stresses  that quote object
affirm          stresses  that quote object
confirm         stresses  that quote object
argue           stresses  that quote for against
contend         stresses  that quote
assure          stresses  that quote whom
remind          stresses  that quote whom
reveal          reveals   that quote object
disclose        reveals   that quote object
admit           reveals   that quote object to
acknowledge     reveals   that quote object
concede         reveals   that quote
confess         reveals   that quote to
confide         reveals   that quote
inform          states    that whom
notify          states    that whom
advise          demands   that quote whom whom-to
agree           agrees    that quote to with weak
accept          agrees    that weak
approve         agrees    of weak
endorse         agrees    object weak
deny            denies    that quote object
reject          denies    object quote
refute          denies    object
dispute         denies    that object
dismiss         denies    object weak
rebuff          denies    object
contradict      denies    object weak
claim           alleges   that quote weak
allege          alleges   that quote object
charge          alleges   that quote weak
imply           alleges   that
insinuate       alleges   that
suggest         states    that quote weak
hint            states    that quote at
signal          states    that weak
indicate        states    that quote weak
propose         demands   that object weak
accuse          accuses   of
blame           accuses   object for
criticise       condemns  object for whom-for
criticize       condemns  object for whom-for
condemn         condemns  object quote
denounce        condemns  object
decry           condemns  object
deplore         condemns  object
slam            condemns  object weak
blast           condemns  object weak
attack          condemns  for weak
mock            condemns  object weak
complain        condemns  that quote about of
lament          condemns  that quote object
praise          praises   object for
hail            praises   object weak
laud            praises   object for
commend         praises   object for
applaud         praises   object for weak
welcome         praises   object weak
thank           praises   for whom-for weak
defend          praises   object weak
tout            praises   object
warn            warns     that quote whom of against about whom-to
alert           warns     that whom weak
caution         warns     that quote whom against
threaten        warns     to that weak
demand          demands   that quote object to weak
urge            demands   that quote object whom-to
call_for        demands   object
call_on         demands   whom-to
ask             demands   quote whom whom-to for about
appeal_for      demands   object
appeal_to       demands   whom-to
plead           demands   that quote for
request         demands   that object weak
order           demands   whom-to weak
exhort          demands   whom-to
implore         demands   whom-to quote
instruct        demands   whom-to
encourage       demands   whom-to
recommend       demands   that object weak
advocate        demands   for object weak
promise         promises  that quote to object weak
pledge          promises  that quote to
vow             promises  that quote to object
swear           promises  that quote to weak
guarantee       promises  that object weak
undertake       promises  to weak
offer           promises  to object weak
refuse          refuses   to
decline         refuses   to
expect          expects   that quote to expected object weak
predict         expects   that quote object
forecast        expects   that object
hope            expects   that weak
fear            expects   that quote weak
believe         expects   that quote weak
think           expects   that quote weak
feel            expects   that weak
describe        states    as object weak
call            states    quote-object weak
point_to        states    object weak
speak_out       condemns  about against
boast           states    that quote about
brag            states    that quote about
wonder          states    quote weak
question        denies    object weak
show            states    that quote object doc weak
find            states    that quote doc weak
read            states    quote doc
quote           states    relay
cite            states    relay object weak
echo            agrees    object weak
express         states    object weak
voice           states    object weak
outline         states    object weak
clarify         states    that quote weak
proclaim        states    that quote object
doubt           denies    that weak
chastise        condemns  object for
chide           condemns  object for
rebuke          condemns  object for weak
ridicule        condemns  object weak
deride          condemns  object weak
rail            condemns  against
lash_out        condemns  at
push_for        demands   object
lobby_for       demands   object
press_for       demands   object
worry           warns     that weak
portray         states    as object weak
depict          states    as object weak
characterize    states    as object weak
label           states    as quote-object weak
dub             states    quote-object weak
compare         states    object weak
liken           states    object
interject       states    that quote
exclaim         states    that quote
muse            states    that quote
retort          states    that quote
counter         denies    that quote weak
opine           states    that quote
quiz            demands   quote weak
press           demands   quote weak
chime_in        states    quote weak
fire_back       denies    quote weak
sing            states    quote weak
chant           states    quote weak
gush            praises   that quote weak
scoff           condemns  that quote at weak
fume            condemns  that quote weak
sum_up          states    quote object weak
theorize        expects   that quote
speculate       expects   that quote
suspect         expects   that quote weak
concur          agrees    that quote weak
rule            states    that quote linked weak
rule_out        denies    object
snap            denies    quote weak
reassure        stresses  that quote whom weak
apologise       states    that quote for linked weak
apologize       states    that quote for linked weak
project         expects   that linked weak
anticipate      expects   that linked weak
foresee         expects   that linked weak
deem            states    that linked weak
claim_responsibility alleges for
play_down       denies    object
fault           condemns  for weak
berate          condemns  object for weak
lambast         condemns  object for
lambaste        condemns  object for
castigate       condemns  object for
assail          condemns  object for weak
scold           condemns  object for weak
protest         condemns  that linked weak
salute          praises   object for weak
congratulate    praises   on weak
beg             demands   whom-to quote weak
call_upon       demands   whom-to
challenge       demands   whom-to weak
forbid          demands   whom-to weak
advise_against  warns     object
insist_on       stresses  object
attest          states    that linked weak
certify         states    that linked weak
stipulate       states    that linked weak
counsel         demands   that whom-to linked weak
brand           condemns  quote-object linked weak
term            states    quote-object weak
whisper         states    that quote
murmur          states    that quote
mutter          states    that quote
scream          states    that quote
cry             states    quote weak
bark            states    quote weak
growl           states    quote weak
grumble         condemns  that quote about
gripe           condemns  that quote about
enthuse         praises   that quote
bemoan          condemns  object
posit           states    that
reckon          expects   that quote weak
"""

IRREGULAR = """
say says said said saying
tell tells told told telling
make makes made made making
put puts put put putting
go goes went gone going
write writes wrote written writing
find finds found found finding
show shows showed shown showing
read reads read read reading
think thinks thought thought thinking
feel feels felt felt feeling
swear swears swore sworn swearing
speak speaks spoke spoken speaking
undertake undertakes undertook undertaken undertaking
forecast forecasts forecast forecast forecasting
deny denies denied denied denying
reply replies replied replied replying
testify testifies testified testified testifying
notify notifies notified notified notifying
imply implies implied implied implying
decry decries decried decried decrying
admit admits admitted admitted admitting
rebuff rebuffs rebuffed rebuffed rebuffing
quip quips quipped quipped quipping
plead pleads pleaded pleaded pleading
slam slams slammed slammed slamming
brag brags bragged bragged bragging
snap snaps snapped snapped snapping
foresee foresees foresaw foreseen foreseeing
forbid forbids forbade forbidden forbidding
beg begs begged begged begging
cry cries cried cried crying
"""

# Verbs whose plain forms are nouns more often.
NOUNS = listed("""
    state comment tweet claim report call demand promise offer attack praise remark post note
    order charge question answer signal hope fear forecast request pledge blame welcome show
    brief find quote estimate mention boast reply complaint vow dispute address appeal
    rule project protest challenge term brand fault counsel
    doubt worry suspect joke lament echo whisper murmur scream cry bark growl
""")
