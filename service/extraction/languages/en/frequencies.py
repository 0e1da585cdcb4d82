"""Which stems English news uses often, in bands: a frequent word says little about what is claimed.

From wordfreq 3.1.1 (Robyn Speer, CC BY-SA 4.0; its small English list of news, books, talk and
the web): the frequencies of all forms of a stem summed, names, function words and coarse ones
left out, cut at whole tenths of their logarithm. The figure before each band is the weight of
its words. A stem that is not listed makes up less than one word in 56,000: it weighs
``UNLISTED``.
"""

UNLISTED = 3.9
_BANDS: dict[float, str] = {
    1.0: """
    not all get say one like make go time no person see know year think new take use work want
    come look good need day first two kill give find begin way well right thing state man
    realli life love call play feel game never show world tri great help last part leave place
    home mean best includ keep end chang long someth high school live hous follow run three
    woman lose thank around better alway old team put differ littl point week win compani
    friend famili talk ask become number servic open set group read guy second meet sure next
    """,
    1.3: """
    name child pleas without write system care lot build citi support power move happen sell
    big case let pay ever hold base develop public hand stop turn night govern countri report
    money head hear month post believ lead book order free area someon plan bring line job
    hope busi hour problem god real top general provid question watch parti girl interest
    manag grow issu face break close side actual done howev final hard caus result product
    seem member stori decide law music bad water word wait car understand today reason level
    buy anyth noth player miss forc season continu control full enough everyth oper program
    four possibl onc national add white inform design studi record kind video war act send
    posit important small direct form fall complet perform far yes
    """,
    1.6: """
    presid current fact hit learn allow mind black local cours effect kid market bodi increas
    stay term minut fight train idea near center matter everyon united human list share polit
    return clear stand deal drive check class togeth whole age light requir court receiv activ
    singl larg offer creat speak five appear present student social mayb room office respons
    rate test rememb cost choose eye food fire health news event consid educ succeed date
    communiti releas sign abl earli young universiti account expect type experi pass price
    agree ago special walk origin spend million half often vote sound organiz natur project
    boy short research view wrong probabl process air happi south true song histori bit cover
    secur nice almost several art certain late star action cut along anyon els pretti relat
    internat total note heart street save industri yeah land beauti main attack associ protect
    phone film past exampl produc claim due seri elect pictur addit
    """,
    1.9: """
    accord son rule collect offici site futur answer low morn wonder data north third red
    polic field pick engin involv moment serious bank practic sourc remain eat recent chanc
    step parent perfect enjoy babi limit road charg rather soon featur shot model fail avail
    former board movi further major sometim charact myself yourself colleg goal wear park serv
    figur reach review valu carri trade fun media polici ship exist town finish march match
    front common personal quick strong color repres behind easi non quite six west mother
    period readi space drop join link father wish forget particular similar fan visit club
    refer listen relationship mark coupl draw respect suggest tax department improv region
    locat lie rest cultur outsid dog fine appoint bill condit travel fund usual rise anim
    publish wife minister offic race describ comment catch himself self brother ground connect
    entir summer individu focus articl instead king exact page properti accept energi press
    standard counti role director specif wound size round discuss sens situat rang hate sex
    privat previous toward card sit drink store amount titl insid stage rais guess church
    econom realiz trust especi piec teach averag concern photo fit remov style score societi
    explain track unit throw abov militari tv
    """,
    2.2: """
    paper cool feder establish technolog blue key scienc announc contain sport detail door
    english onlin wall cross leader sleep enter generat except nation materi languag award
    imag compar higher middl sorri defens hospit author definit gold box green voic attempt
    medical beat shop plant institut appli code measur pull favorit signific legal challeng
    prepar alon east hot longer themselv worth lower access arrive patient leagu ball applic
    notic forward effort benefit initi cup network normal express amaz messag select chief
    risk qualiti investig version marri rock worri gun stuff pain lord mention station mom
    fair mile websit fast invest evid whatev island profession treat union comput independ
    central daughter footbal letter popular block construct judg poor bed drug dream oil
    administr custom safe various ladi coach text approach edit financi hey tabl physic scene
    clean hair surpriz attent teacher search foreign cell absolut district opportun reduc dark
    career competit blood council contract file cannot immedi subject potenti peac shoot gain
    born danc european popul function touch river hell sort basic suppos push credit itself
    wide statement section regular centuri damag contact tradit artist address femal modern
    intend memori sea bar seek imagin perhap advanc campaign replac armi structur fix option
    combin murder doubl hurt staff seven tour degre separ content demand truth ride doctor
    promot object capit fear episod simpl simpli super album ten prevent tree huge depend roll
    crazi destroy affect earth suppli daili difficult confer spot secret achiev weight welcom
    count honor sister worker pressur speed determin laugh paint movement command window
    master internet okay sir brown treatment fill burn senat seat recommend purpos communic
    stock promiz opinion fish interview labor owner below deep
    """,
    2.5: """
    user method target correct danger mix handl partner consist committe indic prove excit
    dress commit updat europ percent straight machin attend lack launch battl purchas agenc
    host band contribut abil electr authority etc tonight democrat resourc strike incom extrem
    particip grant propose ice feed husband obvious hotel civil progress regard earn radio
    cold eight funni tomorrow crime request avoid western convers diseas suffer reveal honest
    kick defend thousand screen heat trip ahead anti gas sing adult attract corpor annual
    brand impact insur solut recogn manufactur spring hide agent skill despit transport floor
    extra vehicl cri dollar inspir commiss equip identifi brain global justic liter occur feet
    throughout leg item wast document suit copi deliv introduc pop doubt weekend employe
    proper camera channel critic cloth firm emot maintain confirm beyond earlier unless celebr
    engag trial hill app prefer assist map knowledg commerci arm male dad safeti bear equal
    glass cook driver transfer theori beach secretari anyway senior hundr gift sad histor
    influenc rank surviv stupid shape heavi wow behavior smoke jump skin weapon wind print
    wood ring grand cent cancer factor discov bag winner mission steal sweet marriag mental
    nobodi plus pre cat tie camp favor sexual rich flight impress conduct appreci complex farm
    mobil grade wake awar arrest professor mountain exchang divis admit expens approve
    majority meant pro garden profit observ consum resid reserv stone villag altern multipl
    pack schedul extend librari refuse regul estim ignor hors devic cash facil struggl rare
    biggest none worst load scale spread executive candid cast assum environ writer gay
    comfort mass glad invit appar queen ill sick joke stress slow africa awesom latest older
    balanc click hall troubl concept session guid employ bird loan reflect realiti aid guard
    soul faith economi winter stick tip captain republican ticket minor metal lake tire
    element analysi easili luck necessari thus yesterday eventu retir fashion expert digit
    conserv surfac own typic argu journal opposit hang spirit congress greater largest overal
    shown
    """,
    2.8: """
    respond speech foot quarter appeal soldier primari holi bet distanc distribut classic
    squar royal deserv regist wit airport fulli mrs wors fly liber photograph lock profil
    citizen evening repeat freedom coast magic constitut mistak breath encourag payment warn
    advic otherw remind weather pair abus format enemi tear tool tast critical excel mouth
    licens foundat advantag champion fat strategi display muslim flow wave stream confid nine
    status therefor truli aim sudden extens bomb victim protest estat coffe graduat volum wed
    budget flower bridg smile defin fresh dri talent deny quot slight declar mechan bottom
    religi desir highest famous decad edg border duti adopt negat switch african crimin integr
    lawyer boat reaction ultim wing financ wild instal hire northern prior speci traffic
    essenti intellig explor jack zone resist hero iron prison strength actor constant restaur
    exerc email yard corner hole everybodi southern twice frank rout signal surround weak
    technic warm arrang shut crowd entertain sentenc port escap blog bus fourth most smart
    ensur length net plane ident obtain affair magazin translat incred festiv shift belong
    theater fee arms larger mid prime theme survey mad accid blow weird bond billion rain
    descript boss proud capabl download fuel implement varieti background task argument
    temperatur demonstr captur shock examin basi silver guest victori audienc shoe fellow will
    interact youth finger sampl immigr joint mail pattern dinner fli your electron debat birth
    hunt repli chairman healthi smaller somebodi religion thought medicin forest televis
    client lay holiday bowl platform conflict chair giant dear techniqu kiss path truck blame
    domin greatest inde leav till emergenc lift qualifi fifth imposs uniqu wine confus statist
    tough cycl crash detect sky birthday settl egg sever pound apart eastern herself assess
    expand compet frame chain nurs governor ray exclus convent terribl consult shirt attorney
    afford olymp planet entri museum exhibit gather inc leadership lucki neither onto softwar
    depress threat quiet debt draft territori appropri gray flat ocean studio mount besid beer
    effici predict tend scare crew storm motiv root possess newspap categori unlik monitor
    aliv easier branch sector trend legisl princ reform aspect assistant chapter solid clinic
    evil bottl core wash valley defeat alleg illeg frequent transform pool plate parliament
    pure busy violenc label web grab restrict automat transit premier neighbor bay tank advert
    nativ massiv mess folk assign guarante novel ton suspect tea steel revenu climat bigger
    dont forev somewher apartment unfortun plenti athlet ruin execut afternoon consider oppos
    capac mine convinc split rough soft closer nuclear presenc procedur chemic experienc rent
    lesson contest proceed wheel asset inch error alcohol incid accus intens shake disappoint
    delay environment threaten editor girlfriend circl phase moon hello upper proof cap flag
    topic fantast vice domest sub asian attach mode row instrument crack cancel moral packag
    declin fake internal knock prize creativ anywher cheap bore numer psycholog gate consequ
    fruit instruct rush reject retail neighborhood expos sugar bone instanc dedic concentr
    drama squad rapid mysteri afraid
    """,
    3.1: """
    approxim suprem solv enabl ear divid cop plot scientif random adapt util chicken principl
    ancient perman politician meter disabl scheme heaven adventur adjust odd minimum tech
    yellow younger sight marin donat sustain bless journey smell swear troop fault compon mate
    pilot vision era suicid scream punish strang remark speaker lunch attitud enforc wage rape
    chase stuck scientist seed back angel highlight twenti height reader restor distinct milk
    bright repair jail excus kitchen negoti snow panel trick accur acquir chat golden william
    shoulder fals concert belief upset vari adviz apolog infect lane protein context relev
    swim spell mayor volunt violat harm recov relative bare illustr reward motor stadium
    surgeri passeng button passion peak urban angri everywher relatively monster meal meat
    chart broadcast journalist championship agricultur kingdom resolut neck preserv trap orang
    crown tight academ asia cute korea disappear submit batteri termin blind convert cloud
    factori alli salt interpret bike complain hat visual perspect nomin empti complic symbol
    tower pitch zero assembly wire aircraft faster brief circumst deliveri poll portion
    personality flood cream manner familiar seal tournament shame tag diet counter household
    rescu solo relax comic fortun mill layer biolog index coverag slowli whenev motion elimin
    innov cathol shower calm pocket recruit occas quit cabl coat stretch medium gender
    withdraw republ pleasur amend emerg calcul grace recal boyfriend voter crisi literatur
    ourselv tini permit subsequ depth divers bother found encount trail empir muscl abandon
    pet annoy visitor nois farmer arab chamber roof cake evalu pray tweet breakfast drunk
    guilti jewish unabl deputi supporter revers expans broad ideal joy strip convict provinc
    penalti univers saint log server loud bath export roman chip formal info maximum combat
    creation tone gear sheet singer conclud prayer climb logic piss bathroom coordin academi
    legend prisoner corrupt recoveri narrat virtual mirror tape acid settlement shadow reli
    bid debut christian collabor asid kinda rural instant chees flash coloni revolut satisfi
    valid pretend sponsor princip soviet comparison highway assault boot pump acknowledg
    brilliant dragon cooper hook terrorist interior correspond cheer praiz veteran cheat teeth
    galleri golf retain complaint drag slip sensit toy occasion sin controversi killer
    difficulti accomplish wrap steam tune idiot fantasi corp prioriti bunch harder navi storag
    carbon conclus fighter plain gang explos cite mere jew ban occupi punch sole heal
    partnership bound invent spin diamond gap gene certif delet nose wise knee admir analyz
    architectur sink decor freeze teenag innoc thread anybodi basketbal laid latter personnel
    pregnant pursu therapi plastic coin upgrad string campus genuin twin princess railway
    entitl slave composit dozen lip contrast teen ridicul shell atmospher disord founder
    offens terror dirti mainten nearbi relief rice somewhat stronger circuit graphic rip deriv
    ghost elev universal superior buri extern introduct enhanc vast bat hip reput deposit
    outcom divorc habit chariti screw leak equival angl assur fiction ceremoni insist bush
    alien basebal dumb heavili multi wet worldwid guitar chest trigger margin cousin dramat
    boost symptom accompani renew permiss thick warrior employer comedi bonus depart loos min
    democraci resign compos nail import medal bedroom tiger robot sand desper enterpr unusu
    korean incorpor anniversari raw secondari solar somehow unknown decreas mask math
    embarrass cabinet addict rail crush valuabl junior tube discoveri sum isol dynam semi
    filter disput icon chocol contemporari slide advoc genet tap explan templ trace regret
    pink presidenti tall that fool aggress uniform sharp afterward visibl craft dismiss
    violent excess lion lab researcher stranger oppon transact commission urg percentag thin
    stabl clip prospect reporter swing philosophi insan orient frustrat silenc alter bite
    judgment rob childhood wealth discount kit lover narrow twist juri clock resort liquid
    hunter hop tale lectur pen ethic silent resolv sequenc oblig jet belt conscious routin
    vacat script pant virus bread inner outstand rid
    """,
    3.4: """
    fort priest buddi desert miner moder celebrity auto maker strict elder owe pace remot ceo
    membership pin actress boundari bull fundament crystal bang breast castl forum gross
    smooth investor formula deck nut coal dna pride pot parad column creatur salari poem
    shield compens horribl congratul blast spiritu substanti dare cure wheat uncl exit pose
    reliabl occup shout destin pic disast bishop stat partial knight horror latin meanwhil
    necessarili primarili regardless soccer temporari snap rocket charm stem palac matur eagl
    avenu soil carrier freak mood duke ralli landscap curious attribut strateg impos dish
    playoff treasur civilian delight anxieti audio everyday extent gotten healthcar ltd
    recognit segment mortgag bug desk output exposur rear lyric pipe justifi float elit mac
    nervous tactic friendship sword alarm cricket ethnic pizza grave colleagu essay racist
    curv tail choic elsewher infrastructur offensive poverti allianc breed reduct crop dig
    lieuten veget stabil impli pan vol affili sail hack frequenc conveni gym characterist
    compound fri shine subscrib shade manual rotat petit suffici anger collaps dust exam
    accommod alongsid hungri photographi romant pour raid privileg spi weigh radic stare mum
    yield drill borrow trash poison bullet ward refuge phrase ratio brush tissu currenc
    exhaust concret deepli islam mini savings stomach bench disturb promin deploy jacket
    tourist virgin satellit shore telephon luxuri fate alert suspend inspect premium
    specialist embrac provis activist suitabl toler distinguish tran nake welfar dump brave
    municip gentl liberti discrimin recip prompt react holder bow flavor input entranc
    comprehens yell mathemat spare grate vital archiv represent marshal communist rep airline
    foster extract stamp duck alright behalf hockey https newli ordinari sexi ugli whoever
    scholar dean tongu humor organic devil venu physician rumor offend precis doc rat lean
    modifi flip nerv evolv ambassador beg skip lone fame ventur grass lifetim chill fold stun
    thirti buck dealer bureau colonel evolut knife lowest tho wherea domain laboratori
    residence dive stroke shelter treati headquart juic funer fleet substanc summari confess
    compriz eas trailer anticip devot consent pit insight tackl fenc poster intellectu pope
    potato buyer flame elig bro butter decent downtown forth nah nowher ownership poetri rugbi
    sake disciplin toilet leas counsel loop choos wolf cooki variabl smash exploit recreat
    minim con fanci courag disgust bake sacrific creek patch stake bulli databas pole ranger
    fulfil scan abroad bye makeup silli yep patriot unemploy deleg fraud beast exclud patent
    legaci overwhelm audit runner strain pension strengthen guardian barrier variat peer
    exceed warrant ash distract brick inquiri snake comprom abort boom rival dialog melt
    confront scratch henc sixth whilst tunnel flexibl auction bubbl tribe railroad portrait
    organ cigarett rebel drain intervent harbor butt lend magnet demon transmiss prohibit pig
    optim interfer substitut charter forgive commerc honey scari documentari invas pregnanc
    passag signatur spider vers neutral compil outfit bean regim acr arena tattoo accident
    faculti poet franchiz acquisit prosecut vaccin success scenario hilari drum experiment hug
    servant mutual bias immun vulner asleep daddi extraordinari glori heritag privaci blade
    absenc costum genius resum proven wipe missil horn creator obsess tension galaxi hint
    survivor vocal densiti worship robin cruiz musician entiti shed viewer logo inject suspens
    cant chemistri consumpt cotton epic gorgeous leather ought tenni twelv spray parallel cow
    romanc racial throat pile contractor mall registr brook overcom enrol upload outdoor
    unexpect fabric ram fiber rifl inspector flee insult notabl condemn fluid ski ruling
    calendar pill weed lung endors radiat ate commonwealth delici upcom dose simul tortur
    supplement bind agenda jam render outlin clue sec workshop shark dispos dimens equiti
    tripl thorough pupil lifestyl riot casual barrel insert sauc spark framework proport bee
    migrat elementari gen guidanc precious residenti wildlif wooden curs chef armor awkward
    powder reinforc toxic diplomat slam fifti bust acceler headlin pollut summit etern bitter
    default equat gradual eve feedback ongo purpl underground versus homeless candi toe
    nightmar plug cave hammer specifi greet assumpt classifi beam pub endur stack manipul
    descend palm recept fascin socialist bend brutal laptop atom amongst arsenal fewer footag
    jazz literari midnight mous piano steadi burst assert marvel pie burden rider slot enorm
    leaf opera divin globe architect artifici bold genr optic quest outlet inevit particl cape
    deeper goodby hardwar wisdom surgeon scandal percept persist rub nobl isi admiss medic
    protocol scholarship ador barn mar inflat resembl presum anonym inclus arrow chao echo lap
    deliber dip perceiv dawn adam companion rage merci tribut sweat canal guidelin specul dot
    lodg oral grip beef clay furnitur oversea worthi preced thrill trophi pat absorb chick
    depict emperor navig conspiraci hood sandwich span brake elector slice tablet competitor
    laser ingredi pad reign bin fade miracl reviv oak retreat throne portray garag boil seiz
    amateur implic merchant whip utter forecast bass bloodi crucial dual gulf reveng tourism
    hazard induc monkey quantiti consol ceas wander deem copyright behav stab pirat legitim
    gut lazi pleasant bounc classroom indi helicopt submiss geograph copper huh wherev imperi
    villa ideolog catalog hostil bump sack hike orbit eleph baker cinema realist patrol heel
    scout harass pepper bleed reviz philosoph euro earthquak harvest hawk taxi explicit
    character autumn fiscal mainstream menu nope panic peopl scope spectrum yea profess bud
    gambl certifi ration simultan transpar explod coalit wrestl lesbian dam notion liabil arc
    stimul kidnap emphas endless breach nest ceil doll surrend interrupt custodi assassin aris
    generous cowboy alpha nevertheless outer oxygen racism rude seventh sooner
    """,
}

WEIGHTS: dict[str, float] = {
    word: weight for weight, words in _BANDS.items() for word in words.split()
}
"""Weight of each listed stem."""
