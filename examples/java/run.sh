#!/usr/bin/env bash
# Runs the example against the twin at $TOKENTWIN_URL. Exit code 77: this machine lacks a program.
set -euo pipefail
cd "$(dirname "$0")"
command -v javac >/dev/null && command -v mvn >/dev/null || { echo "a JDK or Maven is not installed"; exit 77; }
mvn --batch-mode --quiet ${MAVEN_REPO:+"-Dmaven.repo.local=$MAVEN_REPO"} test
