"""English words that say nothing by themselves, and everyday ones that say little."""

from service.extraction.languages.en.vocabulary import listed

FUNCTION_WORDS = listed("""
    a an the this that these those some any each every another both either such same own other
    others i me my mine we us our you your he him his she her hers it its they them their who
    whom whose which what where when why how there here is are was were be been being am has
    have had having do does did will would can could may might must shall should of in on at
    by for with from to into about against over under between among during after before since
    until through across within upon via per as and or but nor so yet if whether while because
    although though than then also just only even again very too more most much many few less
    least own out up down off away back now still already later one's s t ve re ll d
""")

COMMON = listed("""
    say tell state announce report add official government minister country people person city
    group new year day week month time today yesterday make take give go come get begin part
    number case work call ask use need want plan issue fact matter area point side member
    leader political nation public president spokesman statement high last first next two
    thing way world force situation
""")
