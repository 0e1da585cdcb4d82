"""`python -m benchmarks [NAME …]`: run the named measurements, or all; one JSON object each."""

import argparse
import json
from functools import partial

from benchmarks import (
    batch,
    changes,
    extraction,
    hostile,
    hot,
    ingest,
    lookup,
    peers,
    reading,
    repeated,
)

MEASUREMENTS = {
    "batch": batch.measure,
    "changes": changes.measure,
    "extraction": extraction.measure,
    "hostile": hostile.measure,
    "hot": hot.measure,
    "ingest": ingest.measure,
    "lookup": lookup.measure,
    "peers": peers.measure,
    "reading": reading.measure,
    "repeated": repeated.measure,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*MEASUREMENTS, []], metavar="NAME")
    parser.add_argument("--articles", type=int, default=batch.ARTICLES, help="for batch")
    parser.add_argument("--stored", type=int, nargs="+", default=lookup.STORED, help="for lookup")
    parser.add_argument("--held", type=int, default=hot.HELD, help="for hot")
    asked = parser.parse_args()
    measurements = MEASUREMENTS | {
        "batch": partial(batch.measure, asked.articles),
        "hot": partial(hot.measure, asked.held),
        "lookup": partial(lookup.measure, asked.stored),
    }
    for name in asked.names or measurements:
        print(json.dumps({"benchmark": name, **measurements[name]()}, ensure_ascii=False))


if __name__ == "__main__":
    main()
