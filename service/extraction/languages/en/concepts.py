"""News words of English by the concept that they name, which is the same in every language.

A concept has a name; then come the words that name it, up to the semicolon. A word may stand for
several concepts, as "fire" does for a blaze and for shooting.
"""

CONCEPTS = """
kill kill killed dead death die fatality victim victims casualties casualty slain body bodies
fatally; injure injure injured injures injuring wound wounded wounding hurt casualties casualty
injury injuries; arrest arrest detain detained custody captured apprehend held detainee detainees;
release release free freed liberate; attack attack assault raid offensive; strike strike struck hit
bombardment shelling bombing raid airstrike airstrikes target targeted shell shelled shells; shell
shell shells projectile round rounds mortar; rocket rocket missile rockets missiles; fire fire
blaze wildfire fires flames; shoot shoot shot fire fired firing shooting gunfire shots launch
launched bullets bullet; explosion explosion explode blast bombing bomb exploded explosive
explosives; weapon weapon weapons arms armed gunmen gunman; ammunition ammunition munitions; army
army; military military; soldier soldier troops troop soldiers; force force forces troops; police
police officers policeman officer; officer officer officers; war war wars; battle battle fighting
clash clashes fight combat; ceasefire ceasefire truce armistice; peace peace; security security;
defence defence defense; enemy enemy; siege siege blockade besiege; hostage hostage kidnap abduct
abducted kidnapping hostages captive; refugee refugee refugees displaced asylum; evacuate evacuate
evacuation evacuated; flee flee fled escape; civilian civilian civilians civil; terrorism terrorism
terrorist terrorists terror; militant militant militants fighter rebel rebels militia fighters;
prisoner prisoner prisoners inmate captive captives inmates; prison prison jail imprisoned
imprisonment jailed; court court judiciary judicial tribunal; judge judge judges; trial trial;
sentence sentence sentenced ruling rule verdict ruled jailed jail; charge charge accuse accused
accusation charged charges allegation suspect; crime crime criminal; law law legislation bill act;
constitution constitution constitutional; lawyer lawyer attorney; investigate investigate
investigation inquiry probe enquiry; evidence evidence proof; fine fine fines penalty; corruption
corruption bribery graft bribe corrupt; smuggle smuggle smuggling smuggler traffic trafficking;
drug drug drugs narcotics; theft theft steal stolen robbery thief robbed; murder murder assassinate
assassination; close close closed closure shut closing; open open opened opening inaugurate reopen
reopened reopening; begin begin start launch commence begun started starting; end end finish
conclude ended concluded; continue continue keep remain ongoing continued; stop stop halt suspend
pause stopped halted cease; suspend suspend suspension suspended; resume resume resumption resumed
restart; cancel cancel scrap cut cancelled cancellation revoke; postpone postpone delay postponed
delayed postponement; agree agree agreement deal accord pact treaty agreed; sign sign signed
signing signature; approve approve endorse approved approval pass passed ratify adopt adopted;
reject reject refuse rejected turned refused; resign resign quit resignation resigned; dismiss
dismiss sack fire sacked dismissed remove removed relieved; appoint appoint name nominate appointed
appointment named; elect elect election vote poll ballot elected elections polls voting; vote vote
votes voter voters voting ballot; candidate candidate candidates nominee; president president
presidential presidency chairman head; minister minister ministry ministerial; government
government cabinet governmental; parliament parliament parliamentary; council council board;
committee committee commission panel; party party parties; opposition opposition opponent opposed;
king king royal; ambassador ambassador envoy; embassy embassy; envoy envoy; mayor mayor
municipality municipal; governor governor; spokesman spokesman spokesperson spokeswoman; official
official officials; state state states; country country nation countries; republic republic;
capital capital; city city town cities; town town towns township; village village villages;
neighbouring neighbouring neighboring adjoining nearby adjacent neighbour neighbor; district
district area neighbourhood neighborhood region; province province governorate region state; region
region area; border border frontier borders; north north northern; south south southern; east east
eastern; west west western; coast coast coastal shore; sea sea naval maritime navy marine; river
river rivers; lake lake; mountain mountain mount mountains; island island islands; desert desert;
bridge bridge bridges; road road highway street roads motorway; railway railway rail railroad
train; train train trains; port port harbour harbor ports; airport airport airports; ship ship
vessel boat tanker freighter vessels; boat boat boats ferry dinghy; plane plane aircraft airplane
jet planes drone drones; flight flight flights voyage trip journey; fly fly flown air flew aerial
airline aviation; drone drone drones uav; helicopter helicopter helicopters; car car vehicle cars
vehicles; engine engine engines; firefighter firefighter firefighters firefighting fire; truck
truck lorry trucks lorries; bus bus buses coach; ambulance ambulance ambulances; crash crash
collision crashed collide collided accident; accident accident incident accidents; sink sink sank
sunk drown drowned; fall fall fell fallen; collapse collapse collapsed; flood flood flooding
floods; earthquake earthquake quake tremor; storm storm hurricane typhoon cyclone; rain rain
rainfall rains; drought drought; heat heat temperature temperatures; snow snow; weather weather
meteorological; climate climate; pollution pollution; spread spread outbreak; disease disease
epidemic illness; virus virus; infection infection infections case cases infected; vaccine vaccine
vaccination vaccines vaccinate; patient patient patients; hospital hospital hospitals clinic;
doctor doctor medic physician medical doctors; nurse nurse nurses; medicine medicine drug medicines
treatment; health health; critical critical serious; condition condition state; school school
schools academic; university university college; student student pupil students pupils; teacher
teacher teachers professor; education education; exam exam examination; examine examine examination
inspect test inspection; child child children minor; woman woman women; man man men; family family
families relative relatives household; people people resident residents population inhabitants;
resident resident residents inhabitants; person person people; citizen citizen citizens national
nationals; worker worker employee staff workers employees labourer docker dockers; union union
syndicate; federation federation union association; labour labour labor work; strike-work strike
walkout strikes; protest protest demonstration demonstrator protester protesters demonstrators
rally protests; demand demand call ask request urge called demanded; compensate compensation
compensate damages; urgent urgent emergency; salary salary wage wages salaries pay; pay pay paid
payment repay; price price prices cost; tax tax taxes; tariff tariff tariffs duties customs; budget
budget; debt debt debts; loan loan loans credit; bank bank banks banking; central central; interest
interest; rate rate rates; inflation inflation; economy economy economic; growth growth grow; trade
trade commerce commercial; export export exports exporting; import import imports; market market
markets; stock stock stocks share shares reserve; exchange exchange swap; invest invest investment
investor investors; company company firm corporation companies; factory factory plant factories;
industry industry industrial; production production produce output; oil oil crude petroleum; gas
gas; fuel fuel petrol gasoline; barrel barrel barrels; electricity electricity power electric;
power-station station plant; energy energy; nuclear nuclear atomic; water water; dam dam dams; food
food; wheat wheat grain; grain grain grains cereal wheat; silo silo silos; flour flour; bread bread
bakery; harvest harvest crop crops; season season; agriculture agriculture farm farmer farmers
agricultural farming; warehouse warehouse depot store warehouses; ton ton tonne tons tonnes; dollar
dollar dollars; euro euro euros; pound pound pounds; money money fund funds cash financial finance;
finance finance financial funding fund; million-unit million; aid aid help assistance relief;
donate donate donation grant; build build construct construction built set establish established;
building building buildings block; house house home houses homes; destroy destroy destroyed
destruction demolish demolished; damage damage damaged; repair repair fix maintenance restore;
project project projects scheme; plan plan plans planned; program program programme programmes;
meet meet meeting summit talks met; summit summit; conference conference; talks talks negotiation
negotiations dialogue discussions consultations; discuss discuss discussed debate; visit visit
visited; arrive arrive arrived arrival reach reached; leave leave left depart departed; enter enter
entered entry; return return returned back; withdraw withdraw withdrawal withdrew pull pulled
retreat; deploy deploy deployment deployed; publish publish published release; send send sent
dispatch; receive receive received; deliver deliver hand delivered handed delivery; transfer
transfer transferred transport moved taken carried carry; cross cross crossing crossed; capture
capture seize control captured seized took retake confiscate confiscated seizure; support support
back backed backing; condemn condemn denounce condemned; praise praise praised hail; criticise
criticise criticize criticised criticism; welcome welcome welcomed; warn warn warning warned;
threaten threaten threat threatened; promise promise pledge committed commit vow commitment
pledged; deny deny denied; confirm confirm confirmed; announce announce announced; reveal reveal
disclose; decide decide decision decided; order order ordered; ban ban prohibit banned forbid
prevent bar barred; allow allow permit allowed; impose impose imposed; lift lift raise lifted
raised; raise raise increase raised hike; sanction sanction sanctions; increase increase rise climb
jump grow growth surge rose risen; decrease decrease fall drop decline fell fallen slump; cut cut
reduce reduction cuts; win win beat victory defeat won triumph; lose lose loss defeat lost beaten;
match match game fixture matches; team team squad side; club club clubs; player player players;
coach coach manager; goal goal goals; cup cup; league league; champion champion championship title
champions; final final; semifinal semi; stadium stadium pitch; olympic olympic olympics; race race;
medal medal medals; record record log; log log record register; complete complete full whole finish
completed entire; full full complete whole; single single one; new new; old old; big big large huge
major massive; small small little; long long; high high; free-of-charge free; public public
general; general general public; private private; national national; international international
global world; world world global; local local; foreign foreign; regional regional; political
political; social social; human human humanitarian; right right rights; freedom freedom liberty;
democracy democracy democratic; independent independent independence; neutral neutral impartial
neutrality spare sparing; facility facility facilities installation; position position positions
site post location; base base bases; camp camp camps; checkpoint checkpoint post; tank tank tanks;
target-noun target targets; intelligence intelligence; spy spy espionage spying; cyber cyber
electronic online; internet internet online web; hack hack hacking breach hacked; data data
information; technology technology tech; phone phone telephone mobile; computer computer;
television television tv channel broadcast; newspaper newspaper paper daily; journalist journalist
reporter journalists reporters; media media press; film film movie; book book books; museum museum;
church church; mosque mosque mosques; religious religious; festival festival; tourist tourist
tourists tourism; hotel hotel hotels; market-square square; space space; satellite satellite; study
study research; scientist scientist scientists researcher researchers; expert expert experts
specialist; report report reports; statement statement; letter letter message; speech speech
address; result result results finding findings outcome; cause cause caused due reason; accept
accept accepted; offer offer offered bid; propose propose proposal proposed; initiative initiative;
solution solution settlement resolve; crisis crisis; problem problem issue; conflict conflict
dispute row; relation relation relations ties; cooperate cooperate cooperation; partner partner
partnership partners; join join joined accession; member member members membership; leader leader
commander leaders command chief; commander commander command; head head director chief chairman;
director director head manager chief; deputy deputy vice; assistant assistant aide; organization
organization organisation agency body; authority authority authorities; agency agency; association
association society; company-group group; group group faction; movement movement; alliance alliance
coalition; front front; nation nation nations; united united; european european europe eu; african
african africa; arab arab arabic; islamic islamic muslim muslims; christian christian christians;
kurdish kurdish kurds kurd; jewish jewish jews; migrant migrant migrants migration immigrant
immigration; passport passport passports; visa visa visas; passenger passenger passengers
traveller; crew crew; pilot pilot; driver driver drivers; fisherman fisherman fishermen fishing;
merchant merchant trader traders; farmer-land land territory lands; tree tree trees forest; animal
animal animals; sheep sheep livestock cattle; fish fish; gold gold; iron iron steel; coal coal;
cement cement; mine mine mines landmine landmines; cotton cotton; sugar sugar; rice rice; coffee
coffee; milk milk; medical-supply supply supplies; shipment shipment cargo consignment freight;
container container containers; dock dock quay berth pier; basin basin; inner inner internal
interior domestic; shipping shipping navigation; notice notice; alarm alarm siren sirens; radar
radar; surveillance surveillance monitoring monitor; camera camera cameras; gate gate; window
window windows; wall wall; tower tower towers; tunnel tunnel tunnels; canal canal channel; pipeline
pipeline pipelines; well well wells; field field fields; operation operation operations; campaign
campaign; exercise exercise exercises drill drills training manoeuvres; training training train;
test test tests trial; launch-noun launch launched; satellite-state satellite space; participate
participate part participation; attend attend attended; host host hosted; celebrate celebrate
celebration; anniversary anniversary; prize prize award; honour honour honor; marriage marriage
wedding marry; birth birth born; funeral funeral burial bury buried; search search searching;
rescue rescue rescued save saved; missing missing disappeared; find find found discover discovered;
rubble rubble debris wreckage; fragment fragment fragments shrapnel; collect collect collected
gather gathered; control control contained extinguish extinguished contain; break-out break broke
outbreak; burn burn burned burnt; deliberate deliberate deliberately intentional; use use using
used; screen screen shield cover; starve starve hunger famine starvation starving; poverty poverty
poor; unemployment unemployment; job job jobs employment; crowd crowd crowds; curfew curfew;
emergency emergency; state-of state; unit unit units; convoy convoy; corridor corridor corridors;
zone zone area; line line lines; phase phase stage; deadline deadline; date date; hour hour hours;
day day days; week week weeks; month month months; year year years; night night overnight; morning
morning dawn; evening evening; kilometre kilometre kilometer km kilometres; metre metre meter
metres meters; percent-point point points; half half; third third; quarter quarter; double double
doubled; number number; toll toll; worth worth value; cost cost costs; contract contract contracts;
sell sell sale sales sold; buy buy purchase acquire purchased bought acquisition; own own
ownership; rent rent lease; license licence license permit; register register registration
registered; census census statistics; referendum referendum; reform reform reforms; change change
amend amendment amended; extend extend extension extended; expire expire; renew renew renewal;
recognize recognize recognise recognition; mediate mediate mediation mediator; guarantee guarantee
guarantees; condition-terms condition conditions terms; violate violate violation breach violations
violated; torture torture; rape rape; abuse abuse abuses; execute execute execution executed;
massacre massacre; genocide genocide; chemical chemical; poison poison poisoned poisoning; toxic
toxic; radiation radiation; leak leak leaked; blackout blackout outage outages; shortage shortage
shortages lack; queue queue; stay stay remain remained; away away; clear-way way; hold hold held
conduct; create form create formed established; head-to head; follow follow; expect expect forecast
expected; fear fear concern fears worry; hope hope; success success succeed succeeded successful;
fail fail failure failed; error error mistake; technical technical; disable disable broken fault
disabled failure malfunction; work work worked function; deep deep; area-surround surroundings
perimeter; bomb bomb bombs device; suicide suicide; gun gun pistol rifle; knife knife stab stabbed
stabbing; arson arson; riot riot riots; coup coup; assassin killer assassin; gang gang gangs;
pirate pirate pirates piracy; coastguard coastguard; navy navy fleet; vote-confidence confidence;
veto veto; resolution resolution; treaty treaty convention; statement-joint joint common;
technical-team delegation mission; union-eu union; consulate consulate; diplomat diplomat
diplomatic diplomats; negotiator negotiator; exile exile; extradite extradite deport deportation
deported extradition; expel expel expelled expulsion; nationality citizenship nationality;
population population; housing housing residential; tent tent tents; apartment apartment flat;
floor floor storey; elevator elevator lift; pilgrim pilgrim pilgrims hajj pilgrimage; pope pope;
priest priest; imam imam; prayer prayer prayers; holiday holiday vacation; winter winter; summer
summer; spring spring; autumn autumn; monday monday; tuesday tuesday; wednesday wednesday; thursday
thursday; friday friday; saturday saturday; sunday sunday; participant participant participants;
disaster disaster disasters; area-sq area; flag flag flags; contest contest competition;
stay-closed closed shut; towards towards toward; pedestrian pedestrian pedestrians; tribe tribe
tribal tribes; dog dog dogs; bird bird birds; flu flu influenza; cholera cholera; cancer cancer;
blood blood; heart heart; kidney kidney; oxygen oxygen; mask mask masks; rice-field paddy; civil
civil civilian; service service services; youth youth young; elder elderly; girl girl girls; boy
boy boys; mother mother mothers; father father; brother brother; son son sons; daughter daughter;
wife wife; witness witness witnesses; foreigner foreigner foreigners; rebel rebel rebels; parade
parade show; artist artist singer actor artists; song song songs; concert concert party ceremony;
theatre theatre theater; library library; archaeology antiquities archaeological archaeology
artefacts artifacts; palace palace; castle castle citadel; cave cave; garden garden park; beach
beach beaches; lighthouse lighthouse; stone stone stones; glass glass; paper paper; wood wood
timber; clothes clothes clothing; furniture furniture; toy toy game toys; meat meat; fruit fruit
fruits; vegetable vegetable vegetables; olive olive olives; date-palm dates palm palms; honey
honey; tea tea; salt salt; oil-food oil; egg eggs egg; chicken chicken poultry; cow cow cows
cattle; horse horse horses; camel camel camels; sailor sailor sailors seaman; kilogram kilogram
kilograms kilo kg; customer customer customers client clients; former former ex; add add added
addition; visitor visitor visitors guest guests; hire hire hired recruit recruitment employ;
shoot-down shoot shot down downed; survivor survivor survivors survived survive; suburb suburb
suburbs; engineer engineer engineers engineering; refinery refinery; load load loaded laden
carrying; distribute distribute distributed distribution; rescuer rescuer rescuers rescue;
client-state affiliated; admit admit admitted confess confessed; fishing fishing; parliamentary
parliamentary legislative; presidential presidential; municipal municipal mayor; prosecutor
prosecutor prosecutors prosecution; partial partial partially; total total; average average;
maximum maximum; share share stake; profit profit profits earnings; revenue revenue revenues
proceeds; deficit deficit; reserve reserve reserves; currency currency; bond bond bonds; insurance
insurance; wage wage; subsidy subsidy subsidies; strike-out strike; queue-line queue line;
trade-union union; assembly assembly; senate senate; chamber chamber room; ministerial ministerial;
cabinet cabinet; session session hearing; agenda agenda; amend amend amendment; veto-right veto;
appeal appeal; acquit acquit acquitted cleared; convict convict convicted guilty conviction; bail
bail; warrant warrant; file file case lawsuit; sue sue sued lawsuit; victim victim victims;
body-part hand leg head; sick sick ill; recover recover recovery recovered; quarantine quarantine
isolation; mosquito mosquito; malaria malaria; measles measles; pregnant pregnant; surgery surgery;
laboratory laboratory lab; sample sample samples; research research; discovery discovery discover
discovered; planet planet; rocket-space rocket; moon moon; sun sun; wind wind winds; wave wave
waves; landslide landslide; volcano volcano; avalanche avalanche; forest forest woods; park park;
zoo zoo; lion lion; elephant elephant; bee bee bees; locust locust locusts; irrigation irrigation;
fertilizer fertiliser fertilizer; seed seed seeds; mill mill mills; bakery bakery bakeries;
restaurant restaurant restaurants; shop shop store shops; mall mall; street street streets; lane
lane; roundabout roundabout; station station; terminal terminal; runway runway; platform platform;
ticket ticket tickets; driver-license licence; speed speed; traffic traffic; parking parking; wheel
wheel; motorcycle motorcycle bicycle bike; tanker tanker; barge barge; lifeboat lifeboat; anchor
anchor; tourism tourism; heritage heritage; ancient ancient; statue statue; painting painting; poet
poet poetry; writer writer author; director-film director; exhibition exhibition exhibit fair;
match-draw draw drew tie; penalty penalty; score score scored; transfer-fee transfer deal;
contract-player contract; qualify qualify qualified qualification; group-stage group; referee
referee; fan fan fans supporters; relegate relegation; eliminate eliminate eliminated knocked;
tennis tennis; basketball basketball; football football soccer; marathon marathon; swim swim
swimming; boxing boxing; wrestling wrestling; refugee-camp camp; tribal tribal; clan clan; sect
sect sectarian; extremist extremist extremists extremism; cell cell; mastermind mastermind;
informant informant; guard guard guards; patrol patrol; barracks barracks; trench trench; frontline
frontline; sniper sniper; artillery artillery; mortar mortar; grenade grenade; warplane warplane
warplanes jet; warship warship warships; submarine submarine; ballistic ballistic; uranium uranium;
reactor reactor; enrich enrichment enrich; inspect inspector inspectors inspection; monitor monitor
observer observers monitors; peacekeeper peacekeeper peacekeepers peacekeeping; mandate mandate;
envoy-special envoy; humanitarian humanitarian; famine famine; blockade blockade; reconstruction
reconstruction rebuilding; donor donor donors; grant grant; agreement-peace settlement;
prisoner-swap swap exchange; burial burial buried; grave grave graves cemetery; memorial memorial;
mourning mourning; refuse refuse declined decline; abstain abstain abstained; boycott boycott;
isolate isolate isolated; threat threat; promise-word promise; apologise apologise apologize
apology; thank thank thanked; congratulate congratulate congratulated; call-phone call phone;
invite invite invited invitation; consult consult; review review; evaluate evaluate assessment;
measure measure measures; step step steps; policy policy; strategy strategy; goal-aim aim goal;
challenge challenge; opportunity opportunity; risk risk danger; need need; require require; reach
reach reached; exceed exceed exceeded surpass; include include included; exclude exclude excluded;
replace replace replaced replacement succeed; restore restore restored; lose-power lose lost;
connect connect link connected; separate separate separation; divide divide split; unite unite
unify unification; expand expand expansion; shrink shrink contraction; double-up doubled; half-cut
halve halved; speed-up accelerate speed; slow slow slowdown; improve improve improvement improved;
worsen worsen deteriorate deterioration worsened; protect protect protection; defend defend
defended; guarantee-safe safety safe; dangerous dangerous; illegal illegal unlawful; legal legal
lawful; secret secret classified; false false fake; true true correct; early early; late late delay
delayed; temporary temporary interim; permanent permanent; annual annual yearly; daily daily;
monthly monthly; weekly weekly; hotline hotline; helmet helmet; uniform uniform; pipe pipe; valve
valve; cable cable; battery battery batteries; solar solar; panel panel panels; robot robot;
artificial artificial; application app application; website website site; account account accounts;
user user users; message message messages; video video; photo photo image picture photos; submit
submit deliver present submitted delivered presented; aboard board aboard; off off; heavy heavy;
pillar pillar pillars support supports; next next coming; truce truce; transport transport
transportation;
"""
