"""English words that say nothing by themselves."""

from service.extraction.languages.en.vocabulary import listed

FUNCTION_WORDS = listed("""
    a an the this that these those some any each every another both either such same own other
    others i me my mine we us our you your he him his she her hers it its they them their who
    whom whose which what where when why how there here is are was were be been being am has
    have had having do does did will would can could may might must shall should of in on at
    by for with from to into about against over under between among during after before since
    until through across within upon via per as and or but nor so yet if whether while because
    although though than then also just only even again very too more most much many few less
    least own out up down off away back now still already later anymore one's s t ve re ll d
""")
