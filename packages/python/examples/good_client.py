"""The same client without the mistake: a refused token is dropped, and the call is repeated once."""

from faulty_client import APP, call

INVALID_TOKEN = 99991663


class GoodClient:
    def __init__(self, base_url):
        self._base_url = base_url
        self._token = None

    def user(self, user_id):
        answer = self._read_user(user_id)
        if answer["code"] == INVALID_TOKEN:
            self._token = None
            answer = self._read_user(user_id)
        return answer

    def _read_user(self, user_id):
        if self._token is None:
            self._token = call(f"{self._base_url}/open-apis/auth/v3/tenant_access_token/internal", body=APP)[
                "tenant_access_token"
            ]
        return call(f"{self._base_url}/open-apis/contact/v3/users/{user_id}", token=self._token)
