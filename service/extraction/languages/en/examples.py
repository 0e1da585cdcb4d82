"""Sentences with the attributions a reader finds in them: documentation, and data for a test.

All names and events are invented. Places are left out: a content that the words around it
split is written with " … " between its pieces.
"""

from service.extraction.languages.example import Example, Found

EXAMPLES = (
    Example(
        "The Agriculture Ministry said that the harvest had doubled this season.",
        (Found("said", "Agriculture Ministry", "the harvest had doubled this season"),),
    ),
    Example(
        "Transport Minister Samir Halabi said on Monday the bridge would open tomorrow. "
        '"We will not be a day late," he added.',
        (
            Found("said", "Samir Halabi", "the bridge would open tomorrow"),
            Found("added", "Samir Halabi", "We will not be a day late", "direct"),
        ),
    ),
    Example(
        '"The dam is full," said Rana Haddad, the head of the water board.',
        (Found("said", "Rana Haddad", "The dam is full", "direct"),),
    ),
    Example(
        "The road will stay shut until spring, the mayor told reporters on Sunday.",
        (Found("told", "mayor", "The road will stay shut until spring"),),
    ),
    Example(
        '"The dam is full," Ms Haddad said. "Nobody should go near it."',
        (Found("said", "Haddad", "The dam is full … Nobody should go near it", "direct"),),
    ),
    Example(
        "According to the harbour authority, no ship left the port.",
        (Found("According to", "harbour authority", "no ship left the port"),),
    ),
    Example(
        "Prices fell by half, according to a report by the Grain Board.",
        (Found("according to", "report by the Grain Board", "Prices fell by half"),),
    ),
    Example(
        "The delegation, according to the embassy, left for the capital.",
        (Found("according to", "embassy", "The delegation … left for the capital"),),
    ),
    Example(
        "The company said the plant was safe, adding that work would resume on Friday.",
        (
            Found("said", "company", "the plant was safe"),
            Found("adding", "company", "work would resume on Friday"),
        ),
    ),
    Example(
        "Halabi denied that the contract was illegal and accused the union of lying.",
        (
            Found("denied", "Halabi", "the contract was illegal", stance="denies"),
            Found("accused", "Halabi", "the union of lying", stance="accuses"),
        ),
    ),
    Example(
        "The opposition called for an early election.",
        (Found("called for", "opposition", "an early election", stance="demands"),),
    ),
    Example(
        "The governor urged residents to boil their water.",
        (Found("urged", "governor", "boil their water", stance="demands"),),
    ),
    Example(
        "The minister warned that the dam could burst.",
        (Found("warned", "minister", "the dam could burst", stance="warns"),),
    ),
    Example(
        "The minister warned of a hard winter.",
        (Found("warned", "minister", "a hard winter", stance="warns"),),
    ),
    Example(
        "The two ministers praised the work of the rescue teams.",
        (Found("praised", "two ministers", "the work of the rescue teams", stance="praises"),),
    ),
    Example(
        "The council condemned the attack on the mill.",
        (Found("condemned", "council", "the attack on the mill", stance="condemns"),),
    ),
    Example(
        "Haddad promised to repair every road.",
        (Found("promised", "Haddad", "repair every road", stance="promises"),),
    ),
    Example(
        "The union refused to end the strike.",
        (Found("refused", "union", "end the strike", stance="refuses"),),
    ),
    Example(
        "The bank expects prices to rise next year.",
        (Found("expects", "bank", "prices to rise next year", stance="expects"),),
    ),
    Example(
        "A senior official, who asked not to be named, said the talks had failed.",
        (
            Found(
                "said",
                "senior official",
                "the talks had failed",
            ),
        ),
    ),
    Example(
        "Officials say the fire began in the mill.",
        (Found("say", "Officials", "the fire began in the mill"),),
    ),
    Example(
        "Two sources told the Harbour Gazette that the ship had sunk.",
        (Found("told", "Two sources", "the ship had sunk"),),
    ),
    Example(
        "Reuters quoted the mayor as saying that the bridge was closed.",
        (Found("quoted", "mayor", "the bridge was closed"),),
    ),
    Example(
        "The mayor was quoted by Reuters as saying the bridge was closed.",
        (Found("quoted", "mayor", "the bridge was closed"),),
    ),
    Example(
        "The statement said the minister had denied the report.",
        (
            Found("said", "statement", "the minister had denied the report"),
            Found("denied", "minister", "the report", depth=1, stance="denies"),
        ),
    ),
    Example(
        'The mayor called the plan "a gift to the rich".',
        (Found("called", "mayor", 'the plan "a gift to the rich"', "mixed"),),
    ),
    Example(
        'Haddad said the plan was "a gift to the rich" and would fail.',
        (Found("said", "Haddad", 'the plan was "a gift to the rich" and would fail', "mixed"),),
    ),
    Example(
        "Haddad said: “We are ready.”",
        (Found("said", "Haddad", "We are ready", "direct"),),
    ),
    Example(
        "‘We are ready,’ said Haddad.",
        (Found("said", "Haddad", "We are ready", "direct"),),
    ),
    Example(
        "“We are ready. We were ready a year ago,” Haddad told the Gazette.",
        (Found("told", "Haddad", "We are ready. We were ready a year ago", "direct"),),
    ),
    Example(
        '"Why now?" Haddad asked.',
        (Found("asked", "Haddad", "Why now", "direct", stance="demands"),),
    ),
    Example(
        "Rana Haddad announced a new plan. She said it would cost little. Samir Halabi said it "
        "would not. He insisted that the money was gone.",
        (
            Found("announced", "Rana Haddad", "a new plan"),
            Found("said", "Rana Haddad", "it would cost little"),
            Found("said", "Samir Halabi", "it would not"),
            Found("insisted", "Samir Halabi", "the money was gone", stance="stresses"),
        ),
    ),
    Example(
        "The Water Board said in a statement that the dam was full. It warned that the valley "
        "might flood.",
        (
            Found("said", "Water Board", "the dam was full"),
            Found("warned", "Water Board", "the valley might flood", stance="warns"),
        ),
    ),
    Example(
        "Halabi, a former judge, said the court was wrong.",
        (Found("said", "Halabi", "the court was wrong"),),
    ),
    Example(
        "The trader expects a poor year, though he cautioned that nobody could know.",
        (
            Found("expects", "trader", "a poor year", stance="expects"),
            Found("cautioned", "trader", "nobody could know", stance="warns"),
        ),
    ),
    Example(
        "The study found that the river was clean.",
        (Found("found", "study", "the river was clean"),),
    ),
    Example(
        "The mayor said that the school was safe and that the road was open.",
        (Found("said", "mayor", "the school was safe and that the road was open"),),
    ),
    Example(
        "The mayor said the U.S. envoy had met Dr. Salma Najjar in the capital.",
        (Found("said", "mayor", "the U.S. envoy had met Dr. Salma Najjar in the capital"),),
    ),
    Example(
        "The spokeswoman said the count was right.",
        (
            Found(":", "spokeswoman", "We will not count again", "direct"),
            Found("said", "spokeswoman", "the count was right"),
        ),
        headline="Spokeswoman: We will not count again",
    ),
    Example(
        "Peru and Kenya agreed to share the water.",
        (Found("agreed", "Peru and Kenya", "share the water", stance="agrees"),),
    ),
    # What only looks like an attribution.
    Example("Nobody at the station would say when the vehicles would return."),
    Example("The minister did not say whether the project had stopped."),
    Example("The two ministers discussed the price of wheat."),
    Example("The bridge was built according to plan, as it were, in a year."),
    Example("The director spoke with the staff."),
    Example("It is said to be the oldest mill in the valley."),
    Example("The report was published on Monday."),
    Example("He was told to wait outside."),
    Example("The claims were checked, and the demands were met."),
    Example("The talks are expected to begin tomorrow."),
    Example("The team lost the match.", headline="Cup final: another defeat"),
    Example("Needless to say, the ship was late."),
)
