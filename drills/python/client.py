"""A client of a self-built Feishu app with requests, careful but for one flaw: python3 client.py [FLAW]"""

import os
import sys
import time

import requests

BASE = os.environ["TOKENTWIN_URL"]
REFUSED = {99991661, 99991663, 99991668}


class Client:
    def __init__(self, flaw: str = "none") -> None:
        self.flaw = flaw
        self.timeout = None if flaw == "no-timeout" else 5
        self.cached = None
        self.until = 0.0

    def fetch_token(self) -> str:
        answer = requests.post(
            f"{BASE}/open-apis/auth/v3/tenant_access_token/internal",
            json={"app_id": "cli_00000000000000a1", "app_secret": "twin-secret-self-built"},
            timeout=self.timeout,
        )
        body = answer.json()
        if self.flaw != "ignores-code" and (body.get("code") != 0 or not body.get("tenant_access_token")):
            raise RuntimeError(f"token request failed with code {body.get('code')}")
        self.until = time.time() + body.get("expire", 0) - 1
        return str(body.get("tenant_access_token"))

    def token(self) -> str:
        if self.cached is None or time.time() >= self.until:
            for attempt in range(1, 4):
                try:
                    self.cached = self.fetch_token()
                    break
                except Exception as error:
                    if attempt == 3 or "10014" in str(error):
                        raise
                    time.sleep(0.3 * attempt)
        return self.cached

    def use(self, token: str) -> int:
        headers = {"Authorization": f"Bearer {token}"}
        answer = requests.get(f"{BASE}/open-apis/contact/v3/users/me", headers=headers, timeout=self.timeout)
        return answer.json()["code"]

    def call(self) -> None:
        code = self.use(self.token())
        if code in REFUSED and self.flaw != "no-recovery":
            self.cached = None
            code = self.use(self.token())
        if code != 0:
            raise RuntimeError(f"code {code}")


if __name__ == "__main__":
    client = Client(sys.argv[1] if len(sys.argv) > 1 else "none")
    failed = 0
    for number in range(int(os.environ.get("CALLS", "6"))):
        try:
            client.call()
        except Exception as error:
            failed += 1
            print(f"call {number} failed: {error}")
        time.sleep(float(os.environ.get("SPACING_MS", "30")) / 1000)
    sys.exit(1 if failed else 0)
