"""Measures the OpenAI module that specloom makes against the published one, in one run, the two taking turns.

    python tools/bench_sdk_go.py

What users wait for or carry along: compiling the root package and the module with nothing but the standard library
compiled before, `go vet`, the size of a small program, its start, requests (answered within the process), and the
module on disk. Figures are the best of several rounds. The published module is downloaded into Go's cache and
measured without its packages for Azure and Bedrock, which need the SDKs of other companies. The OpenAI
document is not part of this repository: it is looked for in $SPECLOOM_SHARED, else in ../shared.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from bench_common import Input, measured, size
from bench_sdk_common import OURS, PUBLISHED, SIDES, Figures, document, in_turns, print_figures
from published_go import MODULE, copied, published

BUILDS = 1
"""Rounds of what takes many seconds, besides the one that does not count."""
HELLO = f"""package main

import (
	"context"
	"fmt"

	"{MODULE}"
)

func main() {{
	client := openai.NewClient()
	page, err := client.Models.List(context.Background())
	fmt.Println(page, err)
}}
"""
BARE = """package main

import (
	"fmt"
	"io"
	"net/http"
)

func main() {
	res, err := http.Get("https://api.openai.com/v1/models")
	if err != nil {
		panic(err)
	}
	data, err := io.ReadAll(res.Body)
	fmt.Println(string(data), err)
}
"""
CALLS = f"""package main

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"runtime"
	"strings"
	"syscall"

	"{MODULE}"
	"{MODULE}/option"
)

const answer = `{{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{{"index":0,
"finish_reason":"stop","logprobs":null,"message":{{"role":"assistant","content":"Hello","refusal":null}}}}]}}`

type transport struct{{}}

func (transport) RoundTrip(*http.Request) (*http.Response, error) {{
	header := http.Header{{"Content-Type": {{"application/json"}}}}
	return &http.Response{{StatusCode: 200, Header: header, Body: io.NopCloser(strings.NewReader(answer))}}, nil
}}

func call() {{
	client := openai.NewClient(option.WithAPIKey("k"), option.WithHTTPClient(&http.Client{{Transport: transport{{}}}}))
	made, err := client.Chat.Completions.New(context.Background(), openai.ChatCompletionNewParams{{
		Model:    "m",
		Messages: []openai.ChatCompletionMessageParamUnion{{openai.UserMessage("Hi")}},
	}})
	if err != nil || made.Choices[0].Message.Content != "Hello" {{
		panic(err)
	}}
}}

func spent() float64 {{
	var usage syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) / 1e6
}}

func taken(count int) (milliseconds, kilobytes, held float64) {{
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := spent()
	for range count {{
		call()
	}}
	milliseconds = spent() - start
	runtime.ReadMemStats(&after)
	kilobytes = float64(after.TotalAlloc-before.TotalAlloc) / 1024
	return milliseconds / float64(count), kilobytes / float64(count), float64(after.Sys) / (1 << 20)
}}

func main() {{
	start := spent()
	first, _, held := taken(1)
	further, allocated, _ := taken(5000)
	_ = json.NewEncoder(os.Stdout).Encode([]float64{{start, first, further, allocated, held}})
}}
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bench = _Bench(folder)
        bench.install(document(folder))
        for figures in (bench.sizes(), bench.programs(), bench.builds()):
            print_figures(list(figures))


