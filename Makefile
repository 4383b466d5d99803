# The two commands: `make build` and `make test`. Both are safe to run again.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: build serve test quick lint types check golden catalogues lock clean

build: $(VENV)/.installed        ## environment, dependencies, English model, then site/
	@$(BIN)/sidelight build

serve: $(VENV)/.installed        ## preview content/ with live reload
	@$(BIN)/sidelight serve

test: $(VENV)/.installed-test    ## all that tests need, then the tests
	@sh tests/chromium.sh
	@sh tests/checkers.sh
	@$(BIN)/python -m pytest

quick: $(VENV)/.installed-test   ## the tests that need no model and no browser, on all cores
	@$(BIN)/python -m pytest -n auto --hypothesis-profile=quick \
	  -m 'not model and not browser and not slow'

lint: $(VENV)/.installed-test
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/lint-imports --no-logo

types: $(VENV)/.installed-test
	@$(BIN)/mypy

check: $(VENV)/.installed
	@$(BIN)/sidelight check

catalogues: $(VENV)/.installed   ## gather the words of pages, for translators to go on from
	@$(BIN)/pybabel -q extract -F pyproject.toml --add-location file --sort-output -o .cache/sidelight.pot .
	@$(BIN)/pybabel -q update -i .cache/sidelight.pot -d generator/interface/locale -D sidelight -w 100 \
	  --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date

lock:                            ## pin and hash what pyproject.toml asks for
	uv pip compile pyproject.toml -c requirements/constraints.txt --extra search --group install --universal --python-version 3.11 \
	  --generate-hashes --custom-compile-command 'make lock' -o requirements/build.txt
	uv pip compile pyproject.toml -c requirements/constraints.txt --extra search --group install --group test --universal --python-version 3.11 \
	  --generate-hashes --custom-compile-command 'make lock' -o requirements/test.txt

clean:
	rm -rf $(VENV) .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache dist
	git clean -fdXq site

$(VENV)/bin/python:
	@sh requirements/environment.sh '$(PYTHON)' '$(VENV)'

$(VENV)/.installed: requirements/build.txt pyproject.toml | $(VENV)/bin/python
	@echo 'sidelight: installing what requirements/build.txt pins'
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/build.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-test: requirements/test.txt $(VENV)/.installed
	@echo 'sidelight: installing what requirements/test.txt pins'
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

golden: $(VENV)/.installed-test  ## write the golden sites anew; then read the difference
	@GOLDEN=write $(BIN)/python -m pytest tests/test_golden.py
