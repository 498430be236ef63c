"""Takes the README's picture: the owner's chat, the desk and the managers' page, side by side.

Usage: FRONTDESK_URL=http://127.0.0.1:8080 python Tests/Pages/picture.py deploy/screenshots/pages.png
Run it against a fresh demo; it plays the sample chat and raises one alarm.
"""

import base64
import os
import shutil
import sys
import uuid

from playwright.sync_api import sync_playwright

BASE = os.environ["FRONTDESK_URL"]
HEADERS = {"X-Frontdesk": "1", "Origin": BASE}
HEIGHT = 780


def open_page(browser, account, path, width):
    context = browser.new_context(viewport={"width": width, "height": HEIGHT}, locale="zh-CN", timezone_id="Asia/Shanghai")
    context.request.post(f"{BASE}/api/demo/login", data={"id": account}, headers=HEADERS)
    page = context.new_page()
    page.goto(BASE + path)
    page.wait_for_timeout(1500)
    return page


def say(page, words):
    chats = page.context.request.get(f"{BASE}/api/chats").json()["chats"]
    chat = next(chat for chat in chats if chat["kind"] == "private")
    page.context.request.post(
        f"{BASE}/api/chats/{chat['id']}/messages",
        data={"text": words, "topic": None, "key": uuid.uuid4().hex},
        headers=HEADERS,
    )


def main(target):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("FRONTDESK_CHROMIUM") or shutil.which("chromium"), args=["--no-sandbox"]
        )
        people = browser.new_context().request.get(f"{BASE}/api/demo/accounts").json()

        def account(subtitle):
            return next(person["id"] for person in people if person["subtitle"] == subtitle)

        owner = open_page(browser, account("3栋2单元1502"), "/owner", 390)
        manager = open_page(browser, account("客户服务经理"), "/managers", 390)
        desk = open_page(browser, account("客服前台"), "/desk", 1000)
        say(owner, "3-2-1502 厨房水管漏水，明天上午有人")
        desk.locator("[data-testid=thread]", has_text="报修·给水").first.click()
        desk.get_by_role("button", name="接单").first.click()
        owner.get_by_text("已接单").first.wait_for()
        say(open_page(browser, account("1栋1单元101"), "/owner", 390), "家里煤气味很大怎么办")
        manager.locator("[data-testid=alarm]").first.wait_for()
        desk.wait_for_timeout(1000)
        shots = [base64.b64encode(page.screenshot()).decode() for page in (owner, desk, manager)]
        sheet = browser.new_page(viewport={"width": 1860, "height": HEIGHT + 40})
        images = "".join(f'<img src="data:image/png;base64,{shot}">' for shot in shots)
        sheet.set_content(
            "<style>body{margin:0;padding:20px;display:flex;gap:20px;background:#d9dee3}"
            "img{border-radius:12px}</style>" + images
        )
        sheet.wait_for_timeout(300)
        sheet.screenshot(path=target)
        browser.close()


main(sys.argv[1])
