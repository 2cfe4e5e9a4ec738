"""Draws the pictures of docs/cli.md: a session with the command line client of the worked example.

    python tools/cli_pictures.py [FOLDER]      docs/cli, if nothing else is said

The client is made and compiled, and asks a server that has made up its answers; zsh, less and the client run in tmux,
and what its screen shows is drawn. Needs Go, tmux, zsh and less.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from answering import answering
from rich.console import CONSOLE_SVG_FORMAT, Console
from rich.text import Text
from terminal import Terminal

ROOT = Path(__file__).resolve().parents[1]
NAME = "openai"
PROMPT = "$ "
PORT = 4010
"""The same every time, since errors show it."""
COLUMNS, LINES = 96, 22
LIST = f"{NAME} conversations:items list conv_garden"
CURSOR = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
_FONT = re.compile(r"@font-face \{\{.*?\}\}\n", re.DOTALL)
"""What would fetch a font when a picture is looked at."""
SAID = (
    "When are tomatoes sown?",
    "Indoors, six to eight weeks before the last frost.",
    "And carrots?",
    "Straight into the bed, as soon as the soil can be worked: they do not like to be moved.",
    "How far apart?",
    "Rows a hand's width apart; thin the seedlings to three centimetres.",
    "What grows well beside them?",
    "Onions and leeks, whose smell keeps the carrot fly away.",
)


def main() -> None:
    for tool in ("go", "tmux", "zsh", "less"):
        if shutil.which(tool) is None:
            sys.exit(f"{tool} is needed")
    pictures = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "docs" / "cli"
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, answering(_answer, PORT) as base:
        folder = Path(name)
        program = built(folder)
        home = folder / "home"
        home.mkdir()
        for scene in (completing, paging, exploring, mistaken):
            with _shell(program, home, base) as terminal:
                for picture, screen in scene(Session(terminal)):
                    draw(screen, pictures / f"{picture}.svg")
                    print(pictures / f"{picture}.svg")


class Session:
    """A prompt at which commands are typed."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        terminal.wait(PROMPT.strip())

    def shows(self, wanted: str | Callable[[str], bool], *typed: str) -> str:
        """The screen, with its colours, when it shows what is wanted after something was typed."""
        self._terminal.type(*typed)
        self._terminal.wait(wanted)
        return self._terminal.screen(styled=True)


def completing(session: Session) -> Iterator[tuple[str, str]]:
    """Names of commands, flags with what they are for, and values."""
    session.shows("conversations:items", f"{NAME} conversations:", "Tab")
    session.shows("Create items", "Tab")
    session.shows("list --order", "li", "Tab", "--ord", "Tab")
    session.shows("--order desc", "d", "Tab")
    yield "completion", session.shows("--include", "--", "Tab")


def paging(session: Session) -> Iterator[tuple[str, str]]:
    """A list that is longer than the screen."""
    yield "pager", session.shows(lambda screen: screen.endswith("items list"), LIST, "Enter")


def exploring(session: Session) -> Iterator[tuple[str, str]]:
    """A list that is walked through."""
    session.shows(CURSOR + "0:", f"{LIST} --format explore", "Enter")
    session.shows(CURSOR + "3:", "Down", "Down", "Down")
    yield "explorer", session.shows(CURSOR + "3:")
    session.shows(CURSOR + "content:", "Right", "Down", "Down", "Down", "Down")
    yield "explorer-item", session.shows(CURSOR + "content:")


def mistaken(session: Session) -> Iterator[tuple[str, str]]:
    """Parts of a response, and mistakes."""
    session.shows("centimetres", f"{LIST} --max-items 3 --transform content.0.text -r", "Enter")
    session.shows("Did you mean", f"{LIST} --order descending", "Enter")
    yield "errors", session.shows("404", f"{NAME} conversations retrieve conv_none; echo status $?", "Enter")


def draw(screen: str, path: Path) -> None:
    """Writes the screen as a picture."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere, force_terminal=True)
        console.print(Text.from_ansi(screen), no_wrap=True, overflow="crop")
        form = _FONT.sub("", CONSOLE_SVG_FORMAT)
        path.write_text(console.export_svg(title=NAME, code_format=form, unique_id=path.stem), "utf-8")


def built(folder: Path) -> Path:
    """The program of the worked example."""
    made = folder / "made"
    generate = ("-m", "specloom", "generate", "--quiet", "--out", str(made), "--flavour", "go", "--flavour", "cli")
    subprocess.run([sys.executable, *generate], cwd=ROOT, check=True)
    sdk = (made / "go" / "go.mod").read_text("utf-8").partition("\n")[0].removeprefix("module ")
    program = folder / "bin" / NAME
    for command in (
        ("mod", "edit", f"-replace={sdk}=../go"),
        ("build", "-mod=mod", "-o", str(program), f"./cmd/{NAME}"),
    ):
        subprocess.run(["go", *command], cwd=made / "cli", check=True)
    return program


def _shell(program: Path, home: Path, base: str) -> Terminal:
    """A shell that can complete the program's commands."""
    start = f"PS1='{PROMPT}'; autoload -U compinit; compinit -D -u; source <({NAME} @completion zsh)\n"
    (home / ".zshrc").write_text(start, "utf-8")
    env = {
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "HOME": str(home),
        "OPENAI_BASE_URL": base,
        "OPENAI_API_KEY": "key",
        "PAGER": "less",
    }
    return Terminal(("zsh", "-i"), folder=home, env=env, columns=COLUMNS, lines=LINES)


def _answer(path: str) -> tuple[int, object]:
    """A page of the items of the one conversation there is."""
    url = urlsplit(path)
    if url.path != "/conversations/conv_garden/items":
        return 404, {"error": {"message": "There is no such conversation.", "type": "invalid_request_error"}}
    after = parse_qs(url.query).get("after", [""])[0]
    items = [_item(number, text) for number, text in reversed([*enumerate(SAID)])]
    rest = items[[item["id"] for item in items].index(after) + 1 :] if after else items
    page = rest[:5]
    ends = {"first_id": page[0]["id"], "last_id": page[-1]["id"], "has_more": len(rest) > len(page)}
    return 200, {"object": "list", "data": page, **ends}


def _item(number: int, text: str) -> dict[str, object]:
    """What the user or the model has said, in turns."""
    role, kind = ("assistant", "output_text") if number % 2 else ("user", "input_text")
    content = [{"type": kind, "text": text}]
    return {"id": f"msg_{number + 1:03}", "type": "message", "status": "completed", "role": role, "content": content}


if __name__ == "__main__":
    main()
