"""The site in Chromium: what readers do, with a mouse, a keyboard, a phone, or without JavaScript."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cli.process import specloom
from playwright.sync_api import expect

from .conftest import Visit, assert_accessible, search, served

CREATE = "resources/pets/methods/create/"
DEEP = "Pet.collar.tag.chip.maker"
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "phone": PHONE,
    "dark phone": {"color_scheme": "dark", **PHONE},
}


@pytest.mark.parametrize("look", LOOKS)
def test_it_is_accessible(site: str, visit: Visit, look: str) -> None:
    page = visit(**LOOKS[look]).new_page()
    for address in ("", "python/", "python/resources/pets/", f"go/{CREATE}", f"python/{CREATE}#{DEEP}"):
        page.goto(site + address)
        if "#" in address:
            page.get_by_role("button", name="Expand all").first.click()
            search(page, "engraving")
        assert_accessible(page)


def test_tabs_lead_to_the_same_page_and_are_remembered(site: str, visit: Visit) -> None:
    page = visit().new_page()
    page.goto(f"{site}{CREATE}")
    page.get_by_role("navigation", name="Language").get_by_role("link", name="Python").click()
    expect(page).to_have_url(f"{site}python/{CREATE}")
    expect(page.locator(".signature")).to_have_text("pets.create(**kwargs) -> Pet")
    page.get_by_role("navigation", name="Resources").get_by_role("link", name="List pets").click()
    expect(page).to_have_url(f"{site}python/resources/pets/methods/list/")
    # A later visit begins in that language, and a link that somebody else sent is shown as it was sent.
    page.goto(site)
    expect(page).to_have_url(f"{site}python/")
    page.goto(f"{site}go/{CREATE}")
    expect(page.locator(".signature")).to_have_text("client.Pets.New(ctx, body) (*Pet, error)")
    page.goto(f"{site}python/")
    page.get_by_role("navigation", name="Language").get_by_role("link", name="HTTP").click()
    expect(page).to_have_url(site)


def test_search_finds_a_field_with_the_keyboard_alone(site: str, visit: Visit) -> None:
    page = visit().new_page()
    page.goto(f"{site}python/")
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    search(page, "maker")
    expect(page.get_by_role("status")).to_have_text("3 pages found")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#results a:focus")).to_have_attribute("href", f"/python/resources/pets/models/pet/#{DEEP}")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#results a:focus")).to_contain_text("Pet")
    page.keyboard.press("Escape")
    expect(page.get_by_role("list", name="Results")).to_be_hidden()
    expect(page.locator("#search")).to_be_focused()
    page.locator("#search").fill("")
    search(page, "zanzibarian")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(f'[id="{DEEP}"]')).to_be_in_viewport()
    page.locator("#search").fill("qqqqzzzz")
    expect(page.locator("#results")).to_contain_text("Nothing found")


def test_search_stays_in_the_language(site: str, visit: Visit) -> None:
    page = visit().new_page()
    page.goto(f"{site}go/{CREATE}")
    search(page, "camera")
    expect(page.locator("#results")).to_contain_text("Nothing found")


def test_a_link_to_a_field_opens_what_is_around_it(site: str, visit: Visit) -> None:
    page = visit().new_page()
    page.goto(f"{site}python/{CREATE}")
    field = page.locator(f'[id="{DEEP}"]')
    expect(field).to_be_hidden()
    # What is linked to is unfolded itself.
    page.goto(f"{site}python/{CREATE}#Pet.collar.tag")
    expect(page.locator('[id="Pet.collar.tag.engraving"]')).to_be_visible()
    expect(field).to_be_hidden()
    page.goto(f"{site}python/{CREATE}#{DEEP}")
    expect(field).to_be_in_viewport()
    # The name is the link that one copies.
    page.get_by_role("link", name="collar", exact=True).click()
    expect(page).to_have_url(f"{site}python/{CREATE}#Pet.collar")
    page.goto(f"{site}python/{CREATE}#%E0%A4%A")
    expect(page.locator("h1")).to_have_text("Register a pet")


def test_members_unfold_one_by_one_and_all_at_once(site: str, visit: Visit) -> None:
    page = visit().new_page()
    page.goto(f"{site}python/{CREATE}")
    tag = page.locator('[id="Pet.collar.tag"]')
    maker = page.locator(f'[id="{DEEP}"]')
    # What a section is about is open from the start.
    expect(page.locator('[id="Pet.collar"]')).to_be_visible()
    expect(tag).to_be_hidden()
    page.locator("summary", has_text="2 members of collar").focus()
    page.keyboard.press("Enter")
    expect(tag).to_be_visible()
    expect(maker).to_be_hidden()
    page.get_by_role("button", name="Expand all").click()
    expect(maker).to_be_visible()
    page.get_by_role("button", name="Collapse all").click()
    expect(maker).to_be_hidden()


def test_colours_follow_the_system_until_the_reader_chooses(site: str, visit: Visit) -> None:
    page = visit(color_scheme="dark").new_page()
    page.goto(site)
    background = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(background)
    page.get_by_role("button", name="Light").click()
    light = page.evaluate(background)
    assert light == "rgb(255, 255, 255)" != dark
    page.goto(f"{site}python/{CREATE}")
    assert page.evaluate(background) == light
    page.emulate_media(color_scheme="light")
    page.get_by_role("button", name="Dark").click()
    assert page.evaluate(background) == dark


def test_a_phone_shows_everything_without_scrolling_sideways(site: str, visit: Visit) -> None:
    page = visit(**PHONE).new_page()
    page.goto(f"{site}go/{CREATE}")
    page.get_by_role("button", name="Expand all").first.click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    links = page.get_by_role("navigation", name="Resources")
    expect(links).to_be_hidden()
    page.get_by_role("link", name="Menu", exact=True).click()
    links.get_by_role("link", name="Toys").click()
    expect(page.get_by_role("heading", name="Toys")).to_be_visible()
    expect(links).to_be_hidden()


def test_the_first_stop_of_the_keyboard_leads_to_the_content(site: str, visit: Visit) -> None:
    page = visit().new_page()
    page.goto(f"{site}python/{CREATE}")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_it_can_be_read_without_scripts(site: str, visit: Visit) -> None:
    page = visit(java_script_enabled=False).new_page()
    page.goto(f"{site}{CREATE}")
    page.get_by_role("navigation", name="Language").get_by_role("link", name="Go").click()
    page.locator("summary", has_text="2 members of Collar").click()
    expect(page.locator('[id="Pet.Collar.Tag"]')).to_be_visible()
    expect(page.locator("#search")).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)


def test_hostile_text_is_shown_and_does_nothing(tree: Path, visit: Visit) -> None:
    attack = "</title></code></p><script>window.hit=1</script><img src=x onerror=window.hit=1>\"'"
    index = (tree / "index.json").read_text()
    (tree / "index.json").write_text(index.replace("Register a pet", json.dumps(attack)[1:-1]))
    page_file = tree / "python" / CREATE / "index.md"
    text = page_file.read_text().replace("Register a pet", attack).replace("Takes a pet", attack)
    text = text.replace(
        "It has to be healthy.", f"[click](javascript:window.hit=1)\n\n![x](http://127.0.0.1:9/x.png)\n\n{attack}"
    )
    text = text.replace("name: str`", f"name: {attack}`").replace("```python\n", f"```python\n{attack}\n")
    page_file.write_text(text)
    specloom(tree.parent, "docs", "build", "--from", "docs", "--quiet").expect(0)
    with served(tree.parent / "site") as address:
        page = visit().new_page()
        for place in ("python/", "python/resources/pets/", f"python/{CREATE}"):
            page.goto(address + place)
            expect(page.locator("main")).to_contain_text("window.hit=1")
            assert page.locator("main img, main script").count() == 0
        page.goto(f"{address}python/{CREATE}")
        assert page.locator('a[href^="javascript"]').count() == 0
        expect(page.get_by_role("link", name="x", exact=True)).to_have_attribute("href", "http://127.0.0.1:9/x.png")
        search(page, "onerror")
        assert page.evaluate("window.hit") is None
        # Even what would get through is not run.
        assert "'unsafe-inline'" not in page.locator("meta[http-equiv]").get_attribute("content")
