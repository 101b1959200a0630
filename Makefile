# The only list of commands. Needs Python 3.11 or later, make and pip; everything else goes into .venv.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check install --quiet -c constraints.txt
READY  := $(VENV)/.ready
DEV    := $(VENV)/.ready-dev

.DEFAULT_GOAL := help
.PHONY: help demo test check fix lint types contracts rules bench bench-many generate generated clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# Exit code 1 says that the audit found deficiencies, as this notice has; 0 would be as wrong as 2 or 3.
demo: $(READY) ## Audit a founding case: report.json, then the report on the terminal
	@$(BIN)/noticecheck audit examples/duralev.notice.yaml --format json -o report.json; [ $$? -eq 1 ]
	@$(BIN)/noticecheck audit examples/duralev.notice.yaml; [ $$? -eq 1 ]
	@echo "The same report as data: report.json"

test: $(DEV) ## Run the tests
	@$(BIN)/python -m pytest -n auto --dist loadgroup

check: lint types contracts rules generated ## Everything but the tests

fix: $(DEV) ## Repair what can be repaired, and format
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

lint: $(DEV) ## Style
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check . || { echo "make fix formats these:"; $(BIN)/ruff format --check .; }

types: $(DEV) ## Types
	@$(BIN)/mypy --strict src

contracts: $(DEV) ## Who may import whom
	@$(BIN)/lint-imports --no-logo

rules: $(DEV) ## The rulebook against its own grammar and examples
	@$(BIN)/noticecheck rules lint
	@$(BIN)/noticecheck rules test

bench: $(DEV) ## The budgets, as ratios measured in one run
	@$(BIN)/python bench/run.py

bench-many: $(DEV) ## Libraries of 1 to 50,000 notices, beside other tools (long; goes on where it was stopped)
	@$(BIN)/python bench/libraries.py $(BENCH)

generate: $(DEV) ## Write the generated files anew
	@$(BIN)/python tools/generate.py

generated: $(DEV) ## Fail when a generated file differs from what would be written
	@$(BIN)/python tools/generate.py --check

clean: ## Remove all that can be made again
	@rm -rf $(VENV) build dist report.json .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find src tests tools bench rules -type d \( -name __pycache__ -o -name __compiled__ \) -prune -exec rm -rf {} + 2>/dev/null || true

# Debian without python3-venv cannot make a .venv by itself; virtualenv, put aside in build/, can.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "noticecheck needs Python 3.11 or later: make PYTHON=python3.12 ..." >&2; exit 1; }
	@echo "Making $(VENV)"
	@$(PYTHON) -m venv $(VENV) || { \
		echo "This Python has no venv; trying virtualenv"; rm -rf $(VENV); \
		$(PYTHON) -m pip --disable-pip-version-check install --quiet --upgrade --target build/virtualenv virtualenv && \
		PYTHONPATH=build/virtualenv $(PYTHON) -m virtualenv --quiet $(VENV); } || { rm -rf $(VENV); exit 1; }

# The stamps keep a second run from installing again. The project is linked, not copied: edits count at once.
$(READY): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing noticecheck"
	@$(PIP) -e .
	@touch $@

$(DEV): requirements-dev.txt $(READY)
	@echo "Installing the tools for tests and checks"
	@$(PIP) -r requirements-dev.txt
	@touch $@
