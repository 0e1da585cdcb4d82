"""`python -m benchmarks [NAME …]`: run the named measurements, or all; one JSON object each."""

import argparse
import json
from functools import partial

from benchmarks import batch, changes, extraction, hostile, ingest, reading, repeated

MEASUREMENTS = {
    "batch": batch.measure,
    "changes": changes.measure,
    "extraction": extraction.measure,
    "hostile": hostile.measure,
    "ingest": ingest.measure,
    "reading": reading.measure,
    "repeated": repeated.measure,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*MEASUREMENTS, []], metavar="NAME")
    parser.add_argument("--articles", type=int, default=batch.ARTICLES, help="for batch")
    asked = parser.parse_args()
    measurements = MEASUREMENTS | {"batch": partial(batch.measure, asked.articles)}
    for name in asked.names or measurements:
        print(json.dumps({"benchmark": name, **measurements[name]()}, ensure_ascii=False))


if __name__ == "__main__":
    main()
