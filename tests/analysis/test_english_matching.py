"""Pairs of invented English statements, and how a reader relates them."""

import pytest

from service.analysis.matching import Match, compare, match_keys
from service.analysis.statement import Statement
from service.extraction.languages import get_pack
from service.ingest.statements import statement_of

SAME = [
    (
        "The governor issued a decree freeing 40 inmates from Harwick prison",
        "The governor issued an order freeing 40 prisoners from Harwick prison",
    ),
    (
        "The privacy board opened an inquiry into Harwick",
        "The privacy board was investigating Harwick",
    ),
    (
        "Twelve people were killed when a residential building collapsed in Northbridge",
        "The collapse of an apartment building in Northbridge killed 12 people",
    ),
    (
        "The ministry said it would buy 40,000 tonnes of wheat from Romania",
        "The ministry will purchase 40,000 tons of Romanian wheat",
    ),
    (
        "The central bank cut interest rates by half a point",
        "Interest rates were cut half a point by the central bank",
    ),
    (
        "The union suspended its strike after talks with the port authority",
        "Strike suspended by the union following negotiations with the port authority",
    ),
    (
        "Police arrested three smugglers near the southern border",
        "Three smugglers were detained by police close to the southern border",
    ),
    (
        "The mayor announced the opening of a new hospital on the east bank",
        "The mayor opened a new hospital on the east bank",
    ),
    (
        "The ferry sank after hitting a rock off the coast",
        "The ferry went down after it struck a rock off the coast",
    ),
    (
        "The court sentenced the former governor to six years in prison",
        "The ex-governor was jailed for six years by the court",
    ),
    (
        "Oil exports rose 5 per cent in March",
        "Exports of oil increased by 5% in March",
    ),
    (
        "Nobody is above the maritime law of Harwick at the shipyard",
        "Nobody stands above the maritime law of Harwick at the shipyard",
    ),
    (
        "Tollner Shipping agreed to acquire the ferry operator for $3.4 billion",
        "Tollner Shipping is taking over the operator of the ferries for 3.4bn dollars",
    ),
    (
        "The programme to rebuild the harbour will cost £40m",
        "Repairs to the harbor under the program will cost 40 million pounds",
    ),
    (
        "The firm sacked two managers over the theft of the cargo",
        "Two executives were dismissed by the company because the cargo had been stolen",
    ),
    (
        "As many as 2,000 jobs at the shipyard are at risk",
        "Up to two thousand posts at the shipyard are in danger",
    ),
]
NOT_SAME = [
    (
        "The authorities closed the Alder bridge to heavy trucks after the flood",
        "The authorities closed the Birch bridge to heavy trucks after the flood",
    ),
    (
        "Minister Carol Dunn resigned over the budget dispute with the cabinet",
        "Minister Peter Hale resigned over the budget dispute with the cabinet",
    ),
    (
        "The second week of the dockers' strike",
        "The third week of the dockers' strike",
    ),
    (
        "The team beat the visitors 2-1 in the semi-final",
        "The team beat the visitors 3-1 in the semi-final",
    ),
    (
        "A rocket was fired at 10 pm towards the old port",
        "A rocket was fired at 6 pm towards the old port",
    ),
    (
        "Oil exports rose in the first quarter",
        "Oil exports fell in the first quarter",
    ),
    (
        "The company paid a fine of 5 million dollars to the city",
        "The company paid a fine of 7 million dollars to the city",
    ),
    (
        "The minister signed the oil agreement with the company",
        "The minister refused to sign the oil agreement with the company",
    ),
    (
        "The blast shook the market on Friday",
        "The blast shook the market on Tuesday",
    ),
    (
        "The court convicted the former mayor of bribery",
        "The court acquitted the former mayor of bribery",
    ),
    (
        "The army captured the airport",
        "The army lost the airport",
    ),
    (
        "The president will visit the flooded villages next week",
        "The president met the defence minister of Japan",
    ),
    (
        "Clinton criticised Trump over his tax returns",
        "Trump criticised Clinton over her emails",
    ),
    (
        "Government forces withdrew from the harbour",
        "Government forces may withdraw from the harbour",
    ),
    (
        "The strike at the port will not begin before Monday",
        "The strike at the port will begin on Monday",
    ),
    (
        "Nobody was hurt when the ferry hit the quay, the harbour master said",
        "Four passengers were hurt when the ferry hit the quay, the harbour master said",
    ),
    (
        "A third of the workers went on strike at the shipyard",
        "Half of the workers went on strike at the shipyard",
    ),
    (
        "The vaccine was approved by the regulator after the trial",
        "The vaccine was rejected by the regulator after the trial",
    ),
]


def read(words: str) -> Statement:
    return statement_of(words, get_pack("en"))


def related(a: str, b: str) -> Match:
    return compare(read(a), read(b))


@pytest.mark.parametrize(("a", "b"), SAME)
def test_reworded_statements_are_the_same_and_share_a_key(a: str, b: str) -> None:
    assert related(a, b).relation == "same", related(a, b)
    assert match_keys(read(a)) & match_keys(read(b))


@pytest.mark.parametrize(("a", "b"), NOT_SAME)
def test_other_claims_are_not_the_same(a: str, b: str) -> None:
    assert related(a, b).relation != "same", related(a, b)


@pytest.mark.parametrize(("a", "b"), [*SAME, *NOT_SAME])
def test_the_relation_is_symmetric(a: str, b: str) -> None:
    one, other = related(a, b), related(b, a)
    assert (one.relation, one.kind, one.score) == (other.relation, other.kind, other.score)


def test_a_swapped_name_is_told() -> None:
    found = related(*NOT_SAME[0])
    assert (found.features["veto"], found.features["swapped"]) == ("actor", "en:alder / en:birch")
