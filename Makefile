# make demo   install actormap, build the map of the sample ecosystem, say where it is
# make test   install actormap and a browser, run all tests
# make fuzz   100,000 damaged files through every reader (FUZZ_ARGS="--count 1000" for fewer)
# make bench-install   what the measurements compare with
# make lint   ruff, mypy, import-linter
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
SAMPLE := data/wise-learning-ecosystems
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test fuzz bench-install lint format clean

demo: $(VENV)/.installed
	$(RUN)/actormap build $(SAMPLE)
	@echo
	$(RUN)/actormap connect "Keri Facer" "Helen Manchester"

test: $(VENV)/.installed-dev $(VENV)/.browser
	ACTORMAP_BROWSER="$$(cat $(VENV)/.browser)" $(RUN)/python -m pytest $(PYTEST_ARGS)

# Guided by coverage where atheris has a wheel for this system, else by chance alone.
fuzz: $(VENV)/.installed-dev
	-$(RUN)/python -m pip install --quiet --only-binary :all: --group fuzz
	$(RUN)/python -m bench.fuzz $(FUZZ_ARGS)

bench-install: $(VENV)/.installed-dev
	$(RUN)/python -m pip install --quiet --group bench

lint: $(VENV)/.installed-dev
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy
	$(RUN)/lint-imports

format: $(VENV)/.installed-dev
	$(RUN)/ruff check --fix .
	$(RUN)/ruff format .

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "actormap needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1). Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(RUN)/python -m pip install --quiet --editable .
	@touch $@

# --group came with pip 25.1; an older pip that the virtual environment brought is renewed first.
$(VENV)/.installed-dev: pyproject.toml | $(VENV)/bin/python
	$(RUN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(RUN)/python -m pip install --quiet --editable . --group dev
	@touch $@ $(VENV)/.installed

# Holds the path of a Chromium that the browser tests drive: one found here, or one just installed.
$(VENV)/.browser: tests/install_browser.py | $(VENV)/.installed-dev
	$(RUN)/python tests/install_browser.py > $@.part
	@mv $@.part $@
