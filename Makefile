# `make` lists what there is to do. Needed: make, Python 3.11 or later, and a Python package index.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHELL := /bin/sh
.DEFAULT_GOAL := help
.SUFFIXES:
.PHONY: help run test check lint types imports spelling drift tree examples contract bench picture lock clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/run.stamp ## Serve on http://127.0.0.1:8000 with a demo corpus (PORT= moves it)
	@$(BIN)/isnad migrate
	@$(BIN)/isnad seed
	@exec $(BIN)/isnad serve

test: $(VENV)/dev.stamp ## Run the tests (ARGS= goes to pytest)
	$(BIN)/pytest -n auto --maxprocesses 8 $(ARGS)

check: lint types imports spelling drift ## Everything that tools can check without running tests

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev.stamp
	$(BIN)/mypy --strict service

imports: $(VENV)/dev.stamp
	$(BIN)/lint-imports

spelling: $(VENV)/dev.stamp
	$(BIN)/codespell

# On a database of its own, made for the purpose, whatever DATABASE_URL says.
drift: $(VENV)/dev.stamp
	@data=$$(mktemp -d) && trap 'rm -rf "$$data"' EXIT && \
	export DATABASE_URL= ISNAD_DATA="$$data" && \
	$(BIN)/alembic upgrade head && $(BIN)/alembic check

tree: $(VENV)/dev.stamp ## Bring the tree in docs/architecture.md up to date
	$(BIN)/python docs/tree.py

examples: $(VENV)/dev.stamp ## Write the examples in the OpenAPI document anew
	@ISNAD_WRITE_EXAMPLES=1 $(BIN)/pytest -q tests/api/test_examples.py

contract: $(VENV)/dev.stamp ## Hold the API against its document, at length (EXAMPLES=12 of each operation)
	@ISNAD_CONTRACT_EXAMPLES=$(or $(EXAMPLES),12) $(BIN)/pytest -s tests/contract/test_schemathesis.py

bench: $(VENV)/bench.stamp ## Measure, and print the ratios to compare
	$(BIN)/python -m benchmarks $(ARGS)

picture: $(VENV)/dev.stamp ## Make the README's pictures from the demo corpus (takes chromium)
	@$(BIN)/python -m tests.web.picture

lock: $(VENV)/dev.stamp ## Pin what pyproject.toml asks for anew (ARGS=--upgrade takes newer versions)
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) --group build -o requirements/run.txt
	$(BIN)/uv pip compile $(LOCK) --group dev -o requirements/dev.txt
	$(BIN)/uv pip compile $(LOCK) --group bench -o requirements/bench.txt

clean: ## Remove the environment and all caches; the data in .isnad stay
	rm -rf $(VENV) build *.egg-info .*_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Hashes pin the bytes; no address of an index, since whoever installs has their own.
LOCK = pyproject.toml --quiet --generate-hashes --no-emit-index-url --no-header --universal \
	--python-version 3.11 $(ARGS)

# A stamp for each set of requirements: the second run installs nothing. Everything for `run` is
# in dev.txt and everything in that in bench.txt too, at the same versions.
$(VENV)/%.stamp: requirements/%.txt pyproject.toml | $(BIN)/python
	@echo "Installing $< into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--no-deps --no-build-isolation --editable .
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Isnad needs Python 3.11 or later; $(PYTHON) is $$($(PYTHON) --version 2>&1)." >&2; \
		echo "Name another one: make PYTHON=python3.13 ..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "$(PYTHON) lacks its venv module (on Debian: apt install python3-venv)." >&2; exit 1; }
