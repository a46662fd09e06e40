#!/usr/bin/env bash
# Checks the manifests in deploy/kubernetes against the schemas of Kubernetes, and the CI samples for being YAML.
set -euo pipefail
cd "$(dirname "$0")/.."
home=.kubernetes-validate
version=1.34.1
python=$(command -v python3) || { echo "Python 3 is needed: install python3 and python3-venv."; exit 1; }
if [[ ! -x $home/bin/kubernetes-validate ]]; then
  "$python" -m venv "$home"
  "$home/bin/pip" install --quiet --disable-pip-version-check "kubernetes-validate==$version"
fi
"$home/bin/kubernetes-validate" --strict --kubernetes-version 1.34 deploy/kubernetes/*.yaml deploy/kubernetes/scale-out/*.yaml
for file in deploy/ci/*.yml; do "$home/bin/python" -c 'import sys, yaml; yaml.safe_load(open(sys.argv[1]))' "$file"; done
