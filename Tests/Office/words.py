#!/usr/bin/env python3
"""Teaches a running office new words, as its people would: owners write, a clerk corrects, a manager approves.

  words.py BINARY

Runs messenger and bot on a copy of a handful of rules. Two owners use words that nobody wrote down; a clerk corrects kind and topic in
the chat; `intents suggest` proposes the words with the messages they would change; somebody who is no manager may not
approve, a manager may; the running bot takes the file over, and the next owner is understood. Then a mistake is saved: the bot
tells it with file and line and keeps the rules it has. `check --online --ping` asks the running messenger. Prints one line a
step; ends with 1 at the first that is not as it should be.
"""
import json
import os
import re
import shutil
import signal
import sys
import tempfile

from office import ESTATE, HERE, Office, Visitor, until

# A handful of words: so the commands take no time, and what is unknown stays unknown.
RULES = os.path.join(HERE, "small-rules")
TEXTS = os.path.realpath(os.path.join(HERE, "..", "..", "intents", "texts"))
MATTER, GRIEVANCE = "唧唧咕噜冒白花", "吱扭刺啦没完"
CLERK, MANAGER = "zhoumin", "shenhui"


class School(Office):
    """An office with rules of its own."""

    def __init__(self, binary, data, intents):
        super().__init__(binary, data, "--intents", intents)
        self.intents = intents

    def file(self, name):
        with open(os.path.join(self.intents, name), encoding="utf-8") as file:
            return file.read()

    def save(self, name, text):
        with open(os.path.join(self.intents, name), "w", encoding="utf-8") as file:
            file.write(text)

    def proposals(self):
        return json.loads(self.command("intents", "suggest", "--json"))

    def check(self, *words, fails=False):
        return self.command("check", *words, "--config", self.config, fails=fails)


def main(binary):
    with tempfile.TemporaryDirectory() as scratch:
        intents = os.path.join(scratch, "intents")
        shutil.copytree(RULES, intents)
        shutil.copytree(TEXTS, os.path.join(intents, "texts"))
        office = School(binary, os.path.join(scratch, "data"), intents)
        try:
            teach(office)
        finally:
            office.stop(signal.SIGKILL)


def open_office(office):
    """Starts an office; gives a clerk and six owners."""
    office.command("import", ESTATE, "--apply")
    slips = [line.split("\t") for line in office.command("account", "staff").splitlines()]
    slip = next(slip for slip in slips if slip[0] == "客服前台")
    codes = office.command("account", "code", "--building", "3").splitlines()
    office.start()
    clerk = Visitor(office.url)
    clerk.ask("/api/login", {"login": slip[2], "password": slip[3]})
    owners = []
    for number, line in enumerate(codes[:6]):
        owner = Visitor(office.url)
        name = f"owner{number}"
        owner.ask("/api/register", {"login": name, "name": name, "password": "a long password"})
        owner.say(line.split("\t")[2])
        owner.hears("绑定成功")
        owners.append(owner)
    return clerk, owners


def recorded(owner, text, pattern):
    """Lets an owner write and gives the number that was recorded."""
    owner.say(text)
    return re.search(r"[A-Z]{2}-\d{8}-\d{3,}", owner.hears("已记录.*" + pattern)).group()


def approve(office, proposal):
    """Lets a clerk try and a manager do it; the line is in the file then."""
    number = str(proposal["number"])
    words = ["intents", "suggest", "--approve", number, "--by"]
    before = office.file(proposal["file"])
    office.command(*words, CLERK, fails=True)
    assert office.file(proposal["file"]) == before, "a clerk approved a word"
    place = office.command(*words, MANAGER)
    file, line, word = re.match(r'(.*):(\d+): "(.*)"', place).groups()
    assert (file, word) == (proposal["file"], proposal["word"]), place
    text = office.file(file).splitlines()[int(line) - 1]
    assert f'"{word}"' in text, text
    log = office.command("account", "log")
    assert re.search(rf"word_approved\t沈慧\t.*{re.escape(place.strip())}", log), log


def teach(office):
    clerk, owners = open_office(office)
    reach = office.check("--online", "--ping")
    assert "messenger: 连接正常" in reach and "前台群 desk: 已送达" in reach, reach
    assert "沈慧: 已送达" in reach, reach
    print("check --online --ping reached the running messenger, the desk and the managers")

    cases = [
        (f"麻烦来修一下，{MATTER}", "报修", ["改为给水"], "topics/water.yaml", "faults", "报修·给水"),
        (f"水管{GRIEVANCE}", "报修·给水", ["改为投诉", "改为噪音"], "topics/noise.yaml", "grievances", "投诉·噪音"),
    ]
    for position, (text, before, corrections, file, _, after) in enumerate(cases):
        for owner in owners[2 * position : 2 * position + 2]:
            number = recorded(owner, text, before)
            for correction in corrections:
                clerk.say(f"{correction} {number}")
            clerk.hears(f"{number} 已改为 {after}")
    print("owners used words that nobody wrote down; a clerk corrected kind and topic in the chat")

    desk = next(chat["id"] for chat in clerk.chats() if chat["kind"] != "private")
    for text, _, _, file, weights, _ in cases:
        found = [proposal for proposal in office.proposals() if proposal["file"] == file]
        assert len(found) == 1, office.proposals()
        proposal = found[0]
        assert proposal["list"] == weights and proposal["word"] in text, proposal
        assert proposal["righted"] == [text, text] and proposal["spoiled"] == [], proposal
        assert proposal["right_after"] == proposal["right_before"] + 2, proposal
        seen = len(clerk.texts(desk))
        approve(office, proposal)
        clerk.hears("规则已更新", desk, after=seen)
    print("words were proposed with the messages they set right; no clerk could approve, a manager did")

    for position, (text, _, _, _, _, after) in enumerate(cases):
        recorded(owners[4 + position], text, after)
    print("the running bot took the files over, and the next owners were understood")

    seen = len(clerk.texts(desk))
    office.save("topics/water.yaml", office.file("topics/water.yaml") + "fualts: {}\n")
    line = office.file("topics/water.yaml").count("\n")
    told = clerk.hears("规则文件有 1 处错误", desk, after=seen)
    assert f"topics/water.yaml:{line}: unknown key" in told, told
    recorded(owners[4], cases[1][0], cases[1][5])
    office.check(fails=True)
    print("a mistake was told with file and line, and the rules in force stayed")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(os.path.abspath(sys.argv[1]))
