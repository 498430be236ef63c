"""Measures the first reply as an owner feels it: from the click on “send” to the bot's words on the screen.

Usage: FRONTDESK_URL=http://127.0.0.1:8080 python Tests/Pages/latency.py [COUNT]
Run it against an idle demo; prints one JSON line, times in milliseconds.
"""

import json
import os
import shutil
import statistics
import sys

from desk import Estate, heard
from playwright.sync_api import sync_playwright

#: Runs in the page, so that no step between the browser and this script is counted.
MEASURE = """
text => new Promise((resolve, reject) => {
    const replies = () => document.querySelectorAll('[data-testid=message][data-bot=true]').length;
    const before = replies();
    const box = document.querySelector('#composer');
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    const began = performance.now();
    new MutationObserver((_, observer) => {
        if (replies() === before) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - began));
    }).observe(document.body, { childList: true, subtree: true });
    setTimeout(() => reject(new Error('no reply within 10 s')), 10000);
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
})
"""


def main(count):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("FRONTDESK_CHROMIUM") or shutil.which("chromium"),
            args=["--no-sandbox"],
        )
        estate = Estate(os.environ["FRONTDESK_URL"].rstrip("/"), browser)
        owners = estate.people("owner")
        times = []
        for index in range(count):
            page = estate.page(owners[-1 - index], "/owner", size="phone")
            # The first message warms nothing that a real first message would find warm.
            times.append(page.evaluate(MEASURE, f"厨房水龙头漏水，请来修，第{index + 1}次"))
            assert heard(page) > 0
            page.context.close()
        estate.close()
    times.sort()
    print(
        json.dumps(
            {
                "samples": len(times),
                "median": round(statistics.median(times), 1),
                "p90": round(times[int(len(times) * 0.9)], 1),
                "max": round(times[-1], 1),
            }
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
