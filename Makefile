# Two commands are all one needs: `make run` and `make test`. Each sets up what it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
export PYTHONUTF8 := 1
# Every test that starts a program would compile all of it again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test check lint types contracts tests screens soak-screens bench lock clean system-packages

run: $(VENV)/.run-ready
	@if $(PY) tools/display.py; then \
	  $(PY) -m wijkteam_studio; \
	else \
	  echo "Er is geen scherm gevonden. We leiden nu de voorbeelddag zonder scherm en maken de krant."; \
	  $(PY) -m wijkteam_studio demo --uit build/demo; \
	fi

test: $(VENV)/.dev-ready system-packages
	@$(MAKE) --no-print-directory check

check: lint types contracts tests

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy -p wijkteam_studio

contracts:
	PYTHONPATH=. $(BIN)/lint-imports

tests:
	@$(PY) -m compileall -q wijkteam_studio || true
	$(PY) -m pytest -q -n 4 --dist load

screens: $(VENV)/.dev-ready
	$(PY) -m tools.screens build/screens

# A hundred times a beamer that goes and comes, on real X servers; evidence in build/soak.
soak-screens: $(VENV)/.dev-ready
	@sh tools/system_packages.sh soak
	$(PY) -m pytest -q -m long tests
	$(PY) -m tests.soak --cycles 100 --events 500 --seed 1

bench: $(VENV)/.dev-ready
	$(PY) -m benchmarks

lock:
	uv pip compile pyproject.toml --universal --generate-hashes --no-header --no-annotate -q -o requirements.txt
	uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-header --no-annotate -q -o requirements-dev.txt

system-packages:
	@sh tools/system_packages.sh

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Wijkteam Studio heeft Python 3.11 of nieuwer nodig."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run-ready: requirements.txt | $(VENV)/bin/python
	$(PY) -m pip install -q --require-hashes -r requirements.txt
	$(PY) -m compileall -q wijkteam_studio || true
	@touch $@

$(VENV)/.dev-ready: requirements-dev.txt | $(VENV)/bin/python
	$(PY) -m pip install -q --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/.run-ready

clean:
	rm -rf build dist $(VENV)
