"""Usable without a mouse, readable for weak eyes, told to screen readers."""

import pytest
from desk import hears, say
from playwright.sync_api import expect

#: Contrast of every visible text with what is painted behind it, by the formula of WCAG 2.2.
LOW_CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colour = (text) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = '#000'; canvas.fillStyle = text; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255];
  };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const behind = (node) => {
    const layers = [];
    for (let each = node; each; each = each.parentElement) {
      const paint = colour(getComputedStyle(each).backgroundColor);
      if (paint[3] > 0) layers.push(paint);
      if (paint[3] === 1) break;
    }
    return layers.reverse().reduce((under, top) => over(top, under), colour(getComputedStyle(document.documentElement).colorScheme === 'dark' ? '#000' : '#fff'));
  };
  const light = ([r, g, b]) => {
    const part = (v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const node = text.parentElement;
    if (!text.data.trim() || !/[\\p{L}\\p{N}]/u.test(text.data) || !node.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (node.closest('.visually-hidden, noscript, [disabled], [aria-hidden=true] .icon')) continue;
    const style = getComputedStyle(node);
    const ground = behind(node);
    const ink = over(colour(style.color), ground);
    const [a, b] = [light(ink), light(ground)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) found.push(`${ratio.toFixed(2)} ${node.className || node.tagName} ${text.data.trim().slice(0, 30)}`);
  }
  return found;
}"""

PAGES = [
    ("owner", "/owner"),
    ("staff", "/desk"),
    ("manager", "/managers"),
    (None, "/"),
    (None, "/login"),
]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("role,path", PAGES)
def test_contrast_is_enough(estate, role, path, theme, screenshot):
    person = estate.people(role)[0] if role else None
    page = estate.page(person, path, theme=theme)
    page.locator("h1").first.wait_for()
    if role == "staff":
        page.locator("[data-testid=thread]").first.click()
        page.locator("#composer").fill("备注 看看颜色")
        assert page.evaluate(LOW_CONTRAST) == []
        page.locator("#composer").fill("回复 看看颜色")
        page.wait_for_timeout(300)
        assert page.evaluate(LOW_CONTRAST) == []
        page.locator("#composer").fill("")
    if role:
        page.locator("#log:not([aria-busy])").wait_for()
    screenshot(page, theme)
    assert page.evaluate(LOW_CONTRAST) == []


def test_owner_page_without_a_mouse(estate, owner):
    page = estate.page(owner, "/owner")
    expect(page.locator("#composer")).to_be_focused()
    page.keyboard.type("你好")
    page.keyboard.press("Enter")
    hears(page, ".", 0)
    page.locator("[data-testid=menu]").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menu")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu")).to_be_hidden()
    expect(page.locator("[data-testid=menu]")).to_be_focused()
    page.locator("[data-testid=chip]").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-testid=chip]").nth(1)).to_be_focused()


def test_desk_page_without_a_mouse(estate):
    page = estate.page(estate.people("staff")[0], "/desk")
    threads = page.locator("[data-testid=thread]")
    threads.first.wait_for()
    page.keyboard.press("/")
    expect(page.locator("#thread-search")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(threads.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(threads.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#composer")).to_be_focused()
    expect(threads.nth(1)).to_have_attribute("aria-current", "true")
    page.keyboard.press("Alt+ArrowUp")
    expect(threads.first).to_have_attribute("aria-current", "true")


def test_every_control_has_a_name_and_room_for_a_finger(estate, owner):
    page = estate.page(owner, "/owner", size="phone")
    say(page, "你好")
    nameless = """() => [...document.querySelectorAll('button, a, input:not([type=file]), textarea')]
        .filter((node) => node.checkVisibility())
        .filter((node) => !(node.getAttribute('aria-label') || node.innerText.trim() || node.labels?.length))
        .map((node) => node.outerHTML.slice(0, 80))"""
    assert page.evaluate(nameless) == []
    small = """() => [...document.querySelectorAll('button')].filter((node) => node.checkVisibility())
        .map((node) => [node.getBoundingClientRect(), node]).filter(([box]) => box.width && (box.height < 32 || box.width < 32))
        .map(([box, node]) => `${box.width}x${box.height} ${node.className}`)"""
    assert page.evaluate(small) == []


def test_screen_readers_are_told(estate, owner):
    page = estate.page(owner, "/owner")
    log = page.locator("#log")
    expect(log).to_have_attribute("role", "log")
    expect(log).to_have_attribute("aria-live", "polite")
    page.keyboard.press("Shift+Tab")
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    skip = page.locator(".skip")
    skip.focus()
    expect(skip).to_be_in_viewport()


def test_focus_can_be_seen(estate, owner):
    page = estate.page(owner, "/owner")
    page.locator("#composer").press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


@pytest.mark.parametrize(
    "role,path", [("owner", "/owner"), ("staff", "/desk"), ("manager", "/managers")]
)
def test_phone_pages_do_not_scroll_sideways(estate, role, path):
    page = estate.page(estate.people(role)[0], path, size="phone", language="en")
    page.locator("h1:visible, h2:visible").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
