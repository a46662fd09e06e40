#!/usr/bin/env bash
# Runs the example against the twin at $TOKENTWIN_URL. Exit code 77: this machine lacks a program.
set -euo pipefail
cd "$(dirname "$0")"
python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null ||
  { echo "Python 3.10 or newer is not installed"; exit 77; }
python3 -m venv .venv
.venv/bin/python -m pip install --quiet --requirement requirements.txt
.venv/bin/python -m pytest --quiet
