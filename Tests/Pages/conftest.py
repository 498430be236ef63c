"""Fixtures of the page tests: a real headless Chromium against a running `frontdesk demo`.

Environment:
    FRONTDESK_URL          address of the demo, e.g. http://127.0.0.1:8080 (required)
    FRONTDESK_CHROMIUM     the browser, else `chromium` on the PATH
    FRONTDESK_SCREENSHOTS  folder for screenshots; none are kept without it
"""

import itertools
import os
import pathlib
import re
import shutil

import pytest
from desk import SIZES, Estate
from playwright.sync_api import sync_playwright

owner_numbers = itertools.count()


@pytest.fixture(scope="session")
def url():
    address = os.environ.get("FRONTDESK_URL")
    if not address:
        pytest.fail("set FRONTDESK_URL to the address of a running frontdesk demo")
    return address.rstrip("/")


@pytest.fixture(scope="session")
def browser():
    path = os.environ.get("FRONTDESK_CHROMIUM") or shutil.which("chromium")
    if not path:
        pytest.fail("chromium was not found; install it or set FRONTDESK_CHROMIUM")
    arguments = [
        "--no-sandbox",
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        "--autoplay-policy=user-gesture-required",
    ]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture
def estate(url, browser):
    """People of the sample estate and the pages they sit at; a page that threw an error fails the test."""
    estate = Estate(url, browser)
    yield estate
    estate.close()
    assert estate.errors == []


@pytest.fixture
def owner(estate):
    """A household that no other test of this run writes for."""
    households = estate.people("owner")
    return households[next(owner_numbers) % len(households)]


@pytest.fixture
def screenshot(request):
    """Saves a page's picture under the test's name, when a folder for pictures is given."""
    folder = os.environ.get("FRONTDESK_SCREENSHOTS")

    def save(page, what):
        if not folder:
            return
        place = pathlib.Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"[^\w-]+", "-", request.node.name).strip("-")
        page.screenshot(path=place / f"{name}-{what}.png")

    return save


@pytest.fixture(params=sorted(SIZES))
def size(request):
    return request.param


@pytest.fixture(params=["zh", "en"])
def language(request):
    return request.param
