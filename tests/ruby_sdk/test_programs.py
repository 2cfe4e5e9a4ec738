"""Programs that use the installed gem: what the documentation of the API shows, against a mock server."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from conversations import SPEC, items
from ruby_commands import ruby
from specloom.diagnostics import Diagnostics
from specloom.spec import load_document

DOCUMENTED = """
require "openai"

openai = OpenAI::Client.new(api_key: "My API Key")

conversation = openai.conversations.create

puts(conversation.id)
"""
"""What the documentation of the first method shows."""

ITEMS = """
require "openai"

openai = OpenAI::Client.new
created = openai.conversations.items.create(
  "conv_123",
  items: [
    OpenAI::Responses::EasyInputMessage.new(
      role: OpenAI::Responses::EasyInputMessage::Role::USER,
      content: [{type: :input_text, text: "Is the tile museum open today?"}]
    ),
    {type: :message, role: :user, content: "And is there a tram that goes there?"}
  ]
)
created.data.each { |item| puts("#{item.type} #{item.id}") }
page = openai.conversations.items.list("conv_123", limit: 2)
page.auto_paging_each do |item|
  puts("#{item.type} #{item.id}")
  break
end
"""
"""Items are created, and a page of a list is read."""

LISTED = """
require "openai"

openai = OpenAI::Client.new(api_key: "My API Key")

page = openai.conversations.items.list("conv_123")

puts(page)
"""
"""What the documentation of the method that lists items shows."""


def _printed(folder: Path, program: str, installed: Mapping[str, str], server: str) -> list[str]:
    environment = {**installed, "OPENAI_BASE_URL": server, "OPENAI_API_KEY": "key-123"}
    return ruby(folder, "-e", program, env=environment).splitlines()


def test_the_documented_program_prints_the_id(tmp_path: Path, installed: Mapping[str, str], server: str) -> None:
    document = load_document(SPEC, Diagnostics())
    answer = document.root["paths"]["/conversations"]["post"]["responses"]["200"]["content"]["application/json"]
    assert _printed(tmp_path, DOCUMENTED, installed, server) == [answer["example"]["id"]]


def test_items_are_created_and_listed(tmp_path: Path, installed: Mapping[str, str], server: str) -> None:
    assert _printed(tmp_path, ITEMS, installed, server) == items()


def test_a_page_shows_what_it_is(tmp_path: Path, installed: Mapping[str, str], server: str) -> None:
    (line,) = _printed(tmp_path, LISTED, installed, server)
    assert line.startswith("#<OpenAI::Internal::ConversationCursorPage")


def test_the_gem_is_what_is_loaded(tmp_path: Path, installed: Mapping[str, str]) -> None:
    """And it holds signatures and documents, but no tests."""
    shown = 'require "openai"; spec = Gem.loaded_specs["openai"]; puts spec.full_gem_path'
    (path,) = ruby(tmp_path, "-e", shown, env=installed).splitlines()
    files = {p.relative_to(path).as_posix() for p in Path(path).rglob("*") if p.is_file()}
    assert path.startswith(installed["GEM_HOME"])
    assert {"README.md", "LICENSE", "lib/openai.rb", "sig/openai/client.rbs", "rbi/openai/client.rbi"} <= files
    assert not [name for name in files if name.startswith(("test/", "scripts/", "examples/"))]
