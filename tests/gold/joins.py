"""What the answers on the real stories would be if matching made no mistake.

    python -m tests.gold.joins

Whatever the rules say, two statements that stand in the words of one proposition of the
annotators are taken for the same, unless they contradict each other. What is still wrong then is
not for matching to mend: claims that were not found or are cut otherwise, and who counts as one.
"""

import tempfile
from pathlib import Path
from unittest.mock import patch

from service.analysis import matching
from service.analysis.matching import Match, Statement
from service.analysis.meaning import nearness
from service.cli.trials import scratch
from service.ingest import encoding
from tests.evaluation.stories import compared, told
from tests.gold.encoders import LEAST, Knowing
from tests.gold.groups import write_groups
from tests.gold.news import beside

compare = matching.compare


def joined(a: Statement, b: Statement) -> Match:
    """Compare two statements whose vectors tell to which proposition they belong."""
    found = compare(a, b)
    is_one = (nearness(a.meaning, b.meaning) or 0) >= LEAST if a.meaning and b.meaning else False
    if is_one and found.relation not in ("same", "contradicts"):
        return Match(1.0, "same", matching.SAME, features=found.features)
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, scratch() as sessions:
        stories = write_groups(beside(), Path(folder))
        engine = sessions.kw["bind"]
        print(told("as it is", {one.name: compared(engine, one) for one in stories}), flush=True)
        encoding.use(encoding.Choice(Knowing(stories), LEAST))
        names = ("service.analysis.matching.compare", "service.analysis.grouping.compare")
        with patch(names[0], joined), patch(names[1], joined):
            print(told("without mistakes", {one.name: compared(engine, one) for one in stories}))


if __name__ == "__main__":
    main()
