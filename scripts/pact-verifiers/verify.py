"""Verifies the pacts of one provider: URL STATES_URL body|query PROVIDER FOLDER…; prints one line of JSON."""

import json
import sys

from pact import Verifier

url, states, form, provider, *folders = sys.argv[1:]
verifier = Verifier(provider, host="127.0.0.1").add_transport(url=url)
for folder in folders:
    verifier.add_source(folder)
verifier.state_handler(states, teardown=True, body=form == "body")

problem = None
try:
    verifier.verify()
except RuntimeError as error:
    problem = error
    print(verifier.output(strip_ansi=True))

results = verifier.results["interactionResults"]
failed = [each["description"] for each in results if each["result"] != "OK"]
print(json.dumps({"passed": len(results) - len(failed), "failed": failed}))
if problem:
    sys.exit(1)
