"""The site of the committed reference pages: the worked example in all of its languages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cli.process import ROOT, specloom
from playwright.sync_api import Locator, Page, expect

from .conftest import Visit, assert_accessible, search, served
from .links import follow_links

DOCS = ROOT / "output" / "docs"
INDEX: dict[str, Any] = json.loads((DOCS / "index.json").read_text(encoding="utf-8"))
ITEMS = "resources/conversations/subresources/items/"
PAGES = (f"{ITEMS}methods/create/", ITEMS, f"{ITEMS}models/conversation_item/")
"""A method, a resource and a model: the largest of each kind that has a method."""
DEEP = "parameters.items.ResponseToolSearchOutputItemParam.tools.FunctionShellTool.environment.ContainerAuto.skills"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("output")
    specloom(folder, "docs", "build", "--from", DOCS, "--quiet").expect(0)
    return folder / "site"


@pytest.fixture(scope="module")
def site(built: Path) -> Iterator[str]:
    with served(built) as address:
        yield address


def test_links_and_ids_resolve(built: Path) -> None:
    pages, followed = follow_links(built)
    # A page of HTML for each of Markdown, and the first page of each language.
    assert pages == sum(1 for _ in DOCS.rglob("*.md")) + len(INDEX["languages"])
    assert followed > 50_000


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_it_is_accessible(site: str, visit: Visit, colours: str) -> None:
    page = visit(color_scheme=colours).new_page()
    for place in PAGES:
        page.goto(f"{site}python/{place}")
        assert_accessible(page)


def test_a_link_opens_a_field_that_is_far_inside(site: str, visit: Visit) -> None:
    page = visit().new_page()
    page.goto(f"{site}python/{PAGES[0]}")
    field = page.locator(f'[id="{DEEP}"]')
    expect(field).to_be_hidden()
    page.goto(f"{site}python/{PAGES[0]}#{DEEP}")
    expect(field).to_be_in_viewport()


@pytest.mark.parametrize(("folder", "name"), [("", "conversation_id"), ("cli/", "conversation-id")])
def test_search_leads_to_a_parameter(site: str, visit: Visit, folder: str, name: str) -> None:
    page = visit().new_page()
    page.goto(f"{site}{folder}")
    search(page, name)
    found = page.locator(f'#results a[href*="#"][href*="{name}"]').first
    expect(found).to_be_visible()
    found.click()
    field = page.locator(":target")
    expect(field).to_be_in_viewport()
    expect(field).to_contain_text(name)


@pytest.mark.parametrize("place", PAGES)
def test_tabs_lead_to_the_same_page_in_every_language(site: str, visit: Visit, place: str) -> None:
    page = visit().new_page()
    page.goto(f"{site}{place}")
    title = page.locator("h1").inner_text()
    for language in reversed(INDEX["languages"]):
        tab(page, language["title"]).click()
        folder = "" if language["id"] == "http" else f"{language['id']}/"
        expect(page).to_have_url(f"{site}{folder}{place}")
        expect(tab(page, language["title"])).to_have_attribute("aria-current", "page")
        expect(page.locator("h1")).to_have_text(title)


def tab(page: Page, title: str) -> Locator:
    return page.get_by_role("navigation", name="Language").get_by_role("link", name=title, exact=True)
