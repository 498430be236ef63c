"""What people do at the pages, so that the tests read like stories."""

import json
import re
import time
import urllib.request

from playwright.sync_api import expect

SIZES = {"phone": (390, 844), "desktop": (1280, 800)}
NUMBER = re.compile(r"\b[A-Z]{2}-\d{8}-\d{3,4}\b")
#: A reply over the whole path; `latency.py` measures how long it really takes.
REPLY_MS = 15_000


class Estate:
    """The demo's people, each at a page in a browser of their own."""

    def __init__(self, url, browser):
        self.url = url
        self._browser = browser
        self._contexts = []
        self.errors = []

    def people(self, role):
        with urllib.request.urlopen(f"{self.url}/api/demo/accounts") as answer:
            return [person for person in json.load(answer) if person["role"] == role]

    def browser_of(self, person, size="desktop", language="zh", theme="light"):
        """A browser profile in which `person` is signed in."""
        width, height = SIZES[size]
        phone = size == "phone"
        context = self._browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=theme,
            is_mobile=phone,
            has_touch=phone,
            permissions=["microphone"],
            timezone_id="Asia/Shanghai",
            locale="zh-CN" if language == "zh" else "en-GB",
        )
        context.add_init_script(
            "if (!localStorage.getItem('frontdesk.language'))"
            f" localStorage.setItem('frontdesk.language', '{language}')"
        )
        self._contexts.append(context)
        if person is not None:
            answer = context.request.post(
                f"{self.url}/api/demo/login",
                data={"id": person["id"]},
                headers={"X-Frontdesk": "1", "Origin": self.url},
            )
            assert answer.ok, answer.text()
        return context

    def tab(self, context, path):
        page = context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(self.url + path)
        if path == "/owner" and "/login" not in page.url:
            loaded(page)
        return page

    def page(self, person, path, **look):
        return self.tab(self.browser_of(person, **look), path)

    def close(self):
        for context in self._contexts:
            context.close()


def loaded(page):
    """Waits until a thread's messages are on screen, or a door or gate instead."""
    shown = "#composer:enabled, .gate, .chooser, .login-form"
    page.locator(shown).first.wait_for(timeout=REPLY_MS)
    page.locator("#log[aria-busy]").wait_for(state="detached", timeout=REPLY_MS)


def messages(page, **data):
    """The messages on screen, by `mine` or `bot`."""
    wanted = "".join(f'[data-{name}="{str(value).lower()}"]' for name, value in data.items())
    return page.locator(f"[data-testid=message]{wanted}")


def say(page, text):
    """Types and sends; waits until the server has it."""
    before = messages(page, mine=True).count()
    page.locator("#composer").fill(text)
    page.locator("#composer").press("Enter")
    expect(page.locator("#composer")).to_have_value("")
    expect(messages(page, mine=True)).to_have_count(before + 1)
    expect(page.locator("[data-testid=message][data-state]")).to_have_count(0, timeout=REPLY_MS)


def hears(page, pattern, after=0):
    """Waits for a bot's message that matches, from number `after` on; gives its text."""
    wanted = re.compile(pattern, re.IGNORECASE)

    def found():
        texts = messages(page, bot=True).all_inner_texts()[after:]
        return next((text for text in reversed(texts) if wanted.search(text)), None)

    return until(page, found, f"no message of the bot matched {pattern}")


def until(page, condition, complaint):
    """Waits for a condition that is not about one element alone; gives what it gave."""
    deadline = time.monotonic() + REPLY_MS / 1000
    while time.monotonic() < deadline:
        result = condition()
        if result:
            return result
        page.wait_for_timeout(40)
    raise AssertionError(complaint)


def heard(page):
    """How many messages of the bot are on screen."""
    return messages(page, bot=True).count()


def open_thread(page, pattern):
    """Opens the desk's thread whose entry matches."""
    back = page.locator("[data-testid=back]")
    if back.is_visible():
        back.click()
    entry = (
        page.locator("[data-testid=thread]")
        .filter(has_text=re.compile(pattern, re.IGNORECASE))
        .first
    )
    entry.click(timeout=REPLY_MS)
    loaded(page)


def act(page, button, words=None):
    """Presses the newest button that matches, or writes `words` where there is none."""
    choice = page.locator("[data-testid=choice]").filter(has_text=re.compile(button, re.IGNORECASE))
    if words is not None and choice.count() == 0:
        say(page, words)
        return
    choice.last.click(timeout=REPLY_MS)
    expect(page.locator("[data-testid=choice][aria-busy=true]")).to_have_count(0, timeout=REPLY_MS)
