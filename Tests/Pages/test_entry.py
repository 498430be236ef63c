"""Coming in: doors, the chooser of the demo, gates and outside calls."""

import re

import pytest
from desk import hears, loaded, say
from playwright.sync_api import expect


def test_one_click_chooses_a_person(estate, owner, size, language, screenshot):
    page = estate.page(None, "/", size=size, language=language)
    page.locator("a.door").first.click()
    page.wait_for_url("**/login**")
    person = page.locator(f"[data-testid=person][data-id='{owner['id']}']")
    screenshot(page, "chooser")
    page.locator("input[type=search]").fill(owner["name"])
    expect(person).to_be_visible()
    person.click()
    page.wait_for_url("**/owner")
    expect(page.locator("#composer")).to_be_enabled()


def test_search_without_a_hit_says_so(estate):
    page = estate.page(None, "/login")
    page.locator("input[type=search]").fill("没有这个人")
    expect(page.get_by_role("status").filter(has_text="没有这个人")).to_be_visible()


@pytest.mark.parametrize("path", ["/owner", "/desk", "/managers"])
def test_strangers_are_sent_to_the_login(estate, path):
    page = estate.page(None, path)
    page.wait_for_url(re.compile(r"/login\?for="))


def test_owner_does_not_see_the_desk(estate, owner):
    page = estate.page(owner, "/desk")
    page.locator(".gate, .chooser").first.wait_for()
    assert page.locator("[data-testid=thread]").count() == 0


@pytest.mark.parametrize(
    "role,path", [("owner", "/owner"), ("staff", "/desk"), ("manager", "/managers")]
)
def test_nothing_is_asked_of_other_servers(estate, role, path):
    context = estate.browser_of(estate.people(role)[0])
    asked = []
    context.on("request", lambda request: asked.append(request.url))
    broken = []
    page = estate.tab(context, path)
    page.on("console", lambda line: line.type == "error" and broken.append(line.text))
    page.reload()
    page.locator("h1").first.wait_for()
    page.wait_for_load_state("load")
    assert [url for url in asked if not url.startswith(estate.url)] == []
    assert broken == []


def test_choice_of_theme_is_kept(estate, owner):
    page = estate.page(owner, "/owner", theme="light")
    page.locator("[data-testid=menu]").click()
    page.get_by_role("menuitem", name="深色模式").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_one_browser_is_owner_clerk_and_manager(estate, owner):
    """In a demo a newcomer opens all three pages side by side, and none takes the other's place."""
    context = estate.browser_of(None)

    def enter(path, person):
        page = estate.tab(context, f"/login?for={path}")
        page.locator(f"[data-testid=person][data-id='{person['id']}']").click()
        page.wait_for_url(f"**/{path}")
        return page

    house = enter("owner", owner)
    loaded(house)
    manager = estate.people("manager")[0]
    desk = enter("desk", estate.people("staff")[0])
    watch = enter("managers", manager)
    say(house, "你好")
    hears(house, ".")
    for page in (house, desk, watch):
        page.reload()
    loaded(house)
    expect(house.locator(".phone-state")).to_contain_text(owner["subtitle"] or owner["name"])
    expect(desk.locator(".side-title")).to_contain_text(estate.people("staff")[0]["name"])
    expect(watch.locator(".side-title")).to_contain_text(manager["name"])
