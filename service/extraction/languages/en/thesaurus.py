"""More words that news copy exchanges freely: what is done in courts, parliaments and markets.

One line is one meaning; its first word stands for all, and may be the first of a line of
``synonyms``, which it then goes on with.
"""

SYNONYMS = """
order decree edict
prisoner inmate detainee detainees
prosecute sue suing lawsuit prosecution prosecuted litigation
court tribunal
ruling verdict judgment judgement
judge magistrate
lawyer attorney solicitor counsel barrister
crime offence offense felony
murder homicide assassinate assassination slay
kill killed slain
dead death die died fatality deceased perish perished
corpse cadaver
victim casualty
rescue save
threat threaten menace
warn warning caution
fear worry concern concerned anxiety
anger fury outrage furious angry
joy delight happiness delighted glad happy
grief sorrow mourning
regret apologise apologize apology sorry
praise hail applaud laud commend
welcome greet
urge implore exhort
demand insist
request ask
admit acknowledge concede confess confession
allege claim
confirm verify confirmation
ban prohibit forbid outlaw bar
allow permit authorise authorize
visit trip
depart leave left departure
arrive arrival reach
return comeback
flee escape fled
deport expel expulsion deportation deported
migrant immigrant
refugee asylum
protest demonstration demonstrator protester
riot unrest
rebel insurgent
militant gunman fighter
terrorist terrorism terror
hostage captive
kidnap abduct abduction
missile rocket
airstrike bombardment
war conflict
truce ceasefire armistice
weapon arms weaponry
army military
navy naval
airplane plane aircraft jet airliner
helicopter chopper
lorry truck
road highway motorway street
fire blaze inferno
earthquake quake tremor
hospital clinic
disease illness sickness
epidemic outbreak pandemic
vaccine vaccination jab
drug medicine medication
study research survey
scientist researcher
pupil student
teacher professor lecturer
university college
journalist reporter
newspaper paper
film movie
footballer player
coach trainer
match game fixture
championship tournament
minister ministry
president presidency presidential
parliament legislature congress
lawmaker legislator
government administration cabinet
opposition opponent
candidate contender
voter electorate
leader chief head boss
spokesman spokeswoman spokesperson
ambassador envoy
delegation mission
sanction sanctions embargo
tariff tariffs duty duties levy
tax taxation
budget spending
debt loan
bank lender
profit earnings
shareholder investor
investment invest
price cost
wage salary
poverty poor
wealthy rich
trade commerce
factory plant
oil crude
purchase bought
sell sale sold
error mistake fault
false fake bogus untrue
truth true
proof evidence
secret confidential classified
spy espionage spying
bribe bribery corruption graft
steal theft stole stolen robbery rob
fraud deception
hack hacking breach cyberattack
violate violation breach
damage harm
ruin wreck wreckage
repair fix
build construct construction built
strengthen reinforce bolster
weaken undermine
expand enlarge expansion
extend prolong extension
speed accelerate hasten
prepare preparation
plan intend intention
propose proposal suggest suggestion
choose select chosen selection
replace substitute replacement
restore reinstate
remove removal
prevent avert
protect safeguard protection
guarantee ensure assure
promise pledge vow pledged
try attempt seek effort
require need
use employ utilise
give grant award
receive obtain
send dispatch deploy deployment
meet meeting summit
discuss debate
consider weigh
celebrate celebration
gather assemble
join participate
divide split
vanish disappear disappearance
appear emerge
happen occur
cause trigger spark prompt
affect impact
huge enormous massive vast
small little tiny
important significant key crucial
dangerous hazardous
immediate urgent
previous earlier
new fresh
foreign overseas
global worldwide
local domestic
violent fierce
people residents inhabitants
woman female
man male
kid youngster
family relatives relative
friend ally
enemy foe
town city
village hamlet
island isle
"""
