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
yemen | yemeni | sanaa/sana'a
"""


class Country(NamedTuple):
    """A state with the words that speak of it."""

    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]


def countries() -> list[Country]:
    """The table above."""
    rows = [line.split(" | ") for line in COUNTRIES.strip().splitlines()]
    return [Country(*(tuple(cell.split("/")) for cell in row)) for row in rows]


PLACES: dict[str, str] = {
    form: country.names[0]
    for country in countries()
    for form in (*country.names, *country.adjectives, *country.capitals)
    if form != "us"
}
"""Every name, adjective and capital with the first name of its state; "us" is the pronoun."""
