"""The English words that attribution turns on, as plain lists under their tags."""


def listed(words: str) -> frozenset[str]:
    """Words that are written in one string."""
    return frozenset(words.split())


TAGGED = """
det:
    the a an this these those some any each every no another both his her its their our my your
number:
    one two three four five six seven eight nine ten several many few most dozens hundreds other
    others half
pron:
    he she they it i we you
aux:
    ll re ve didn doesn don wouldn couldn shouldn isn aren wasn weren hasn haven hadn won ain is
    are was were be been being am has have had do does did will would can could may might must
    shall should
be:
    is are was were be been being am get got gets
past:
    went came took made gave got saw knew left lost won held kept met ran sent spent stood began
    brought built bought fell led paid sat wrote rose grew drew hit became broke caught chose
    dealt drove ate fled flew fought found heard hid lay lent meant rode sang sank shot sold
    struck taught threw understood woke wore died used lied tied owed hurt burst swept
modal:
    will would can could may might must shall should to
neg:
    didn doesn don wouldn couldn shouldn isn aren wasn weren hasn haven hadn won ain not never
    n't neither nor nobody none without cannot
prep:
    of in on at by for with from to into about against over under between among during after
    before since until through throughout across near off outside inside toward towards behind
    beyond despite amid within upon via per along around like unlike
sub:
    that if whether when while because although though whereas unless as than where why how
rel:
    who which whose whom
conj:
    and but or yet nor so
that:
    that
adv:
    also later earlier now then still just even again already repeatedly recently once always
    often sometimes further simply only first instead meanwhile however today tonight yesterday
    soon ever furthermore moreover nevertheless nonetheless too
time:
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr jun jul aug sept sep
    oct nov dec today yesterday tonight tomorrow morning afternoon evening night week month year
    weekend noon midnight dawn
first:
    i we our us my me mine ours
hedge:
    may might could possibly perhaps likely expected probably reportedly allegedly seems appears
    potentially apparently
refusal:
    refusal rejection
title:
    president minister premier chancellor king queen prince princess senator sen rep
    representative mp congressman congresswoman governor gov mayor ambassador secretary chairman
    chairwoman chair director manager chief head leader spokesman spokeswoman spokesperson
    general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm
    brigadier marshal commander mr mrs ms miss dr prof professor sir lord lady judge justice
    attorney sheriff officer detective pastor reverend rev bishop archbishop cardinal pope imam
    sheikh rabbi ceo founder editor author writer columnist historian economist analyst
    strategist adviser advisor aide candidate nominee lawyer coach deputy vice undersecretary
    treasurer coordinator envoy negotiator lawmaker politician activist actor actress singer
    businessman billionaire executive owner nurse doctor driver teacher farmer trader fisherman
    worker resident neighbour neighbor father mother son daughter brother sister wife husband
    widow surgeon scientist researcher expert pollster journalist reporter host anchor
    prosecutor magistrate solicitor barrister curator goalkeeper striker midfielder chef
    commentator pundit democrat republican democratic conservative former acting interim retired
    veteran inspector superintendent commissioner docker speaker councillor councilor
    councilman councilwoman alderman assemblyman assemblywoman ombudsman clerk coroner constable
    corporal pilot architect athlete diplomat physician dentist paramedic medic firefighter
    fireman postman mechanic shopkeeper landlord landlady tenant pensioner teenager campaigner
    protester passenger commuter survivor witness eyewitness referee umpire defender winger
    skipper lecturer academic chairperson tycoon investor banker accountant lobbyist soldier
    engineer musician artist comedian poet grandmother grandfather cousin nephew niece aunt uncle
    girlfriend boyfriend
feminine:
    she mrs ms miss queen princess congresswoman chairwoman spokeswoman actress mother daughter
    sister wife widow lady businesswoman policewoman
masculine:
    he mr king prince congressman chairman spokesman sir lord pope father son brother husband
    businessman fisherman bishop imam sheikh
person:
    official diplomat source insider witness resident soldier student passenger protester voter
    supporter critic opponent operative staffer survivor villager man woman boy girl person
    parent patient refugee prisoner guard policeman policewoman rebel fighter crew skipper
    sailor engineer member someone somebody everyone everybody clerk cop tsar priest monk nun
    vet architect athlete pilot boss champion scholar constable mechanic pupil uncle aunt nephew
    niece cousin guest poet paramedic medic eyewitness victim landlord landlady schoolgirl
    schoolboy academic umpire chairperson tycoon magnate duke duchess plaintiff inmate hostage
    girlfriend boyfriend corporal bailiff warden lawmaker filmmaker policymaker
people:
    percent majority thirds quarter half officials diplomats sources insiders witnesses
    residents soldiers students passengers protesters voters supporters critics opponents
    operatives staffers survivors villagers men women boys girls people parents patients
    refugees prisoners guards rebels fighters members experts analysts economists scientists
    researchers lawyers doctors nurses workers leaders lawmakers senators politicians activists
    aides advisers advisors strategists police authorities investigators prosecutors negotiators
    critics fans allies rivals families engineers
    advocates auditors inspectors detectives examiners monitors
    neighbours neighbors relatives locals observers commentators pundits journalists
    reporters democrats republicans conservatives liberals americans pollsters farmers traders
    firefighters paramedics medics rescuers organisers organizers campaigners demonstrators
    investors shareholders regulators brokers bankers pilots commuters customers consumers
    mourners worshippers pilgrims migrants hostages commanders employees employers staff
    historians geologists meteorologists forecasters spectators
    delegates owners drivers players coaches captains musicians artists writers authors growers
    builders miners tenants landlords pensioners teenagers pupils teachers surgeons midwives
    academics biologists chemists physicists astronomers ecologists conservationists
    archaeologists curators conservators collectors dealers publishers retailers manufacturers
    exporters importers lenders creditors bondholders executives directors ministers governors
    mayors councillors deputies envoys ambassadors generals sailors crews cyclists
    motorists hikers climbers skiers swimmers athletes runners users subscribers readers viewers
    listeners carers volunteers donors strikers loyalists insurgents militants gunmen attackers
    dissidents exiles veterans clerics priests bishops imams rabbis scholars professors
    others many some most several
source:
    official officials diplomat diplomats source sources insider insiders witness witnesses
    person people
org:
    ministry government army navy council party union company corporation inc corp ltd bank
    university college school committee commission agency authority authorities department
    office bureau court senate house congress parliament cabinet administration campaign group
    organization organisation association federation foundation institute center centre society
    movement front alliance coalition league team club force forces police service board network
    church hospital municipality embassy consulate presidency monarchy militia brigade brigades
    command headquarters treasury pentagon kremlin nato un eu nations fbi cia naacp gop dnc rnc
    hamas hezbollah white downing opposition delegation leadership jury regime panel camp firm
    airline carrier faction tribe industry community public family couple side city country nation
    state town village retailer watchdog charity institution holdings industries technologies
    airlines airways motors pharmaceuticals laboratories petroleum telecom communications
    constabulary coastguard regulator
doc:
    statement report study survey poll letter memo document documents research review analysis
    article paper filing lawsuit complaint indictment email emails e-mail message notice
    communique communiqué declaration press release note book transcript readout records record
    data figures column editorial essay petition brief resolution investigation audit dossier
    cable cables polls studies reports surveys letters memos reviews analyses articles papers
    averages polling estimates statistics returns transcripts video footage
outlet:
    reuters ap afp cnn bbc nbc cbs abc msnbc fox bloomberg politico axios xinhua tass interfax
    newsweek breitbart guardian telegraph huffpost vox npr c-span pbs dpa anadolu sputnik
media:
    newspaper daily magazine agency channel broadcaster website network blog outlet tabloid
    weekly paper journal times post herald tribune news gazette courier chronicle press
social:
    twitter facebook telegram instagram tweet tweets blog
withheld:
    anonymity anonymously identified named authorised authorized
reported:
    reported
"""

