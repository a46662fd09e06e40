#!/usr/bin/env bash
# Runs the example; the library finds the server. Exit code 77: this machine lacks a program.
set -euo pipefail
cd "$(dirname "$0")"
python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null ||
  { echo "Python 3.10 or newer is not installed"; exit 77; }
# The wheel of this clone; whoever has it from PyPI leaves this out.
npm --prefix ../.. run --silent build:python
python3 -m venv .venv
.venv/bin/python -m pip install --quiet --requirement requirements.txt
.venv/bin/python -m pip install --quiet --force-reinstall --no-deps --no-index --find-links ../../packages/python/out tokentwin
.venv/bin/python -m pytest --quiet -n 2
