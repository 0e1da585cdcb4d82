"""Which stems English news uses often, in bands: a frequent word says little about what is claimed.

Counted over the sentences of 201 articles of American newspapers of 2016 (PolNeAR corpus), names
left out; the figure before each band is the weight of its words. A stem that is not listed was
rarer than once in twelve hundred sentences: it weighs ``UNLISTED``.
"""

UNLISTED = 3.6
_BANDS: dict[float, str] = {
    1.0: """
    say not campaign make person year one go state candid like all voter presidenti presid
    call debat think get come take time no elect polit countri tax work vote first issu know
    show support week two need use parti nomine see plan last former includ poll question
    trump win
    """,
    1.6: """
    lead day chang polici want leader primari meet right way begin million group point attack
    compani report law tri look month interview kill pay run become give race help case offici
    ask new recent add continu thing hold leave statement nomin member part woman releas lose
    write general conserv good immigr well clinton deal find govern public tweet agree email
    nation speak busi face money next close talk turn long secur believ black feder propose
    night three privat comment decide effort national supporter put deleg end famili system
    top appear note job ralli spend critic expect militari open record big far man rais return
    senat speech endors keep polic
    """,
    2.2: """
    clear coal econom follow secretari claim forc media mr administr interest larg lot place
    suggest home hope important never rate four personal power remain best build convent fact
    number rule increas bring fight high past child court establish hear problem program world
    care front live move news offer respons seem concern director fail real break climat
    differ health kind posit school better stop investig ago citi communiti event focus hand
    messag send shoot terror action foreign fund incom littl old several someth contest creat
    earli inform life seek without challeng economi happen head idea manag organiz choose grow
    hard himself name second strategi terrorist account ad allow cost fall feel role term
    video chief effect executive friend mean morn play reason stand announc base major realli
    repres result benefit direct discuss do final justic line onc reporter requir side war
    answer anti billion current serv set trade earlier majority outsid potenti push sign
    target aide bank control moment particular receiv succeed togeth view behind caucus
    governor invest threat advis confirm great hour matter moder possibl respond sell strong
    address approach ever histori judg market oper refuse attempt border donor enough favor
    financi five protest remark share signific stori white young abl argu crowd done fundrais
    further industri office order promis word african bill consid decad defend let liber oppon
    post refer reform singl victori appeal crimin dollar especi exampl file global level noth
    offic visit wife actual caus certain confer detail develop full futur legal pass press
    provid rival sander super today wall ahead attorney avoid cut father gun illeg low oppos
    popul sit small social thousand tie watch accept accus back buy charg commit describ
    enforc gain goal half measur mine often televis chanc colleg despit determin draw expert
    fire involv protect reach repeat runner someon understand addit aggress air area chairman
    cite compar credit danger declin ground host lawyer mother movement pledg project promot
    request step warn worri bad board civil demonstr engag enter firm free individu legisl
    negoti present product progress radic respect rich sourc stay struggl valu violenc wrong
    advantag anyth appoint billionair cannot check class classifi experi husband investor
    latest leadership middl percentag probabl process rather rise sens test worker acknowledg
    along averag ballot critical data demand emiss entir explain lack minut pick previous
    senior shot spokesman alli ban corpor defens encourag fear forward intend late mention
    obama price relat simpli stage student sure survey th third veteran act activist author
    carri co earn figur instead internat largest local mind minor particip prepar reduc room
    seat surpris union wealthi advoc alway attent battl biggest committe complet correct
    difficult everyon everyth human learn letter mass network parent perform regul short soon
    true websit activ anyon candidaci contrast contribut crisi deliv drop fair guy howev
    immedi itself key languag lower margin onlin opportun plane pro similar situat troubl
    truth wait age bid block capit code conduct daughter design exact form frustrat insist lie
    list panel pressur professor prove refuge region reject rest roll sanction self server sex
    special stake star team trail urg wide
    """,
    2.9: """
    audienc controversi counti educ environment estat evid fill financ gay near nuclear perhap
    principl readi relationship ruling servic shift specif toward access attend bankruptci
    beat command convers cours declar donald drive fraud gather handl hous imag join limit
    loan prefer quarter regist risk six staff throw total tough troop violat winner accomplish
    affect afternoon brief connect coupl donat expand express femal intellig love pull rank
    save season seri serious studi turnout whole abov agenc approve argument assum beyond
    businessman cast center combat conflict constitut count deny digit dismiss ensur equal
    field game generat higher hit march marriag museum partner popular prais prevent produc
    profit realiti rhetor sort swing unlik agenda amount bias carbon celebr citizen
    congression cooper crime deep defeat doubl elector els fellow gender heat histor hurt
    identifi ideolog ignor insult lawmak longer natur plant presumpt promin prosecutor radio
    read reflect retir review schedul sometim standard street tape ticket trust unemploy abil
    advanc apolog behavior blame coalit competit consist damag district document eight employe
    energi exist hate huge indic influenc instanc invit link loophol main politician predict
    publish regular remind remov research session son sound strength themselv train treat
    victim voic achiev alon battleground bomb chair clark common content credibl defin divis
    door dozen embrac emergenc fit founder hall hillari improv independ kid ladi normal outcom
    platform poor quick safe sampl sector shown summer technolog track tradit travel vice walk
    weekend will arm articl assert below born borrow communic convinc definit degre democrat
    deport doctor echo editor except gap herself hundr impact initi inspir joint maintain
    medical mistak momentum nine obvious overal page period prompt qualifi quite recogn resign
    reveal score smart status suppos version vow vulner weapon wors worth absolut admit afford
    alleg analyst associ banker bit book central collaps combin conclud conclus doubt editori
    estim extrem fly fuel immun insid insur introduc land mark massiv mate modern non oblig
    paint paper path peac phone pollut prioriti profil racial recal reli religi replac scene
    seven shape site spot staffer strategist style throughout unit virtual wonder abroad advic
    aircraft apart appar arrive basic bet broad budget compet contain coverag date debt deduct
    denounc destroy domin edg emerg emphas featur floor formal forum frank graduat greater
    heavi highest hire incid labor most newspap opposit personality planet plus pollster
    practic pretti prospect recommend religion republican restrict stock tonight transpar wage
    wit withdraw worst younger aim anchor assess bare bipartisan birther bottom centuri cheer
    colleagu complex compromis cover cruz depend deploy disclos divers elit enorm expos eye
    film fine footag fulli gas gotten highlight impos legaci liabil liberti light manufactur
    miss mission mock ms multipl neighborhood none occur opinion option origin piec prosecut
    pursu qualiti rang rebel rig round search shake signatur solid speaker split steel stress
    summit surrog tactic tear town warm wave wear weigh yes abc adopt analysi anger annual
    anybodi appropri basi boost camp catch champion charter closer color com complain
    complaint confront contend counter crucial cultur disrespect divid enthusiasm essenti
    evangel evening exchang extend familiar finish flight folk foundat frequent grant
    headquart heart heavili hell integr judici launch lawsuit lean lender liar lift lock male
    materi minister own pace permit properti provis reclam registr relatively reserv resid
    resist rubio ryan separ simpl solut somebodi strike successor sudden teach tech territori
    threaten ton touch truck twice type unclear unfair unifi upset various welcom accord admir
    affili agent alien altern angri audit boss charact collect complic condemn confid contempt
    context contributor crash cross de dedic delay department deserv discrimin drug easili
    error ethnic eventu fan favorit feet fighter flag fortun found harder hedg id inquiri
    islam joke knowledg larger leav leverag listen match mayb mayor meant memori mental
    minimum missil mix mogul narrow necessari necessarili notion offshor ought outrag passion
    pictur populist poverti preserv prison quiet racism racist regard resolut resourc root
    scale scandal scienc script seiz skill stick suicid suit suspect tabl ten thank titl tone
    treatment trip typic util vigueri weak anonym ap appreci arrest assault asset authority
    bigger bloc boo bozel cap capabl car cash cent citizenship clarifi clean client comparison
    coordin custom democraci disagre disclosur disput dream element elig enemi explos extens
    fundament hack honor hospit imposs institut longtim loud miner negat object observ oil
    ongo overhaul oversea oversight overwhelm park persuad pneumonia profession proof provoc
    rare recount reliabl rememb ridicul secret sentiment size slight slow smaller su
    subsidiari superdeleg taxpay theme topic transgend tree undocu unfit universiti unusu
    usual vast vt wake washpost wealth abort affair aid allianc appli arms asid assist belief
    birth blow boy broker burn bush career condit conscienc consider consult crack credenti
    cri disgrac disgust dislik dog domest dramat duck economist elev emphasi encount enjoy
    environ equiti expens faith famous fix fla fli food getti giant graham haul headlin hide
    household imagin insurg intens invok judgment justifi knock legitim lesson marri memo
    method model motiv neighbor nobodi notic nurs patriot photo phrase pitch pivot portray
    pose preced presenc proceed prosper proud rebuild reput segment sentenc shock sidelin sing
    skeptic spread stanc substant surround sustain sway sweep tariff task tempera tend theori
    toler tomorrow transform transit trillion twitter ultim undermin unless upcom veto violent
    water web whatev wing wound
    """,
}

WEIGHTS: dict[str, float] = {
    word: weight for weight, words in _BANDS.items() for word in words.split()
}
"""Weight of each listed stem."""
