"""The official Feishu SDK, as its page says."""

import os
import sys

import lark_oapi as lark
from lark_oapi.api.contact.v3 import GetUserRequest

client = (
    lark.Client.builder()
    .app_id("cli_00000000000000a1")
    .app_secret("twin-secret-self-built")
    .domain(os.environ["TOKENTWIN_URL"])
    .log_level(lark.LogLevel.ERROR)
    .build()
)

failed = 0
for number in range(6):
    try:
        answer = client.contact.v3.user.get(GetUserRequest.builder().user_id("ou_1").build())
        if not answer.success():
            raise RuntimeError(f"code {answer.code}")
    except Exception as error:
        failed += 1
        print(f"call {number} failed: {error}")
sys.exit(1 if failed else 0)
