"""The numbers and names that all runtimes share are those of `ir/behaviour.py`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cli.process import ROOT
from specloom.ir.behaviour import CONNECTIONS, ERROR_CLASSES, RETRIED_STATUSES, Behaviour

TYPESCRIPT = ROOT / "templates" / "typescript" / "runtime" / "src"
PYTHON = ROOT / "templates" / "python" / "runtime" / "runtime_package"
RUBY = ROOT / "templates" / "ruby" / "runtime" / "lib" / "runtime_client"
GO = ROOT / "templates" / "go" / "runtime"
UNITS = {"Millisecond": 0.001, "Second": 1.0, "Minute": 60.0}


def typescript_constant(name: str, module: str = "constants") -> str:
    text = (TYPESCRIPT / "internal" / f"{module}.ts").read_text(encoding="utf-8")
    found = re.search(rf"^export const {name}: [^=]+ = (.*);$", text, re.MULTILINE)
    assert found is not None, name
    return found.group(1)


def go_constant(name: str) -> str:
    text = (GO / "internal" / "constants.go").read_text(encoding="utf-8")
    found = re.search(rf"^\t?(?:var )?{name} = (.*)$", text, re.MULTILINE)
    assert found is not None, name
    return found.group(1)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEFAULT_TIMEOUT", Behaviour().timeout * 1000),
        ("DEFAULT_MAX_RETRIES", Behaviour().max_retries),
        ("INITIAL_RETRY_DELAY", Behaviour().initial_retry_delay),
        ("MAX_RETRY_DELAY", Behaviour().max_retry_delay),
        ("MAX_RETRY_AFTER", Behaviour().max_retry_after),
    ],
)
def test_typescript_numbers(name: str, value: float) -> None:
    assert float(typescript_constant(name).replace("_", "")) == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("InitialRetryDelay", Behaviour().initial_retry_delay),
        ("MaxRetryDelay", Behaviour().max_retry_delay),
        ("MaxRetryAfter", Behaviour().max_retry_after),
    ],
)
def test_go_delays(name: str, value: float) -> None:
    number, unit = go_constant(name).split(" * time.")
    assert float(number) * UNITS[unit] == pytest.approx(value)


def test_go_retries() -> None:
    assert int(go_constant("MaxRetries")) == Behaviour().max_retries
    assert go_constant("PlatformHeaders") == str(Behaviour().platform_headers).lower()
    statuses = re.fullmatch(r"\[\]int\{([0-9, ]+)\}", go_constant("RetriedStatuses"))
    assert statuses is not None
    assert tuple(int(status) for status in statuses[1].split(",")) == RETRIED_STATUSES


def test_typescript_retried_statuses() -> None:
    assert typescript_constant("RETRIED_STATUSES") == str(list(RETRIED_STATUSES))


def test_typescript_error_classes() -> None:
    text = Path(TYPESCRIPT / "core" / "error.ts").read_text(encoding="utf-8")
    written = re.findall(r"case (\d+):\n\s+return new (\w+)\(\1,", text)
    expected = [(str(status), words.title().replace(" ", "") + "Error") for status, words in ERROR_CLASSES]
    assert written == expected
    assert "return new InternalServerError(" in text


def ruby_constant(name: str, module: str) -> str:
    text = (RUBY / f"{module}.rb").read_text(encoding="utf-8")
    found = re.search(rf"^ +{name} = (.*?)(?:\.freeze)?$", text, re.MULTILINE)
    assert found is not None, name
    return found.group(1)


@pytest.mark.parametrize(
    ("name", "module", "value"),
    [
        ("DEFAULT_TIMEOUT_IN_SECONDS", "client", Behaviour().timeout),
        ("DEFAULT_MAX_RETRIES", "client", Behaviour().max_retries),
        ("DEFAULT_INITIAL_RETRY_DELAY", "client", Behaviour().initial_retry_delay),
        ("DEFAULT_MAX_RETRY_DELAY", "client", Behaviour().max_retry_delay),
        ("MAX_RETRY_AFTER", "internal/settings", Behaviour().max_retry_after),
        ("CONNECT_TIMEOUT", "internal/settings", Behaviour().connect_timeout),
    ],
)
def test_ruby_numbers(name: str, module: str, value: float) -> None:
    assert float(ruby_constant(name, module)) == value


def test_ruby_retried_statuses() -> None:
    assert ruby_constant("RETRIED_STATUSES", "internal/settings") == str(list(RETRIED_STATUSES))


def test_ruby_error_classes() -> None:
    text = (RUBY / "errors.rb").read_text(encoding="utf-8")
    written = re.findall(r"class (\w+) < RuntimeClient::Errors::APIStatusError\n +HTTP_STATUS = (.+)\n", text)
    expected = [(words.title().replace(" ", "") + "Error", str(status)) for status, words in ERROR_CLASSES]
    assert written == [*expected, ("InternalServerError", "(500..)")]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MAX_RECONNECTS", CONNECTIONS.max_reconnects),
        ("INITIAL_RECONNECT_DELAY", CONNECTIONS.initial_reconnect_delay * 1000),
        ("MAX_RECONNECT_DELAY", CONNECTIONS.max_reconnect_delay * 1000),
        ("MAX_QUEUE_SIZE", CONNECTIONS.max_queue_size),
    ],
)
def test_typescript_connections(name: str, value: float) -> None:
    assert float(typescript_constant(name, "ws/constants")) == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("max_retries: int", CONNECTIONS.max_reconnects),
        ("initial_delay: float", CONNECTIONS.initial_reconnect_delay),
        ("max_delay: float", CONNECTIONS.max_reconnect_delay),
        ("max_queue_size: int", CONNECTIONS.max_queue_size),
    ],
)
def test_python_connections(name: str, value: float) -> None:
    text = (PYTHON / "_websocket.py").read_text(encoding="utf-8")
    found = re.findall(rf"\b{name} = ([0-9._]+)", text)
    assert found
    assert {float(each) for each in found} == {value}


def test_close_codes_after_which_connections_are_made_again() -> None:
    codes = list(CONNECTIONS.recoverable_close_codes)
    assert typescript_constant("RECOVERABLE_CLOSE_CODES", "ws/constants") == str(codes)
    text = (PYTHON / "types" / "websocket_reconnection.py").read_text(encoding="utf-8")
    found = re.search(r"frozenset\(\{([0-9, ]+)\}\)", text)
    assert found is not None
    assert [int(code) for code in found[1].split(",")] == codes
