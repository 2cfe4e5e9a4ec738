"""What a Ruby SDK has besides its sources: what is needed to build the gem."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from ...ir.api import Api
from ...ir.target import Target
from ...render.metadata import one_line, web_address
from ...render.ruby.text import ruby_string
from ..base import PlannedFile
from .places import Places

RUBY = "3.1.0"
"""The oldest version of Ruby that SDKs work with."""


def plan_scaffold(api: Api, target: Target, places: Places, jinja: Environment) -> Iterator[PlannedFile]:
    """All files around the sources."""
    words = " ".join(places.names.pascal((w,)) for w in api.client.words) or places.root
    repository = web_address(target.repository.url) if target.repository is not None else ""
    view = {
        "root": places.root,
        "directory": places.directory,
        "gem": ruby_string(places.gem),
        "summary": ruby_string(one_line(f"Ruby library to access the {words} API")),
        "author": ruby_string(one_line(words)),
        "email": ruby_string(one_line(api.info.contact)),
        "license": ruby_string(one_line(api.info.license)),
        "homepage": ruby_string(repository or "https://rubygems.org"),
        "ruby": RUBY,
    }
    text = jinja.get_template("ruby/api/gemspec.jinja").render(**view)
    yield PlannedFile(f"{places.directory}.gemspec", text)
    text = jinja.get_template("ruby/api/test_helper.rb.jinja").render(**view)
    yield PlannedFile(f"test/{places.directory}/test_helper.rb", text)
