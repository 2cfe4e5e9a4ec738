"""A terminal that a program runs in, and that tests and pictures look at: tmux, without the user's settings.

with Terminal(["sh"], folder=folder, env={"PATH": path}) as terminal:
    terminal.type("ls", "Enter")
    print(terminal.wait("README"))
"""

from __future__ import annotations

import shlex
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

SECONDS = 30.0
"""How long a screen is waited for."""
_PAUSE = 0.03
_SETTINGS = (
    ("set", "-g", "status", "off"),
    ("set", "-g", "default-terminal", "tmux-256color"),
    ("set", "-sg", "escape-time", "0"),
)
_RUN = r"""trap : INT; "$@"; printf '\033]2;ended %s\033\\' $?; exec sleep 600"""
"""Runs a program and tells its exit status as the title of the terminal, behind all that the program has written."""
KEYS = frozenset({"Enter", "Tab", "Escape", "Up", "Down", "Left", "Right", "Space", "BSpace", "C-c", "C-u", "C-l"})
"""What [Terminal.type] takes for a key; everything else is text."""


class Terminal:
    """A program on a terminal of its own. Leaving the block ends it."""

    def __init__(
        self, command: Sequence[str], *, folder: Path, env: Mapping[str, str], columns: int = 100, lines: int = 24
    ) -> None:
        self._command = shlex.join(("sh", "-c", _RUN, "sh", *command))
        self._folder = folder
        self._env = {"LANG": "C.UTF-8", "TERM": "xterm-256color", **env}
        self._size = (str(columns), str(lines))
        self._place = tempfile.TemporaryDirectory(prefix="terminal")

    def __enter__(self) -> Terminal:
        settings = [word for setting in _SETTINGS for word in (*setting, ";")]
        columns, lines = self._size
        started = ("new-session", "-d", "-x", columns, "-y", lines, "-c", str(self._folder), self._command)
        self._tmux("-f", "/dev/null", "start-server", ";", *settings, *started)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._tmux("kill-server")
        self._place.cleanup()

    def type(self, *words: str) -> None:
        """Types text, and presses the keys of [KEYS]."""
        for word in words:
            self._tmux("send-keys", *(() if word in KEYS else ("-l",)), "--", word)

    def screen(self, *, styled: bool = False) -> str:
        """What the screen shows: its lines, without blanks at their ends; with the sequences of colours if styled."""
        return self._tmux("capture-pane", "-p", *(("-e",) if styled else ())).rstrip("\n")

    def wait(self, wanted: str | Callable[[str], bool]) -> str:
        """The screen, as soon as it shows what is wanted."""
        return self._until(lambda screen: wanted in screen if isinstance(wanted, str) else wanted(screen), wanted)

    def end(self) -> int:
        """Waits until the program has ended, and returns its exit status."""
        self._until(lambda _: self._title().startswith("ended "), "the program's end")
        return int(self._title().removeprefix("ended "))

    def _title(self) -> str:
        return self._tmux("display-message", "-p", "#{pane_title}").strip()

    def _until(self, holds: Callable[[str], bool], wanted: object) -> str:
        last = time.monotonic() + SECONDS
        while True:
            screen = self.screen()
            if holds(screen):
                return screen
            if time.monotonic() > last:
                raise AssertionError(f"waited for {wanted!r}; the screen shows\n{screen}")
            time.sleep(_PAUSE)

    def _tmux(self, *arguments: str) -> str:
        done = subprocess.run(
            ("tmux", "-S", f"{self._place.name}/socket", *arguments),
            env=self._env,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"tmux {arguments[0]}: {done.stderr}")
        return done.stdout
