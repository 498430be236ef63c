"""What people and attackers put in: long, odd and hostile texts, photos, files and voice."""

import base64

import pytest
from desk import REPLY_MS, messages, say
from playwright.sync_api import expect

#: The smallest PNG: one red pixel.
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
)
ODD_TEXTS = {
    "html": "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>",
    "template": "{{7*7}} ${7*7} <%= 7*7 %>",
    "sql": "'; DROP TABLE inbox; --",
    "emoji": "😀👍🏽👨‍👩‍👧‍👦",
    "right to left": "مرحبا، المصعد لا يعمل في المبنى ٣",
    "link": "https://example.com/?a=1 javascript:alert(1)",
    "one word": "w" * 400,
}


def last_mine(page):
    return messages(page, mine=True).last


@pytest.mark.parametrize("kind", sorted(ODD_TEXTS))
def test_odd_text_is_shown_as_typed(estate, owner, kind):
    page = estate.page(owner, "/owner")
    say(page, ODD_TEXTS[kind])
    body = last_mine(page).locator(".text")
    expect(body).to_have_text(ODD_TEXTS[kind])
    assert body.locator("img, script, a").count() == 0
    assert "owned" not in page.title()
    assert page.evaluate("document.querySelector('#log').scrollWidth <= innerWidth")
    if kind == "right to left":
        assert body.evaluate("node => getComputedStyle(node).unicodeBidi") == "plaintext"


def test_hundred_thousand_characters_are_refused_and_kept(estate, owner, screenshot):
    page = estate.page(owner, "/owner", size="phone")
    before = messages(page).count()
    page.locator("#composer").fill("水" * 100_000)
    expect(page.locator("#send")).to_be_disabled()
    expect(page.locator("#composer-hint")).to_contain_text("100,000")
    page.locator("#composer").press("Enter")
    screenshot(page, "refused")
    expect(messages(page)).to_have_count(before)
    page.reload()
    assert len(page.locator("#composer:enabled").input_value()) == 100_000
    page.locator("#composer").fill("")


def test_long_text_goes_in_parts_that_collapse(estate, owner, screenshot):
    page = estate.page(owner, "/owner", size="phone")
    before = messages(page, mine=True).count()
    page.locator("#composer").fill("厨房一直在漏水。" * 1_300)
    page.locator("#composer").press("Enter")
    expect(messages(page, mine=True)).to_have_count(before + 3)
    expect(page.locator("[data-testid=message][data-state]")).to_have_count(0, timeout=REPLY_MS)
    message = last_mine(page)
    assert len(message.inner_text()) < 2_000
    screenshot(page, "collapsed")
    message.locator(".text-more").click()
    shown = sum(len(text) for text in messages(page, mine=True).locator(".text").all_inner_texts())
    assert shown > 1_600
    message.locator(".text-more").click()
    assert len(message.inner_text()) < 2_000


def test_blank_text_is_not_sent(estate, owner):
    page = estate.page(owner, "/owner")
    expect(page.locator("#composer")).to_be_enabled()
    before = messages(page).count()
    for text in ("", "   ", "\n\n"):
        page.locator("#composer").fill(text)
        expect(page.locator("#send")).to_be_disabled()
        page.locator("#composer").press("Enter")
    expect(messages(page)).to_have_count(before)


def test_shift_enter_makes_a_new_line(estate, owner):
    page = estate.page(owner, "/owner")
    page.locator("#composer").fill("第一行")
    page.locator("#composer").press("Shift+Enter")
    page.locator("#composer").type("第二行")
    expect(page.locator("#composer")).to_have_value("第一行\n第二行")
    page.locator("#composer").press("Enter")
    expect(last_mine(page)).to_contain_text("第二行")


def test_photo_with_preview_and_caption(estate, owner, size, screenshot):
    page = estate.page(owner, "/owner", size=size)
    expect(page.locator("#composer")).to_be_enabled()
    page.set_input_files(
        "[data-testid=photo-input]",
        files=[{"name": "leak.png", "mimeType": "image/png", "buffer": PIXEL}],
    )
    dialog = page.locator("dialog.offer")
    expect(dialog.locator("canvas")).to_be_visible()
    screenshot(page, "preview")
    dialog.locator("input").fill("就是这里")
    dialog.locator("[data-testid=photo-send]").click()
    message = last_mine(page)
    expect(message.locator("img")).to_be_visible(timeout=REPLY_MS)
    expect(message).to_contain_text("就是这里")
    shown = "(image) => image.decode().then(() => image.naturalWidth)"
    assert message.locator("img").evaluate(shown) > 0


def test_unknown_file_is_offered_for_download(estate, owner):
    page = estate.page(owner, "/owner")
    expect(page.locator("#composer")).to_be_enabled()
    page.set_input_files(
        "[data-testid=file-input]",
        files=[
            {"name": "note.xyz", "mimeType": "application/x-xyz", "buffer": b"<script>1</script>"}
        ],
    )
    page.locator("[data-testid=photo-send]").click()
    link = last_mine(page).locator("a.file")
    expect(link).to_be_visible(timeout=REPLY_MS)
    answer = page.request.get(estate.url + link.get_attribute("href"))
    assert answer.ok
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "html" not in answer.headers["content-type"]


def test_voice_is_recorded_heard_and_sent(estate, owner, screenshot):
    page = estate.page(owner, "/owner", size="phone")
    expect(page.locator("#composer")).to_be_enabled()
    page.locator("[data-testid=record]").click()
    page.locator(".record-time").filter(has_text="0:01").wait_for()
    screenshot(page, "recording")
    page.locator("[data-testid=record-stop]").click()
    page.locator(".recorder [data-testid=voice]").click()
    page.locator(".recorder .icon-pause").wait_for()
    page.locator("[data-testid=voice-send]").click()
    voice = last_mine(page).and_(page.locator("[data-id]")).locator("[data-testid=voice]")
    expect(voice).to_be_visible(timeout=REPLY_MS)
    voice.click()
    voice.locator(".icon-pause").wait_for()
    screenshot(page, "voice")
