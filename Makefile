# Everything a contributor needs: `make help`. Only Python 3.11+ and make must be there already.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ENVIRONMENT := $(VENV)/.complete
CONTESTANTS := $(VENV)/.contestants
RESOLVE = $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --quiet --no-emit-index-url \
    --custom-compile-command "make lock"
DEMO := build/demo
SAMPLE := samples/plan.pdf
UPDATED := samples/plan-updated.pdf
REPORTS := samples/report-b06-pemerintah.pdf samples/report-b06-oms.xlsx

.DEFAULT_GOAL := help
.PHONY: help env demo test check types lint imports sql tests slow-tests hostile cases lock wheels docs docs-schema docs-findings docs-relations bench clean

help:  ## Show what can be made
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

env: $(ENVIRONMENT)  ## Build .venv with the locked dependencies

$(ENVIRONMENT): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Renaksi needs Python 3.11 or newer: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q models ingest extractors warehouse flows renaksi  # now, not at the first load
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -c "from warehouse.store.connection import empty_warehouse; empty_warehouse()"
	@touch $@

demo: $(ENVIRONMENT)  ## Load the sample plan, its progress reports and its next version, and look at all of them
	rm -rf $(DEMO) && mkdir -p $(DEMO)
	$(BIN)/renaksi load $(SAMPLE) $(REPORTS) --warehouse $(DEMO)/renaksi.duckdb
	$(BIN)/renaksi status --warehouse $(DEMO)/renaksi.duckdb
	$(BIN)/renaksi query --warehouse $(DEMO)/renaksi.duckdb \
	    "SELECT commitment_id, title, start_date, end_date FROM commitments ORDER BY commitment_id"
	$(BIN)/renaksi query --warehouse $(DEMO)/renaksi.duckdb \
	    "SELECT due_date, responsible, measures.text AS measure, targets.text AS target \
	     FROM targets JOIN measures USING (measure_id) ORDER BY due_date, measure_id"
	$(BIN)/renaksi query --warehouse $(DEMO)/renaksi.duckdb \
	    "SELECT reporter, measure_as_printed, measure_id, round(score, 2) AS score, decision \
	     FROM matches JOIN progress_entries USING (entry_id) JOIN progress_reports USING (report_id) \
	     ORDER BY reporter, progress_entries.ordinal"
	$(BIN)/renaksi query --warehouse $(DEMO)/renaksi.duckdb \
	    "FROM commitment_progress ORDER BY commitment_id, period, reporter"
	$(BIN)/renaksi review --list --warehouse $(DEMO)/renaksi.duckdb
	$(BIN)/renaksi export $(DEMO)/report.html --as report --as-of 2031-12-31 --documents samples \
	    --warehouse $(DEMO)/renaksi.duckdb
	$(BIN)/renaksi show $(SAMPLE) --page 5 --output $(DEMO)/page-5.png
	PREFECT_HOME=$(abspath $(DEMO))/prefect $(BIN)/renaksi load $(UPDATED) --prefect --warehouse $(DEMO)/renaksi.duckdb
	$(BIN)/renaksi diff OGI-2030-2032 --warehouse $(DEMO)/renaksi.duckdb
	@[ ! -t 1 ] || echo "All of it in the browser: $(BIN)/renaksi desk --warehouse $(DEMO)/renaksi.duckdb"

test: check tests  ## Check everything: formatting, types, rooms, SQL, tests; with ALL=1 the slow ones too

# Side by side: types and SQL take half a minute of one processor each.
check: $(ENVIRONMENT)  ## Check without running the tests
	@$(MAKE) --no-print-directory --jobs=4 lint types imports sql

lint: $(ENVIRONMENT)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(ENVIRONMENT)
	$(BIN)/mypy

imports: $(ENVIRONMENT)
	$(BIN)/lint-imports

sql: $(ENVIRONMENT)
	$(BIN)/sqlfluff lint --disable-progress-bar warehouse/sql

# Each module in one process, so that what its tests share is made once.
tests: $(ENVIRONMENT)  ## Run the tests only; with ALL=1 the slow ones too
	$(BIN)/pytest --numprocesses auto --dist loadscope --no-loadscope-reorder $(if $(ALL),,-m "not slow")
	@$(if $(ALL),,echo "The slow tests (kills at 200 moments, servers, further renditions, whatever takes long): make test ALL=1")

slow-tests: $(ENVIRONMENT)  ## Measure all tests, and list those that `make test` leaves to ALL=1
	rm -rf build/times && mkdir -p build/times
	-$(BIN)/pytest --numprocesses auto --dist loadscope --no-loadscope-reorder --note-times build/times
	$(BIN)/python -m tests.slowness build/times

hostile: $(ENVIRONMENT)  ## Count how what is hostile is met: tried, held, failed; all of it, where the slow tests try a sample
	HOSTILE=all $(BIN)/pytest tests/hostile --timeout 3600

cases: $(ENVIRONMENT)  ## Count how odd reports are met: right, said, SILENT or CRASHED; the shared ones too
	$(BIN)/python -m tests.cases

lock: $(ENVIRONMENT)  ## Resolve the dependencies anew into the .lock files
	$(RESOLVE) --upgrade --extra dev --output-file requirements.lock
	$(RESOLVE) --upgrade --extra bench --constraint requirements.lock --output-file requirements-bench.lock

wheels: $(ENVIRONMENT)  ## Gather in build/wheels all that an installation without a network needs, for systems like this one
	rm -rf build/wheels && mkdir -p build/wheels
	$(BIN)/python -m pip wheel --quiet --no-build-isolation --wheel-dir build/wheels --constraint requirements.lock .

docs: docs-schema docs-findings docs-relations  ## Build the documentation site into build/site, with every link checked
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

docs-schema: $(ENVIRONMENT)  ## Write docs/schema.md from the warehouse's comments
	$(BIN)/python -m warehouse.schema_docs docs/schema.md

docs-findings: $(ENVIRONMENT)  ## Write docs/findings.md from what can be found
	$(BIN)/python -m flows.pipeline.findings_docs docs/findings.md

docs-relations: $(ENVIRONMENT)  ## Write a page for each relation, as the samples fill it, into build/relations for the site
	rm -rf build/relations && mkdir -p build/relations
	$(BIN)/renaksi load $(SAMPLE) $(REPORTS) --warehouse build/relations/renaksi.duckdb
	$(BIN)/python -m warehouse.relation_docs build/relations/renaksi.duckdb build/relations/pages

bench: $(CONTESTANTS)  ## Time a load of PLAN=file.pdf, against PDF libraries alone and again
	$(BIN)/python -m benchmarks.load $(or $(PLAN),$(SAMPLE))
	$(BIN)/python -m benchmarks.reload $(or $(PLAN),$(SAMPLE))

$(CONTESTANTS): $(ENVIRONMENT) requirements-bench.lock
	$(BIN)/python -m pip install --quiet --requirement requirements-bench.lock
	@touch $@

clean:  ## Remove the environment and everything made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
