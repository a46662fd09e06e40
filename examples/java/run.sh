#!/usr/bin/env bash
# Runs the example; the library finds the server. Exit code 77: this machine lacks a program.
set -euo pipefail
cd "$(dirname "$0")"
command -v javac >/dev/null && command -v mvn >/dev/null || { echo "a JDK or Maven is not installed"; exit 77; }
maven() {
  mvn --batch-mode --quiet ${MAVEN_REPO:+"-Dmaven.repo.local=$MAVEN_REPO"} "$@"
}
# The extension of this clone; whoever has it from Maven Central leaves this out.
maven --file ../../packages/java/pom.xml -DskipTests -Dmaven.javadoc.skip install
maven test
