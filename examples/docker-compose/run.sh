#!/usr/bin/env bash
# Validates the file; it starts no container. Exit code 77: this machine lacks a program.
set -euo pipefail
cd "$(dirname "$0")"
docker compose version >/dev/null 2>&1 || { echo "docker compose is not installed"; exit 77; }
docker compose config --quiet
