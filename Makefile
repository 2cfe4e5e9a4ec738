# Every target makes what it needs: the virtual environment, the packages in it, the mock server. `make help` lists them.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SHELL := /bin/sh

.DEFAULT_GOAL := help
.PHONY: help generate check test goldens bench corpus dist clean environment-run environment-dev

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "  PYTHON=python3.12  the Python to make the environment with (3.10 or newer); VENV=DIR  where it lies"

generate: environment-run ## Generate the SDKs of spec/ into output/
	@$(BIN)/specloom generate

check: environment-run ## Fail when output/ is not what spec/ gives
	@$(BIN)/specloom check

test: environment-dev ## Run every check and every test
	@$(BIN)/python tools/test.py

goldens: environment-dev ## Write the expected files of tests/cases anew (look at the difference before you commit it)
	@$(BIN)/python tests/golden.py

bench: environment-run ## Measure CPU time, memory and lines (PEERS=1: other generators and their SDKs, too)
	@$(BIN)/python tools/bench.py $(if $(PEERS),--peers)
	$(if $(PEERS),@$(BIN)/python tools/bench_sdk.py)
	$(if $(PEERS),@$(BIN)/python tools/bench_sdk_typescript.py)
	$(if $(PEERS),@$(BIN)/python tools/bench_sdk_go.py)
	$(if $(PEERS),@$(BIN)/python tools/bench_sdk_ruby.py)
	$(if $(PEERS),@$(BIN)/python tools/bench_cli.py)

corpus: environment-dev ## Download real documents into .corpus/, make their SDKs and check them (needs npm)
	@$(BIN)/python tools/corpus.py

dist: environment-dev ## Build the sdist and the wheel into dist/
	@$(BIN)/python -m build

clean: ## Delete what the other targets made, except output/
	rm -rf $(VENV) .venv-peers .venv-published .npm-peers node_modules .corpus build dist site *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

environment-run:
	@$(PYTHON) tools/environment.py $(VENV) run

environment-dev:
	@$(PYTHON) tools/environment.py $(VENV) dev
