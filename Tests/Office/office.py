#!/usr/bin/env python3
"""Sets up an office as its IT colleague would, works in it, loses the machine, and goes on from the backup.

  office.py BINARY

Imports an estate, makes accounts for the staff and a code for an owner, runs messenger and bot as two programs, lets the
owner register, be bound and report a repair that a clerk takes, backs up while both run, restores into an empty folder,
and finishes the same repair there. Prints one line a step; ends with 1 at the first that is not as it should be.
"""
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))
ESTATE = os.path.realpath(os.path.join(HERE, "..", "..", "deploy", "sample-estate"))
PATIENCE_S = 30


def until(find, complaint):
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        found = find()
        if found:
            return found
        time.sleep(0.05)
    sys.exit(f"FAILED: {complaint()}")


class Visitor:
    """A browser without a page: signs in, writes, reads."""

    def __init__(self, url):
        self.url = url
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())

    def ask(self, path, body=None):
        request = urllib.request.Request(
            self.url + path,
            data=None if body is None else json.dumps(body).encode(),
            headers={"X-Frontdesk": "1", "Origin": self.url, "Content-Type": "application/json"},
        )
        with self.opener.open(request) as answer:
            return json.load(answer)

    def chats(self):
        return self.ask("/api/chats")["chats"]

    def own_chat(self):
        return next(chat["id"] for chat in self.chats() if chat["kind"] == "private")

    def say(self, text):
        key = uuid.uuid4().hex
        self.ask(f"/api/chats/{self.own_chat()}/messages", {"text": text, "topic": None, "key": key})

    def texts(self, chat=None):
        messages = self.ask(f"/api/chats/{chat or self.own_chat()}/messages")["messages"]
        return [message.get("text") or "" for message in messages]

    def hears(self, pattern, chat=None, after=0):
        """The first text of a chat that has a pattern, beyond so many texts that were there before."""
        texts = []

        def found():
            texts[:] = self.texts(chat)[after:]
            return next((text for text in texts if re.search(pattern, text)), None)

        return until(found, lambda: f"nobody said {pattern!r}: {texts}")


class Office:
    """Messenger and bot on one data folder."""

    def __init__(self, binary, data, *options):
        self.binary, self.data, self.options = binary, data, options
        self.config = os.path.join(data, "frontdesk.yaml")
        self.running = []

    def command(self, *words, fails=False):
        result = subprocess.run(
            [self.binary, *words, "--data", self.data, *self.options], capture_output=True, text=True
        )
        if (result.returncode != 0) != fails:
            sys.exit(f"FAILED: frontdesk {' '.join(words)}: {result.stdout}{result.stderr}")
        return result.stdout

    def start(self):
        messenger = subprocess.Popen(
            [self.binary, "messenger", "--port", "0", "--data", self.data],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.running.append(messenger)
        self.url = messenger.stdout.readline().split()[1]
        with open(self.config, "w") as file:
            file.write(
                # Open round the clock, so that no hour of the day makes a step wait.
                f"format: 1\npolicy: {os.path.join(ESTATE, 'policy.yaml')}\n"
                "platforms:\n  telegram:\n    - name: messenger\n"
                f"      url: {self.url}\n      token_file: messenger.token\n      rate: 0\n"
            )
        self.running.append(
            subprocess.Popen(
                [self.binary, "run", "--config", self.config, "--data", self.data, *self.options],
                stderr=subprocess.DEVNULL,
            )
        )

    def stop(self, number=signal.SIGTERM):
        for process in reversed(self.running):
            process.send_signal(number)
            process.wait()
        self.running = []


def main(binary):
    with tempfile.TemporaryDirectory() as scratch:
        office = Office(binary, os.path.join(scratch, "data"))
        try:
            work(office, scratch)
        finally:
            office.stop(signal.SIGKILL)


def work(office, scratch):
    office.command("import", ESTATE)
    office.command("import", ESTATE, "--apply")
    slips = [line.split("\t") for line in office.command("account", "staff").splitlines()]
    assert len(slips) > 20 and office.command("account", "staff") == "", "first passwords"
    clerk = next(slip for slip in slips if slip[0] == "客服前台")
    print(f"{len(slips)} accounts of staff made, each with a first password")

    listed = office.command("account", "code", "--building", "3").splitlines()
    home, name, code = next(slip.split("\t") for slip in listed if "1502" in slip)
    print("one-time codes printed for a building")

    office.start()
    owner = Visitor(office.url)
    owner.ask("/api/register", {"login": "wang", "name": "wang", "password": "a long password"})
    owner.say(code)
    owner.hears("绑定成功")
    owner.say("厨房水管漏水，明天上午有人")
    number = re.search(r"BX-\d{8}-\d{3,}", owner.hears("已记录 BX-")).group()
    print("an owner registered, was bound by the code, and reported a repair without naming the room")

    staff = Visitor(office.url)
    staff.ask("/api/login", {"login": clerk[2], "password": clerk[3]})
    assert any(chat["kind"] != "private" for chat in staff.chats()), "the clerk is not in the desk's group"
    staff.say(f"接单 {number}")
    owner.hears("已接单")
    print("a clerk signed in with the first password and took it")

    copy = os.path.join(scratch, "backup")
    office.command("backup", copy)
    office.stop()
    office.command("restore", copy, fails=True)
    print("backed up while both ran; restore refuses to overwrite")

    restored = Office(office.binary, os.path.join(scratch, "restored"))
    try:
        restored.command("restore", copy)
        restored.command("doctor", "--audit")
        restored.start()
        staff.url = owner.url = restored.url
        staff.say(f"完工 {number} 换了角阀")
        owner.hears("换了角阀")
        owner.say("满意")
        owner.hears("存档")
        print("restored; signed in as before, the same repair was finished, judged and archived")
    finally:
        restored.stop()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(os.path.abspath(sys.argv[1]))
