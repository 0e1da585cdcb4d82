"""States of the world in English: name, adjectives, capital; one state a line.

A second spelling follows a slash. The capital speaks for the state in news prose.
"""

from typing import NamedTuple

COUNTRIES = """
afghanistan | afghan/afghans | kabul
albania | albanian/albanians | tirana
algeria | algerian/algerians | algiers
argentina | argentine/argentinian | buenos aires
armenia | armenian/armenians | yerevan
australia | australian/australians | canberra
austria | austrian/austrians | vienna
azerbaijan | azerbaijani/azeri | baku
bahrain | bahraini | manama
bangladesh | bangladeshi | dhaka
belarus | belarusian | minsk
belgium | belgian/belgians | brussels
brazil | brazilian/brazilians | brasilia
britain/united kingdom/uk/great britain | british/briton/britons | london
bulgaria | bulgarian | sofia
canada | canadian/canadians | ottawa
chad | chadian | n'djamena
chile | chilean | santiago
china | chinese | beijing
colombia | colombian | bogota
croatia | croatian | zagreb
cuba | cuban/cubans | havana
cyprus | cypriot | nicosia
denmark | danish | copenhagen
egypt | egyptian/egyptians | cairo
ethiopia | ethiopian | addis ababa
finland | finnish | helsinki
france | french | paris
georgia | georgian | tbilisi
germany | german/germans | berlin
greece | greek/greeks | athens
hungary | hungarian | budapest
india | indian/indians | new delhi/delhi
indonesia | indonesian | jakarta
iran | iranian/iranians | tehran
iraq | iraqi/iraqis | baghdad
ireland | irish | dublin
israel | israeli/israelis | jerusalem
italy | italian/italians | rome
japan | japanese | tokyo
jordan | jordanian | amman
kazakhstan | kazakh | astana
kenya | kenyan/kenyans | nairobi
kuwait | kuwaiti | kuwait city
lebanon | lebanese | beirut
libya | libyan/libyans | tripoli
malaysia | malaysian | kuala lumpur
mali | malian | bamako
malta | maltese | valletta
mexico | mexican/mexicans | mexico city
morocco | moroccan | rabat
netherlands/holland | dutch | the hague
new zealand | new zealander | wellington
niger | nigerien | niamey
nigeria | nigerian/nigerians | abuja
north korea | north korean | pyongyang
norway | norwegian | oslo
oman | omani | muscat
pakistan | pakistani/pakistanis | islamabad
palestine | palestinian/palestinians | ramallah
philippines | philippine/filipino | manila
poland | polish | warsaw
portugal | portuguese | lisbon
qatar | qatari | doha
romania | romanian | bucharest
russia | russian/russians | moscow
saudi arabia | saudi/saudis | riyadh
senegal | senegalese | dakar
serbia | serbian | belgrade
somalia | somali | mogadishu
south africa | south african | pretoria
south korea | south korean | seoul
spain | spanish | madrid
sudan | sudanese | khartoum
sweden | swedish | stockholm
switzerland | swiss | bern
syria | syrian/syrians | damascus
taiwan | taiwanese | taipei
thailand | thai | bangkok
tunisia | tunisian | tunis
turkey/turkiye/türkiye | turkish/turk/turks | ankara
uganda | ugandan | kampala
ukraine | ukrainian/ukrainians | kyiv/kiev
united arab emirates/uae/emirates | emirati | abu dhabi
united states/usa/us/america | american/americans | washington
venezuela | venezuelan | caracas
vietnam | vietnamese | hanoi
yemen | yemeni/yemenis | sanaa/sana'a
angola | angolan/angolans | luanda
benin | beninese | cotonou
bolivia | bolivian/bolivians | la paz
bosnia | bosnian/bosnians | sarajevo
botswana | - | gaborone
burkina faso | burkinabe | ouagadougou
burundi | burundian/burundians | bujumbura
cambodia | cambodian/cambodians | phnom penh
cameroon | cameroonian/cameroonians | yaounde
central african republic | - | bangui
comoros | comorian | moroni
costa rica | costa rican/costa ricans | -
czech republic/czechia | czech/czechs | prague
democratic republic of congo/democratic republic of the congo | congolese | kinshasa
djibouti | djiboutian | -
ecuador | ecuadorian/ecuadorean/ecuadorians | quito
eritrea | eritrean/eritreans | asmara
estonia | estonian/estonians | tallinn
gabon | gabonese | libreville
ghana | ghanaian/ghanaians | accra
guatemala | guatemalan/guatemalans | -
guinea | guinean/guineans | conakry
haiti | haitian/haitians | port-au-prince
honduras | honduran/hondurans | tegucigalpa
iceland | icelandic/icelanders | reykjavik
ivory coast | ivorian/ivorians | abidjan
jamaica | jamaican/jamaicans | -
kosovo | kosovan/kosovar | pristina
kyrgyzstan | kyrgyz | bishkek
laos | laotian/lao | vientiane
latvia | latvian/latvians | riga
liberia | liberian/liberians | monrovia
lithuania | lithuanian/lithuanians | vilnius
luxembourg | luxembourgish | -
madagascar | malagasy | antananarivo
malawi | malawian/malawians | lilongwe
mauritania | mauritanian/mauritanians | nouakchott
moldova | moldovan/moldovans | chisinau
mongolia | mongolian/mongolians | ulaanbaatar
montenegro | montenegrin | podgorica
mozambique | mozambican/mozambicans | maputo
myanmar/burma | burmese | naypyidaw
namibia | namibian/namibians | windhoek
nepal | nepali/nepalese | kathmandu
nicaragua | nicaraguan/nicaraguans | managua
north macedonia/macedonia | macedonian/macedonians | skopje
panama | panamanian/panamanians | panama city
paraguay | paraguayan/paraguayans | asuncion
peru | peruvian/peruvians | lima
rwanda | rwandan/rwandans | kigali
sierra leone | sierra leonean | freetown
singapore | singaporean/singaporeans | -
slovakia | slovak/slovaks | bratislava
slovenia | slovenian/slovene | ljubljana
south sudan | south sudanese | juba
sri lanka | sri lankan/sri lankans | colombo
tajikistan | tajik | dushanbe
tanzania | tanzanian/tanzanians | dodoma
togo | togolese | lome
turkmenistan | turkmen | ashgabat
uruguay | uruguayan/uruguayans | montevideo
uzbekistan | uzbek/uzbeks | tashkent
vatican | - | -
zambia | zambian/zambians | lusaka
zimbabwe | zimbabwean/zimbabweans | harare
"""

# Seats that speak for a state, and what else it is called.
SEATS = """
white house | united states
pentagon | united states
kremlin | russia
downing street | britain
elysee | france
elysee palace | france
elysée | france
élysée | france
elysée palace | france
élysée palace | france
jewish state | israel
islamic republic | iran
holy see | vatican
"""


class Country(NamedTuple):
    """A state with the words that speak of it."""

    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]


def countries() -> list[Country]:
    """The table above."""
    rows = [line.split(" | ") for line in COUNTRIES.strip().splitlines()]
    return [Country(*(_forms(cell) for cell in row)) for row in rows]


def _forms(cell: str) -> tuple[str, ...]:
    return () if cell == "-" else tuple(cell.split("/"))


def seats() -> list[tuple[str, str]]:
    """Every seat with the state that it speaks for."""
    rows = (line.split(" | ") for line in SEATS.strip().splitlines())
    return [(seat, state) for seat, state in rows]


PLACES: dict[str, str] = {
    form: country.names[0]
    for country in countries()
    for form in (*country.names, *country.adjectives, *country.capitals)
    if form != "us"
} | dict(seats())
"""Every name, adjective, capital and seat with the first name of its state.

"us" is the pronoun.
"""
