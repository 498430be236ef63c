"""Nothing typed is lost: offline, reloads, drafts, repeats and eight tabs."""

import time

from desk import REPLY_MS, hears, messages, say
from playwright.sync_api import expect


def mine_with(page, text):
    return messages(page, mine=True).filter(has_text=text)


def test_offline_bar_and_resend(estate, owner, size, language, screenshot):
    context = estate.browser_of(owner, size=size, language=language)
    page = estate.tab(context, "/owner")
    expect(page.locator("#composer")).to_be_enabled()
    expect(page.locator("#connection")).to_be_hidden()
    text = f"离线时写的 {time.time_ns()}"
    context.set_offline(True)
    expect(page.locator("#connection")).to_be_visible()
    words = {"zh": "连接断开", "en": "Connection lost"}[language]
    expect(page.locator("#connection")).to_contain_text(words)
    page.locator("#composer").fill(text)
    page.locator("#composer").press("Enter")
    expect(mine_with(page, text)).to_have_attribute("data-state", "waiting")
    screenshot(page, "offline")
    context.set_offline(False)
    expect(page.locator("#connection")).to_be_hidden(timeout=REPLY_MS)
    expect(mine_with(page, text).and_(page.locator("[data-id]"))).to_have_count(1, timeout=REPLY_MS)
    expect(mine_with(page, text)).to_have_count(1)


def test_unsent_and_draft_survive_closing_the_tab(estate, owner):
    context = estate.browser_of(owner)
    page = estate.tab(context, "/owner")
    expect(page.locator("#composer")).to_be_enabled()
    text = f"关掉之前写的 {time.time_ns()}"
    context.set_offline(True)
    page.locator("#composer").fill(text)
    page.locator("#composer").press("Enter")
    expect(mine_with(page, text)).to_have_attribute("data-state", "waiting")
    page.locator("#composer").fill("还没写完")
    page.close()
    context.set_offline(False)
    page = estate.tab(context, "/owner")
    expect(page.locator("#composer")).to_have_value("还没写完")
    expect(mine_with(page, text).and_(page.locator("[data-id]"))).to_have_count(1, timeout=REPLY_MS)
    page.reload()
    expect(mine_with(page, text)).to_have_count(1)


def test_message_sent_twice_under_one_key_stands_once(estate, owner):
    context = estate.browser_of(owner)
    page = estate.tab(context, "/owner")
    expect(page.locator("#composer")).to_be_enabled()
    text = f"回答丢了 {time.time_ns()}"
    lost = []

    def lose_first_answer(route):
        answer = route.fetch()
        if lost:
            route.fulfill(response=answer)
            return
        lost.append(answer.status)
        route.abort()

    page.route("**/api/chats/*/messages?*", lose_first_answer)
    page.locator("#composer").fill(text)
    page.locator("#composer").press("Enter")
    expect(page.locator("[data-testid=message][data-state]")).to_have_count(0, timeout=REPLY_MS)
    page.reload()
    expect(mine_with(page, text)).to_have_count(1)
    assert lost == [200]


def test_eight_tabs_share_one_stream(estate, owner):
    context = estate.browser_of(owner)
    streams = []
    context.on("request", lambda each: "/api/events" in each.url and streams.append(each))
    tabs = [estate.tab(context, "/owner") for _ in range(8)]
    for tab in tabs:
        expect(tab.locator("#composer")).to_be_enabled()
    say(tabs[0], "你好")
    hears(tabs[0], ".", 0)
    assert len(streams) == 1
    for text, speaker in (("第一次", 3), ("第二次", 6)):
        said = f"{text} {time.time_ns()}"
        say(tabs[speaker], said)
        for tab in tabs:
            expect(mine_with(tab, said)).to_have_count(1, timeout=REPLY_MS)
        if text == "第一次":
            # The first tab led; another takes the stream over where it stood.
            tabs.pop(0).close()
    assert len(streams) <= 2
    expected = messages(tabs[0]).count()
    for tab in tabs:
        expect(messages(tab)).to_have_count(expected)


def test_drafts_belong_to_their_thread(estate):
    page = estate.page(estate.people("staff")[0], "/desk")
    page.locator("[data-testid=thread]").first.click()
    page.locator("#composer").fill("写给综合的")
    page.locator("[data-testid=thread]").nth(1).click()
    expect(page.locator("#composer")).to_have_value("")
    page.locator("[data-testid=thread]").first.click()
    expect(page.locator("#composer")).to_have_value("写给综合的")
    page.locator("#composer").fill("")


def test_fifty_messages_in_a_burst(estate, owner):
    page = estate.page(owner, "/owner")
    expect(page.locator("#composer")).to_be_enabled()
    stamp = str(time.time_ns())
    for index in range(50):
        page.locator("#composer").fill(f"{stamp} 第{index:02}条")
        page.locator("#composer").press("Enter")
    expect(mine_with(page, stamp)).to_have_count(50)
    expect(page.locator("[data-testid=message][data-state]")).to_have_count(0, timeout=60_000)
    page.reload()
    expect(mine_with(page, f"{stamp} 第49条")).to_have_count(1, timeout=REPLY_MS)
    shown = mine_with(page, stamp).locator(".text").all_inner_texts()
    assert shown == sorted(shown), "messages keep the order they were written in"
