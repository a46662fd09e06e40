"""Tests a client of Feishu, DingTalk or Ekuaibao against a mock of their token endpoints."""

from .errors import TokenTwinError, VerdictError
from .models import (
    AppTicket,
    Clock,
    Exchange,
    FaultRule,
    JournalVerification,
    LoginCode,
    Sandbox,
    ShippedScenario,
    Token,
    Verdict,
)
from .server import Server
from .twin import Twin

__all__ = [
    "AppTicket",
    "Clock",
    "Exchange",
    "FaultRule",
    "JournalVerification",
    "LoginCode",
    "Sandbox",
    "Server",
    "ShippedScenario",
    "Token",
    "TokenTwinError",
    "Twin",
    "Verdict",
    "VerdictError",
]
