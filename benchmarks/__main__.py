"""`python -m benchmarks [NAME …]`: run the named measurements, or all; one JSON object each."""

import argparse
import json

from benchmarks import changes, extraction, hostile, ingest, reading, repeated

MEASUREMENTS = {
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
    for name in parser.parse_args().names or MEASUREMENTS:
        print(json.dumps({"benchmark": name, **MEASUREMENTS[name]()}, ensure_ascii=False))


if __name__ == "__main__":
    main()
