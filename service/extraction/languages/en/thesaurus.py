"""English words that news copy exchanges freely, topic by topic.

One line is one meaning; its first word stands for all. A word that two lines have belongs to the
first. What weighs least in a line weighs for the whole of it, so no line holds a word that is in
every text.
"""

SYNONYMS = """
increase rise climb jump grow growth surge soar up higher raise raised hike hiked boost boosted
decrease fall drop decline slump plunge shrink lower cut reduce reduction slash trim curb axe axed
double doubled twice twofold
triple treble tripled threefold
half halve halved
year annual annually yearly
month monthly
week weekly
day daily
night evening

kill killed slain fatality deceased perish perished died
corpse cadaver
victim casualty
injure wound hurt maim maimed
unharmed unhurt uninjured unscathed
serious severe grave grievous
stable
survive survivor survival
missing vanish disappear disappearance
trap trapped stranded strand stuck
rescue save pulled
search hunt manhunt
explosion blast explode exploded bombing bomb detonate detonation
fire blaze inferno wildfire bushfire flames
firefighter fireman firemen firefighters
paramedic ambulance
collide collided collision crash crashed smash smashed
storm hurricane typhoon cyclone
tornado twister
flood flooding flooded deluge inundate inundated submerge submerged
rain rainfall downpour rains
landslide mudslide landslip
earthquake quake tremor
wave tsunami
embankment levee
river stream
destroy destroyed destruction demolish demolished raze razed
ruin wreck wreckage
rubble debris
damage harm
homeless displaced
evacuate evacuation evacuated
shelter refuge
emergency crisis
risk risky danger dangerous hazardous perilous peril jeopardy
sandbag sandbags

police policeman policemen constabulary cop cops
arrest detain detained detention apprehend nab nabbed custody
suspect suspected
crime offence felony
criminal crook offender culprit perpetrator
charge indict indictment
prosecutor prosecutors
prosecute sue suing lawsuit prosecution prosecuted litigation
court tribunal
ruling verdict judgment judgement
judge magistrate
lawyer attorney solicitor counsel barrister
jury juror jurors
testify testimony testified
witness eyewitness bystander onlooker
convict convicted conviction
jail imprison imprisoned prison sentence sentenced imprisonment incarcerate incarcerated
prisoner inmate detainee detainees
pardon pardoned clemency amnesty
murder homicide assassinate assassination slay
shoot shot shooting gunfire
gun firearm pistol rifle
stab stabbed stabbing
rob robbery burglary burglar heist burgle
steal theft stole stolen thief swipe swiped loot looted
fraud deception swindle scam
bribe bribery corruption graft kickback
smuggle smuggler trafficking trafficker
fine penalty penalise penalize
violate violation breach
hack hacking hacker cyberattack cybercriminal
ransom extort extortion blackmail
investigate investigation inquiry enquiry probe investigator
regulator watchdog ombudsman
proof evidence prove proven
false fake bogus untrue baseless unfounded groundless
truth true
mistake error fault blunder glitch malfunction
secret confidential classified
spy espionage spying
order decree edict
ban prohibit forbid outlaw bar barred prevent avert
kidnap abduct abduction
hostage captive
threaten threat menace

president presidency presidential
premier pm
minister secretary
government administration cabinet
parliament legislature congress
lawmaker legislator mp mps parliamentarian congressman congresswoman senator
law bill legislation statute
vote poll ballot election elections
voter electorate
candidate contender
opposition opponent opponents
rival competitor
coalition alliance bloc
leader chief head boss ceo
spokesman spokeswoman spokesperson
ambassador envoy diplomat
delegation mission
talks negotiation negotiations negotiate negotiating
meeting summit
discuss debate
dispute row quarrel feud spat
pact deal accord treaty agreement agree
contract
visit trip
border frontier
sanction sanctions embargo
tariff tariffs duty duties levy
tax taxation
budget spending expenditure spend
subsidy subsidies
resign quit resignation
dismiss sack sacked dismissed oust ousted redundant redundancy redundancies layoff layoffs
appoint nominate appointed appointment
overthrow topple depose deposed
protest demonstration demonstrator protester rally
riot unrest
strike walkout
picket pickets
migrant immigrant
refugee asylum
deport expel expulsion deportation deported
independence secede secession

attack assault raid
army military
navy naval
soldier troop troops serviceman servicemen
militant gunman gunmen fighter
rebel insurgent guerrilla
terrorist terrorism terror
missile rocket
airstrike bombardment
war conflict
truce ceasefire armistice
weapon arms weaponry
nuclear atomic
seize capture captured seizure

buy purchase purchased bought acquire acquisition takeover buyout merger merge
sell sale sold
offer bid
share stock shares stocks
shareholder investor stockholder
profit earnings
revenue turnover
price cost
expensive unaffordable
cheap inexpensive
debt
loan lend lent lending borrow
bank lender
money fund funds funding cash
dollar dollars usd bucks
pound pounds quid sterling
investment invest
bankrupt insolvent insolvency bankruptcy
economy economic economics
trade commerce
unemployed unemployment jobless
job post
employer employers
worker employee staff labourer workforce personnel crew
docker longshoreman stevedore dockworker
miner collier
union unions
wage salary
hire hired recruit
company firm corporation business enterprise
maker manufacturer producer
factory plant mill
mine colliery pit
shop store supermarket retailer
customer consumer shopper
manager executive director
chairman chairwoman chairperson chair
poverty poor impoverished
wealthy rich
house home residential apartment flat
build construct construction built
repair fix rebuild reconstruct reconstruction restore restoration reinstate
road highway motorway street
railway railroad rail train
boat ferry vessel ship
port harbour dock quay
airplane plane aircraft jet airliner aeroplane
helicopter chopper
lorry truck
car vehicle automobile
oil crude
gas
electricity power
ton tonne tons tonnes

win victory beat triumph defeated beaten winner winners
game match fixture
championship tournament
player footballer
team squad
coach trainer
captain skipper
referee umpire
goal
fan supporter fans supporters spectator spectators
stadium arena
pitch turf
deserve deserved worthy merit merited
fracture fractured broken
celebrate celebration

vaccine vaccination jab inoculation immunisation immunization
drug medicine medication
disease illness sickness
epidemic outbreak pandemic
infect infection infected contagion
doctor physician medic
hospital clinic
patient
symptom
pregnant pregnancy
baby newborn
child kid youngster toddler infant minor
pupil student
teacher professor lecturer
university college
study research survey
scientist researcher
expert specialist
discover discovery detect detection uncover
effective efficacy
dose
species
pollute pollution contaminate contamination contaminated polluted
emission emissions
temperature temperatures
spacecraft

journalist reporter correspondent
newspaper paper
film movie
singer vocalist
painting canvas

criticise condemn denounce slam lambast decry
blame accuse accusation
allege claim allegation
praise hail applaud laud commend
welcome greet
urge implore exhort
demand insist
request ask
deny denial
admit acknowledge concede confess confession
confirm verify confirmation
reveal disclose disclosure unveil
reply respond response answer
warn warning caution alert
fear worry concern concerned anxiety fears worries worried
anger fury outrage furious angry
joy delight happiness delighted glad happy
grief sorrow mourning
regret apologise apologize apology sorry
hope
expect anticipate expectation forecast predict prediction
believe reckon
doubt
promise pledge vow pledged
guarantee ensure assure
plan intend intention
propose proposal suggest suggestion
decide decision
choose select chosen selection
approve endorse back support licence license
allow permit authorise authorize permission
reject rejection
help aid assist assistance
give grant award
receive obtain accept
send dispatch deploy deployment
begin launch commence
end finish conclude
stop halt suspend pause block
close closure shut
continue remain stay
cancel scrap abandon
delay postpone postponed postponement
extend prolong extension
expand enlarge expansion
speed accelerate hasten
prepare preparation
replace substitute replacement
remove removal
exclude
protect safeguard protection
strengthen reinforce bolster
weaken undermine
improve improvement better
try attempt seek effort
require need
use utilise utilize
gather assemble
join participate participation
divide split
appear emerge
happen occur
cause trigger spark prompt
affect impact
consider weigh
exchange swap
return comeback
depart leave left departure
arrive arrival reach
flee escape fled
ignore disregard
hide conceal
remember recall
wait await
lie
shortage lack lacks lacking scarcity scarce
enough sufficient
big large huge major enormous massive vast
small little tiny
important significant key crucial vital
immediate urgent
previous earlier
former ex
new fresh
foreign overseas abroad
global worldwide
local domestic
violent fierce
impossible unrealistic
complete total entire whole
everyone everybody
east eastern
west western
north northern
south southern
country nation
people residents inhabitants
woman female
man male
family relatives relative families
friend ally pal buddy
enemy foe
town city
village hamlet
island isle
area zone district

snow snowfall blizzard
wind gust gale
drizzle shower
lightning thunderstorm
volcano eruption erupt volcanic
collapse collapsed crumble
overturn overturned capsize capsized
derail derailed derailment
leak spill spillage
blackout outage
disaster catastrophe tragedy calamity
surround encircle encircled
burial bury buried funeral

laboratory lab
check inspect examine inspection examination
smell stench stink odour odor
poison toxin toxic poisonous
waste rubbish garbage trash
forest woodland
tree trees
coast shore shoreline coastline
cancer tumour tumor
flu influenza
quarantine isolate isolation
cure treatment therapy treat treated
recover recovery recuperate
smoking tobacco cigarette cigarettes
obese obesity overweight
moon lunar
astronaut cosmonaut
liftoff blastoff

invade invasion incursion
occupy occupation
retake retaken recapture recaptured
clash clashes fighting skirmish
siege blockade
artillery mortar
drone drones
coup putsch
abuse mistreatment mistreat maltreatment
harass harassment
punish punishment
illegal unlawful illicit
legal legitimate
cannabis marijuana

referendum plebiscite
reform overhaul
amend amendment
donor donation donate
monarch king
unanimous unanimously
mail postal
deficit shortfall
harvest crop crops
petrol gasoline
headquarters hq
luggage baggage
passenger commuter
tourist holidaymaker vacationer
holiday vacation
website webpage
internet online web
farmer grower
headteacher headmaster
mother mum mom
father dad

striker forward
goalkeeper keeper goalie
actor actress
writer novelist
exhibition exhibit
theatre theater
statue sculpture
photo photograph picture

advise advice recommend recommendation
assess evaluate evaluation assessment
avoid evade
complain complaint grievance
cooperate collaborate cooperation collaboration
cry weep wept sob sobbed
deteriorate worsen worsened
discard dump dumped discarded
exceed surpass surpassed
force compel coerce
disrupt disruption interrupt
limit restrict restriction restrictions
mislead misled deceive deceived
oversee supervise supervision oversight
persuade convince
review reconsider reassess
scare frighten frightened scared terrified
shock stun stunned shocked
surprise astonish astonished
solve resolve resolved
rush hurry
travel journey
result outcome
chance opportunity
purpose aim

brave courageous heroic
cautious careful
brutal cruel savage
filthy dirty
fast quick rapid swift
strange odd bizarre
rare unusual uncommon
reckless irresponsible
shameful disgraceful disgrace
stupid foolish
terrible awful dreadful horrific horrible
exhausted tired
unfair unjust
useless pointless
wrong incorrect
famous renowned
biggest largest
"""
