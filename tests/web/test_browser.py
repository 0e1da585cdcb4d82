"""A reader with a browser: from what is claimed to the words, and a page of one's own."""

import os
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from service import db
from service.app import create_app
from service.ingest.cases import add_entry, create_case
from service.settings import Settings
from tests.factories import make_outlet
from tests.stories import publish
from tests.web import chromium
from tests.web.news import PAGE, PRAISE, tell
from tests.web.test_pages import HOSTILE

PHONE = {"viewport": {"width": 360, "height": 740}}
DESK = {"viewport": {"width": 1280, "height": 900}}
WAYS: list[dict[str, Any]] = [
    {**DESK, "java_script_enabled": True},
    {**DESK, "java_script_enabled": False},
    {**PHONE, "java_script_enabled": False, "color_scheme": "dark"},
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = chromium.installed()
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no chromium is installed")
    with chromium.browser(path) as found:
        yield found


@pytest.fixture
def told(fresh_engine: Engine) -> dict[str, UUID]:
    """Two stories and a hostile article, in a store of their own."""
    with Session(fresh_engine) as session, session.begin():
        hostile = publish(session, make_outlet(session, "<i>صحيفة\u202e"), HOSTILE)
        return {**tell(session), "hostile": hostile.id}


@pytest.fixture
def address(fresh_url: str, fresh_engine: Engine, told: dict[str, UUID]) -> Iterator[str]:
    """A server on that store."""
    app: Flask = create_app(Settings(database_url=fresh_url), db.sessions(fresh_engine))
    with chromium.serving(app) as found:
        yield found


def fits(page: Page) -> None:
    """Hold that nothing has to be scrolled sideways."""
    size = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert size[0] <= size[1], f"{page.url} is {size[0]} wide"


@pytest.mark.parametrize("way", WAYS, ids=["desk", "without-scripts", "phone"])
def test_a_reader_gets_from_what_is_claimed_to_the_words(
    browser: Browser, address: str, told: dict[str, UUID], way: dict[str, Any]
):
    with chromium.visiting(browser, **way) as (page, asked, complaints):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.locator(".count").first).to_contain_text("3 outlets")
        expect(page.locator(".count").first).to_contain_text("1 source")
        expect(page.locator(".count").last).to_contain_text("2 outlets")
        fits(page)

        page.locator(f".articles a[href$='{told['echo']}']").click()
        assert "/articles/" in page.url
        expect(page.locator("mark.cue[data-n]").first).to_be_visible()
        assert page.locator(".verbatim").text_content() == PRAISE[0]
        fits(page)

        page.locator(".bears.echoed a").first.click()
        assert "/propositions/" in page.url
        expect(page.locator(".ruling")).to_contain_text("One source, echoed")
        expect(page.locator(".sentence[lang=en]")).to_contain_text("Three outlets carry it")
        shown = ".narrow .leaf" if way["viewport"] == PHONE["viewport"] else "svg.tree .outlet"
        expect(page.locator(shown)).to_have_count(3)
        expect(page.locator(shown).first).to_be_visible()
        fits(page)

        page.get_by_role("link", name="Read a page").click()
        page.get_by_label("The page").fill(PAGE)
        page.get_by_role("button").click()
        expect(page.get_by_role("heading", name="claims found")).to_be_visible()
        assert page.locator(".verbatim").text_content() == PAGE
        expect(page.locator(".claims > li").first).to_contain_text("وزارة النقل")
        fits(page)

        assert complaints == []
        assert {url for url in asked if not url.startswith(address)} == set()


def test_any_text_is_shown_as_it_is(browser: Browser, address: str, told: dict[str, UUID]):
    with chromium.visiting(browser, **DESK) as (page, asked, complaints):
        page.goto(address)
        page.locator(f".articles a[href$='{told['hostile']}']").click()
        assert page.locator(".verbatim").text_content() == HOSTILE
        assert page.locator("script, img, i").count() == 0
        assert complaints == []
        assert all(url.startswith(address) for url in asked)


def test_the_words_of_a_claim_can_be_reached_by_keyboard(
    browser: Browser, address: str, told: dict[str, UUID]
):
    with chromium.visiting(browser, **DESK) as (page, _, __):
        page.goto(address)
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="To the content")).to_be_focused()
        page.locator(f".articles a[href$='{told['echo']}']").click()
        number = page.locator("a.number").first
        number.focus()
        page.keyboard.press("Enter")
        expect(page.locator("mark:target")).to_be_in_viewport()


@pytest.mark.parametrize("way", WAYS, ids=["desk", "without-scripts", "phone"])
def test_the_documentation_is_read_without_asking_elsewhere(
    browser: Browser, address: str, way: dict[str, Any]
):
    with chromium.visiting(browser, **way) as (page, asked, complaints):
        page.goto(f"{address}/docs")
        operation = page.locator("section", has_text="GET /v1/outlets/{outlet_id}/relations")
        expect(operation).to_be_visible()
        operation.get_by_text("Answered 200").click()
        expect(operation.locator("pre")).to_contain_text('"items"')
        fits(page)
        page.get_by_role("link", name="tag-needed").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("needs the tag")
        fits(page)
        assert complaints == []
        assert {url for url in asked if not url.startswith(address)} == set()


@pytest.fixture
def case(fresh_engine: Engine, told: dict[str, UUID]) -> UUID:
    """A case of a proposition and the hostile article."""
    with Session(fresh_engine) as session, session.begin():
        given = {"title": "جسر الميناء", "note": "", "status": "open", "tags": [], "private": False}
        made = create_case(session, given, None)
        for kind, name in (("proposition", "echoed"), ("article", "hostile")):
            add_entry(session, made, kind, told[name], "", None)
        return made.id


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_report_is_shown_as_it_is_meant(
    browser: Browser, address: str, told: dict[str, UUID], case: UUID, language: str
):
    with chromium.visiting(browser, **DESK) as (page, asked, complaints):
        path = f"{address}/v1/cases/{case}"
        page.goto(f"{path}/report?lang={language}")
        expect(page.get_by_role("heading", level=2)).to_have_count(2)
        cell = page.locator("td").first
        style = cell.evaluate("one => [getComputedStyle(one).direction, one.offsetWidth]")
        assert style[0] == {"ar": "rtl", "en": "ltr"}[language]
        assert page.evaluate("getComputedStyle(document.querySelector('th')).borderTopStyle") == (
            "solid"
        )
        assert page.locator("script, img, i").count() == 0
        fits(page)
        page.goto(f"{address}/cases/{case}")
        page.get_by_role("link", name="As cited on").first.click()
        expect(page.get_by_role("heading", name="The evidence")).to_be_visible()
        fits(page)
        assert complaints == []
        assert {url for url in asked if not url.startswith(address)} == set()
