# Everything a contributor needs: `make help`. Only Python 3.11+ and make must be there already.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ENVIRONMENT := $(VENV)/.complete
DEMO := build/demo
SAMPLE := samples/plan.pdf

.DEFAULT_GOAL := help
.PHONY: help env demo test check types lint imports sql tests lock docs-schema docs-findings bench clean

help:  ## Show what can be made
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

env: $(ENVIRONMENT)  ## Build .venv with the locked dependencies

$(ENVIRONMENT): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Renaksi needs Python 3.11 or newer: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(ENVIRONMENT)  ## Load the sample plan, in process and under Prefect, and query it
	rm -rf $(DEMO) && mkdir -p $(DEMO)
	$(BIN)/renaksi load $(SAMPLE) --warehouse $(DEMO)/renaksi.duckdb
	$(BIN)/renaksi status --warehouse $(DEMO)/renaksi.duckdb
	$(BIN)/renaksi query --warehouse $(DEMO)/renaksi.duckdb \
	    "SELECT commitment_id, title, start_date, end_date FROM commitments ORDER BY commitment_id"
	$(BIN)/renaksi query --warehouse $(DEMO)/renaksi.duckdb \
	    "SELECT due_date, responsible, measures.text AS measure, targets.text AS target \
	     FROM targets JOIN measures USING (measure_id) ORDER BY due_date, measure_id"
	$(BIN)/renaksi inspect $(SAMPLE) --page 5 --output $(DEMO)/page-5.png
	PREFECT_HOME=$(abspath $(DEMO))/prefect $(BIN)/renaksi load $(SAMPLE) --prefect --warehouse $(DEMO)/renaksi.duckdb

test: check tests  ## Check everything: formatting, types, rooms, SQL, tests

check: lint types imports sql  ## Check without running the tests

lint: $(ENVIRONMENT)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(ENVIRONMENT)
	$(BIN)/mypy

imports: $(ENVIRONMENT)
	$(BIN)/lint-imports

sql: $(ENVIRONMENT)
	$(BIN)/sqlfluff lint --disable-progress-bar warehouse/sql

tests: $(ENVIRONMENT)  ## Run the tests only
	$(BIN)/pytest --numprocesses auto --dist loadgroup

lock: $(ENVIRONMENT)  ## Resolve the dependencies anew into requirements.lock
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade --quiet \
	    --no-emit-index-url --custom-compile-command "make lock" --output-file requirements.lock

docs-schema: $(ENVIRONMENT)  ## Write docs/schema.md from the warehouse's comments
	$(BIN)/python -m warehouse.schema_docs docs/schema.md

docs-findings: $(ENVIRONMENT)  ## Write docs/findings.md from extractors/findings.toml
	$(BIN)/python -m extractors.findings docs/findings.md

bench: $(ENVIRONMENT)  ## Time a load of PLAN=file.pdf against pdfplumber alone
	$(BIN)/python -m benchmarks.load $(or $(PLAN),$(SAMPLE))

clean:  ## Remove the environment and everything made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
