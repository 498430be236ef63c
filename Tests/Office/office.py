#!/usr/bin/env python3
"""Sets up an office as its IT colleague would, works in it, loses the machine, and goes on from the backup.

  office.py BINARY

Imports an estate, makes accounts for the staff and a code for an owner, runs messenger and bot as two programs, lets the
owner register, be bound and report a repair that a clerk takes, backs up while both run, restores into an empty folder,
and finishes the same repair there. Then it looks after its papers: roles, exports, forms, the notifier, and the chain of
what was done, which must name the line that somebody changed. Prints one line a step; ends with 1 at the first that is
not as it should be.
"""
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))
ESTATE = os.path.realpath(os.path.join(HERE, "..", "..", "deploy", "sample-estate"))
GROUPS = os.path.join(HERE, "..", "PlatformsTests", "Notifiers", "notifier_emulator.py")
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
        look_after(restored, number, slips, scratch)
        call_outside(restored)
    finally:
        restored.stop()
    change_a_line(restored)


def look_after(office, number, slips, scratch):
    """Roles and exports while the bot runs; each leaves a line in the audit log."""
    names = [slip[1] for slip in slips]
    name = next(name for name in names if names.count(name) == 1)
    office.command("account", "role", name, "duty_assistant", "--buildings", "3,4")
    office.command("account", "role", "nobody of this name", "finance", fails=True)
    paper = {kind: os.path.join(scratch, f"paper.{kind}") for kind in ("csv", "json", "svg")}
    office.command("report", "month", "--csv", "--bom", "-o", paper["csv"])
    with open(paper["csv"], "rb") as file:
        assert file.read(3) == b"\xef\xbb\xbf", "no byte order mark"
    for kind in ("quarter", "year"):
        assert "acceptance" in office.command("report", kind, "--json"), f"{kind}: no rates"
    head = office.command("ticket", "bundle", number, "-o", paper["json"]).strip()
    # A bundle is verified where the office's data is not.
    subprocess.run([office.binary, "ticket", "verify", paper["json"], "--head", head], check=True, stdout=subprocess.DEVNULL)
    office.command("ticket", "form", number, "--form", "visit", "-o", paper["svg"])
    log = [line.split("\t") for line in office.command("account", "log").splitlines()]
    kinds = {line[1] for line in log}
    wanted = {"role_given", "report_exported", "bundle_exported", "form_printed", "account_bound"}
    assert wanted <= kinds, f"the audit log lacks {wanted - kinds}: {log}"
    role = next(line for line in log if line[1] == "role_given")
    assert role[3] == name and "duty_assistant" in role[5], f"role: {role}"
    assert "tickets" in office.command("retention"), "retention"
    office.command("doctor", "--audit")
    print("a role was given, reports, a bundle and a form were made; each stands in the audit log")


def call_outside(office):
    """The notifier's group hears a test, and a wrong address is told without being shown."""
    groups = subprocess.Popen([sys.executable, GROUPS], stdout=subprocess.PIPE, text=True)
    try:
        port = groups.stdout.readline().strip()
        config = os.path.join(office.data, "notifier.yaml")
        with open(os.path.join(office.data, "frontdesk.yaml")) as file:
            settings = file.read()
        with open(config, "w") as file:
            file.write(settings + "notifier: {kind: wecom, url_variable: GROUP}\n")
        for key, works in (("KEY", True), ("HIDDEN", False)):
            os.environ["GROUP"] = f"http://127.0.0.1:{port}/wecom?key={key}"
            result = subprocess.run(
                [office.binary, "check", "--ping", "--config", config, "--data", office.data],
                capture_output=True,
                text=True,
            )
            line = next(line for line in result.stdout.splitlines() if "notifier" in line)
            assert ("reached." in line and "not reached" not in line) == works, result.stdout
            assert "HIDDEN" not in result.stdout + result.stderr, "a secret was shown"
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/taken") as answer:
            assert len(json.load(answer)["taken"]) == 1, "the group took something else"
    finally:
        groups.kill()
        groups.wait()
    print("the notifier's group heard a test; a wrong address was told and not shown")


def change_a_line(office):
    """Somebody with a shell changes a line of the audit log; the doctor names it."""
    with sqlite3.connect(os.path.join(office.data, "frontdesk.db")) as database:
        row = database.execute("SELECT id FROM audit WHERE kind = 'role_given'").fetchone()[0]
        database.execute("DROP TRIGGER audit_kept_update")
        database.execute("UPDATE audit SET text = 'nothing' WHERE id = ?", (row,))
    database.close()
    found = office.command("doctor", "--audit", fails=True)
    assert f"audit: row {row} does not fit" in found, found
    print("a line that was changed behind the program's back was named")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(os.path.abspath(sys.argv[1]))
