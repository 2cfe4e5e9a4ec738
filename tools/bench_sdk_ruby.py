"""Measures the OpenAI gem that specloom makes: loading, memory, requests (answered within the process), and its size.

    python tools/bench_sdk_ruby.py               our gem alone
    python tools/bench_sdk_ruby.py FOLDER        and an unpacked published gem, in one run, the two taking turns

Figures are the best of several rounds, each a process of its own. The OpenAI document is not part of this repository:
it is looked for in $SPECLOOM_SHARED, else in ../shared.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench_common import measured, size
from bench_sdk_common import OURS, PUBLISHED, ROUNDS, Figures, document, print_figures

PROGRAM = """
require "json"
require "socket"
cpu = -> { Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) * 1000 }
memory = -> { File.read("/proc/self/statm").split[1].to_i * 4096 / 2.0**20 }
server = TCPServer.new("127.0.0.1", 0)
body = JSON.generate(id: "r", object: "chat.completion", created: 1, model: "m", choices: [
  {index: 0, finish_reason: "stop", logprobs: nil, message: {role: "assistant", content: "hello", refusal: nil}}
])
head = "HTTP/1.1 200 OK\\r\\ncontent-type: application/json\\r\\ncontent-length: #{body.bytesize}\\r\\n\\r\\n"
answer = head + body
Process.fork do
  $stdin.close
  while (socket = server.accept)
    while (line = socket.gets)
      length = line[/content-length: (\\d+)/i, 1].to_i if line =~ /content-length/i
      next unless line == "\\r\\n"

      socket.read(length) if length
      length = nil
      socket.write(answer)
    end
  end
end.then { |pid| at_exit { Process.kill(:KILL, pid) } }
found = [cpu.call, memory.call]
require "openai"
found += [cpu.call, memory.call]
client = OpenAI::Client.new(api_key: "k", base_url: "http://127.0.0.1:#{server.addr[1]}")
asked = {model: "m", messages: [{role: :user, content: "hi"}]}
ask = -> { client.chat.completions.create(**asked).choices.first.message.content }
abort "wrong answer" unless ask.call == "hello"
found += [cpu.call, memory.call]
200.times { ask.call }
found << cpu.call
OpenAI.eager_load! if OpenAI.respond_to?(:eager_load!)
found += [cpu.call, memory.call]
puts JSON.generate(found)
"""
TITLES = (
    ("require", "CPU ms"),
    ("require", "MB of memory"),
    ("first client and request", "CPU ms"),
    ("first client and request", "MB of memory, with require"),
    ("further request", "CPU ms"),
    ("loading all the rest", "CPU ms"),
    ("everything loaded", "MB of memory"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the OpenAI gem that specloom makes.")
    parser.add_argument("published", nargs="?", type=Path, metavar="FOLDER", help="an unpacked gem to compare with")
    asked = parser.parse_args()
    if shutil.which("ruby") is None:
        sys.exit("Ruby is needed (on Debian: apt install ruby ruby-connection-pool)")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        one = document(folder)
        if measured(one.generate(folder / "out", ["ruby"])).status:
            sys.exit("the SDK cannot be made")
        gems = {OURS: folder / "out" / "ruby"} | ({PUBLISHED: asked.published} if asked.published else {})
        print_figures([*_sizes(gems), *_runs(gems)])


def _sizes(gems: dict[str, Path]) -> Iterator[Figures]:
    for tree in ("lib", "rbi", "sig"):
        found = {side: size(gem / tree) for side, gem in gems.items()}
        for at, unit in enumerate(("files", "lines", "bytes")):
            yield Figures(tree, unit, found[OURS][at], found[PUBLISHED][at] if PUBLISHED in found else 0)


def _runs(gems: dict[str, Path]) -> Iterator[Figures]:
    best: dict[str, Sequence[float]] = {}
    for _ in range(ROUNDS):
        for side, gem in gems.items():
            taken = _run(gem)
            best[side] = tuple(map(min, best[side], taken)) if side in best else taken
    for at, (title, unit) in enumerate(TITLES):
        yield Figures(title, unit, best[OURS][at], best[PUBLISHED][at] if PUBLISHED in best else 0)


def _run(gem: Path) -> tuple[float, ...]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI_", "http", "HTTP"))}
    command = ["ruby", "-I", str(gem / "lib"), "-e", PROGRAM]
    done = subprocess.run(command, env=kept, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"ruby: {done.stderr[-1000:]}")
    began, small, required, loaded, asked, first, further, everything, all_loaded = json.loads(done.stdout)
    return (
        required - began,
        loaded - small,
        asked - required,
        first - small,
        (further - asked) / 200,
        everything - further,
        all_loaded - small,
    )


if __name__ == "__main__":
    main()