MEN = """
james john robert michael william david richard joseph thomas charles christopher daniel matthew
anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy
jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin
samuel gregory frank raymond patrick jack dennis jerry tyler aaron jose adam nathan henry peter
zachary kyle walter harold jeremy ethan carl keith roger gerald christian terry sean arthur austin
noah jesse joe bryan billy bruce bernie bill ted tim mike jim tom dan jeff chris steve rick marco
mitt newt barack vladimir ali ahmed mohammed muhammad hassan hussein omar ibrahim khalid mustafa
mahmoud abdullah antonio juan carlos luis pedro hans karl pierre jean ivan sergei boris dmitry
ban xi rand jeb ben glenn ken nick dave doug alex tony ron don ed phil matt pat greg fred
marc sam max leo luke miguel victor hugo felix simon oliver harry lewis neil ian graham stuart
malcolm craig todd brad derek trevor wayne roy ray earl
"""
WOMEN = """
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra
margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura
sharon cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine
christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia
victoria kelly lauren christina joan evelyn judith hillary melania ivanka carly kellyanne huma
fatima aisha layla leila zeinab mariam nadia rania salma jane kate katie alice ann anne claire
elena olga natalia sofia theresa angelina chelsea loretta debbie megyn jill tulsi kamala condoleezza
"""

NO_ADVERBS = listed("""
    tally rally family assembly supply reply apply italy bully belly anomaly monopoly butterfly
    elderly friendly
""")

ABBREVIATIONS = """
mr mrs ms dr prof sen rep gen gov col lt sgt capt maj adm rev hon st jr sr vs v etc inc corp co ltd
jan feb mar apr jun jul aug sept sep oct nov dec no vol fig ave blvd mt ft dept univ u.s pres
va md fla calif ariz colo conn del ill ind kan mass mich minn miss mo mont neb nev ore penn tenn tex
vt wash wis wyo pa ga ky ala okla d r i n
"""

PARTICLES = "al el ul abu abd bin bint ibn van von de der den del della da di la le du st dos"

# What somebody speaks in or by, and which channel that is.
CHANNELS = """
statement statement
communique statement
release statement
interview interview
conversation interview
conference press_conference
briefing press_conference
speech speech
address speech
remarks speech
rally speech
debate broadcast
presser press_conference
readout statement
website other
post social
x social
tweet social
tweets social
twitter social
facebook social
instagram social
telegram social
telephone phone
phone phone
video video
television broadcast
radio broadcast
letter document
memo document
email document
op-ed document
report document
book document
"""
