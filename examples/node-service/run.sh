#!/usr/bin/env bash
# Runs the service's tests under tokentwin exec, which starts a twin and reports misused tokens.
set -euo pipefail
cd "$(dirname "$0")"
tokentwin exec -- npm test