class _Bench:
    """Two programs that differ in the module of the SDK alone, each with a cache of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._modules = {side: folder / side for side in SIDES}
        self._standard = folder / "standard"

    def install(self, one: Input) -> None:
        """Makes our module, copies the published one, and compiles what both take from the standard library."""
        subprocess.run(one.generate(self._folder / "made", ["go"]), check=True)
        (self._folder / "made" / "go").rename(self._modules[OURS])
        copied(published(), self._modules[PUBLISHED])
        for side in SIDES:
            for program, text in (("hello", HELLO), ("bare", BARE), ("calls", CALLS)):
                self._program(side, program, text)
        for module in self._modules.values():
            listed = self._go(
                module, self._standard, "list", "-deps", "-f", "{{if .Standard}}{{.ImportPath}}{{end}}", "./..."
            )
            packages = [package for package in listed.split() if package not in ("unsafe", "C")]
            self._go(module, self._standard, "build", *packages)
            self._go(module, self._standard, "vet", "errors")

    def _program(self, side: str, name: str, text: str) -> None:
        folder = self._folder / f"{side}-{name}"
        folder.mkdir()
        (folder / "main.go").write_text(text, "utf-8")
        module = self._modules[side]
        settings = (module / "go.mod").read_text("utf-8").replace(f"module {MODULE}", f"module {name}", 1)
        replaced = f"\nrequire {MODULE} v3.0.0\n\nreplace {MODULE} => {module}\n"
        (folder / "go.mod").write_text(settings + replaced, "utf-8")
        if (module / "go.sum").is_file():
            shutil.copy(module / "go.sum", folder)

    def sizes(self) -> Iterator[Figures]:
        found = {side: size(self._modules[side]) for side in SIDES}
        code = {side: size(self._modules[side], "*.go") for side in SIDES}
        yield Figures("module", "files", found[OURS][0], found[PUBLISHED][0])
        yield Figures("module", "MB on disk", found[OURS][2] / 2**20, found[PUBLISHED][2] / 2**20)
        yield Figures("Go in it", "lines", code[OURS][1], code[PUBLISHED][1])

    def programs(self) -> Iterator[Figures]:
        """The size of programs, what their start takes, and what requests take."""
        for title, options in (("program of one call", []), ("the same, stripped", ["-ldflags=-s -w"])):
            found = {side: self._linked(side, "hello", *options).stat().st_size / 2**20 for side in SIDES}
            bare = self._linked(OURS, "bare", *options).stat().st_size / 2**20
            yield Figures(title, "MB", found[OURS], found[PUBLISHED])
            yield Figures(f"{title}, more than net/http alone", "MB", found[OURS] - bare, found[PUBLISHED] - bare)
        programs = {side: self._linked(side, "calls") for side in SIDES}

        def run(side: str) -> Sequence[float]:
            done = subprocess.run([programs[side]], capture_output=True, text=True, check=True)
            found: list[float] = json.loads(done.stdout)
            return found

        best = in_turns(run)
        titles = (
            ("start of a program", "CPU ms"),
            ("first client and request", "CPU ms"),
            ("further client and request", "CPU ms"),
            ("further client and request", "KB allocated"),
            ("start and first request", "MB of memory"),
        )
        for (title, unit), ours, theirs in zip(titles, best[OURS], best[PUBLISHED], strict=True):
            yield Figures(title, unit, ours, theirs)

    def builds(self) -> Iterator[Figures]:
        """What compiling takes."""
        best = in_turns(self._built, BUILDS)
        titles = ("go build of the root package", "go build of the module", "go vet of the built module")
        units = ("CPU s", "s by the clock", "MB, largest process", "MB, all processes")
        for (title, unit), ours, theirs in zip(product(titles, units), best[OURS], best[PUBLISHED], strict=True):
            yield Figures(title, unit, ours, theirs)

    def _built(self, side: str) -> Sequence[float]:
        """What each of the commands takes that come one after the other; building the module is both builds."""
        with tempfile.TemporaryDirectory(dir=self._folder) as name:
            cache = Path(name) / "cache"
            shutil.copytree(self._standard, cache)
            root, rest, vet = (
                self._taken(side, cache, *command) for command in (("build", "."), ("build", "./..."), ("vet", "./..."))
            )
        module = (root[0] + rest[0], root[1] + rest[1], max(root[2], rest[2]), max(root[3], rest[3]))
        return (*root, *module, *vet)

    def _taken(self, side: str, cache: Path, *command: str) -> tuple[float, float, float, float]:
        together = _Together()
        cost = measured(["go", *command], self._modules[side], self._environment(cache), together.watch)
        if cost.status:
            sys.exit(f"go {' '.join(command)} fails in {self._modules[side]}")
        return cost.cpu, cost.wall, cost.megabytes, together.megabytes

    def _linked(self, side: str, name: str, *options: str) -> Path:
        folder = self._folder / f"{side}-{name}"
        self._go(folder, self._folder / f"cache-{side}", "build", "-mod=mod", "-o", "program", *options)
        return folder / "program"

    def _go(self, folder: Path, cache: Path, *command: str) -> str:
        environment = self._environment(cache)
        done = subprocess.run(
            ["go", *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            sys.exit(f"go {' '.join(command[:3])}: {done.stderr[-1000:]}")
        return done.stdout

    def _environment(self, cache: Path) -> dict[str, str]:
        return {**os.environ, "GOCACHE": str(cache), "GOFLAGS": "-buildvcs=false"}


class _Together:
    """The most that a process and those that it has started hold at one moment, as Linux tells; else nothing."""

    def __init__(self) -> None:
        self.megabytes = 0.0

    def watch(self, pid: int) -> None:
        """Looks again and again, until the process has ended."""
        while total := sum(map(_resident, _family(pid))):
            self.megabytes = max(self.megabytes, total)
            time.sleep(0.05)


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        for child in (c for task in tasks for c in (task / "children").read_text("utf-8").split()):
            yield from _family(int(child))
    except OSError:
        return  # It has ended meanwhile.


def _resident(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text("utf-8").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except OSError:
        return 0.0


if __name__ == "__main__":
    main()
