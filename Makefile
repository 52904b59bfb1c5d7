# Two commands are all one needs: `make run` and `make test`. Each sets up what it needs.
# `make run PYTHON=/path/to/python3.12` chooses the Python; without it the tools find one.

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
# What runs on every further Python of the machine; see tools/other_interpreters.sh.
QUICK := tests/unit tests/services tests/storage tests/ui/shell/test_windows.py tests/ui/kit/test_tasks.py \
  tests/ui/shell/test_housekeeping.py
export PYTHONUTF8 := 1
# Every test that starts a program would compile all of it again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test check lint types contracts tests other-pythons screens lead mutants soak-screens soak-storage soak-start soak-paper bench lock \
  clean for-running for-developing

run: for-running
	@if $(PY) tools/display.py; then \
	  sh tools/system_packages.sh window && $(PY) -m wijkteam_studio; \
	else \
	  echo "Er is geen scherm gevonden. We leiden nu de voorbeelddag zonder scherm en maken de krant."; \
	  $(PY) -m wijkteam_studio demo --uit build/demo; \
	fi

test: for-developing
	@sh tools/system_packages.sh test
	@$(MAKE) --no-print-directory check other-pythons

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

other-pythons:
	@sh tools/other_interpreters.sh $(PY) $(QUICK)

screens: for-developing
	$(PY) -m tools.screens build/screens

# A day at speed in the real window: make lead DAY=db1 SPEED=30 FROM=DD06 LATE=25
DAY ?= db1
SPEED ?= 30
LATE ?= 0
lead: for-developing
	@sh tools/system_packages.sh window
	$(PY) -m tools.lead --dag "$(DAY)" --snelheid "$(SPEED)" --vanaf "$(FROM)" --te-laat "$(LATE)"

# Breaks the program at random places; no more than a tenth may go unnoticed. See docs/mutants.md.
NUMBER ?= 100
SEED ?= 1
mutants:
	@sh tools/environment.sh $(VENV) requirements-mutants.txt
	$(PY) -m tools.mutants --aantal "$(NUMBER)" --zaad "$(SEED)"

# A hundred times a beamer that goes and comes, on real X servers; evidence in build/soak.
soak-screens: for-developing
	@sh tools/system_packages.sh soak
	$(PY) -m pytest -q -m long tests
	$(PY) -m tests.soak --cycles 100 --events 500 --seed 1

# Three hundred random days through the paper; goes on where it was stopped. CONTROL=old-split breaks it.
DAYS ?= 300
soak-paper: for-developing
	$(PY) -m tests.paper_days --days $(DAYS) --seed $(SEED) $(if $(CONTROL),--control $(CONTROL) --control unread)

# Kills, power cuts, a disk that hangs, damaged files; evidence in build/soak.
soak-storage: for-developing
	@sh tools/system_packages.sh strace
	$(PY) -m tests.soak_storage

# Thirty starts with a session to reopen, beside two loops that keep the machine busy.
soak-start: for-developing
	$(PY) -m tests.starts --starts 30

bench: for-developing
	@$(PY) -m benchmarks

lock:
	uv pip compile pyproject.toml --universal --generate-hashes --no-header --no-annotate -q -o requirements.txt
	uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-header --no-annotate -q -o requirements-dev.txt
	uv pip compile pyproject.toml --group dev --group mutants --universal --generate-hashes --no-header --no-annotate -q -o requirements-mutants.txt

for-running:
	@sh tools/environment.sh $(VENV) requirements.txt

for-developing:
	@sh tools/environment.sh $(VENV) requirements-dev.txt

clean:
	rm -rf build dist $(VENV) .venvs
