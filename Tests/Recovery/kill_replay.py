"""Kills a replay with SIGKILL again and again, and checks that the end is that of a quiet run.

usage: python kill_replay.py FRONTDESK [--messages FILE.jsonl] [--kills N] [--seed N]

Every line of FILE is {"text": ...}. Without a file, messages are made from a seed. The replay runs once
undisturbed and once with N kills, each when a further share of the messages is recorded. Both must end with every
message recorded once and answered, none quarantined, and the same tickets.
"""

import argparse
import json
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

STALL_S = 120
MATTERS = [
    "{room} 厨房水管漏水，明天上午有人",
    "{room}马桶堵了",
    "{room} 客厅灯不亮，电话{phone}",
    "电梯停在{floor}楼不动",
    "家里煤气味很大怎么办",
    "物业费多少钱一平米？",
    "停车费怎么交",
    "楼上天天半夜装修，我要投诉！",
    "报修三次都没人来，你们怎么回事",
    "建议在{building}栋门口装一盏路灯",
    "谢谢，师傅很好",
    "在吗",
    "转人工",
    "装修几点可以开始",
    "{room} no hot water since this morning",
    "When is the office open?",
    "🙂🙂",
    "<b>门</b>坏了'; DROP TABLE ticket; --",
]


def generated(count, chance):
    for _ in range(count):
        building, unit, floor = chance.randint(1, 8), chance.randint(1, 2), chance.randint(1, 18)
        yield chance.choice(MATTERS).format(
            room=f"{building}-{unit}-{floor}0{chance.randint(1, 2)}",
            phone=f"1000000{chance.randint(0, 9999):04d}",
            building=building,
            floor=floor,
        )


def recorded(data):
    """How many messages the bot has recorded so far."""
    database = data / "frontdesk.db"
    if not database.exists():
        return 0
    try:
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=1) as connection:
            return connection.execute("SELECT count(*) FROM inbox").fetchone()[0]
    except sqlite3.Error:
        return 0


class Replay:
    def __init__(self, frontdesk, messages, data, log):
        arguments = [frontdesk, "replay", str(messages), "--data", str(data)]
        self.process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=log, text=True)

    def end(self):
        """Lets it run to its end; gives its result line."""
        output, _ = self.process.communicate()
        if self.process.returncode != 0:
            raise SystemExit(f"the replay ended with status {self.process.returncode}")
        return json.loads(output.strip().splitlines()[-1])

    def kill_when(self, condition, delay):
        """Kills it `delay` seconds after the condition holds; false when it ended before."""
        deadline = time.monotonic() + STALL_S
        while not condition():
            if self.process.poll() is not None:
                return False
            if time.monotonic() > deadline:
                self.process.kill()
                raise SystemExit(f"nothing was recorded for {STALL_S} s")
            time.sleep(0.005)
        time.sleep(delay)
        if self.process.poll() is not None:
            return False
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()
        return True


def problems(result, quiet, data):
    count = quiet["messages"]
    for key in ("messages", "recorded", "answered"):
        if result[key] != count:
            yield f"{key} is {result[key]}, not {count}"
    if result["quarantined"]:
        yield f"{result['quarantined']} messages are quarantined"
    if result["tickets"] != quiet["tickets"]:
        yield f"tickets are {result['tickets']}, not {quiet['tickets']}"
    with sqlite3.connect(f"file:{data / 'frontdesk.db'}?mode=ro", uri=True) as connection:
        verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            yield f"the database says: {verdict}"
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            yield "rows refer to rows that are not there"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("frontdesk")
    parser.add_argument("--messages", type=pathlib.Path)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=20261123)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    print(f"seed {options.seed}, {options.kills} kills")

    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        messages = options.messages
        if messages is None:
            messages = folder / "messages.jsonl"
            lines = [json.dumps({"text": text}) for text in generated(options.count, chance)]
            messages.write_text("\n".join(lines) + "\n")
        with open(folder / "log", "w+") as log:
            failures = compare(options, messages, folder, chance, log)
            if failures:
                log.seek(0)
                sys.stdout.write("".join(log.readlines()[-40:]))
    for failure in failures:
        print(f"FAIL {failure}")
    return 1 if failures else 0


def compare(options, messages, folder, chance, log):
    quiet_data, killed_data = folder / "quiet", folder / "killed"
    quiet_data.mkdir()
    killed_data.mkdir()
    quiet = Replay(options.frontdesk, messages, quiet_data, log).end()
    print("undisturbed", json.dumps(quiet))
    kills = 0
    for number in range(options.kills):
        share = quiet["messages"] * (number + chance.random()) / options.kills
        delay = chance.random() * 0.05
        replay = Replay(options.frontdesk, messages, killed_data, log)
        if not replay.kill_when(lambda: recorded(killed_data) >= share, delay):
            break
        kills += 1
    result = Replay(options.frontdesk, messages, killed_data, log).end()
    print(f"after {kills} kills", json.dumps(result))
    failures = list(problems(quiet, quiet, quiet_data)) + list(problems(result, quiet, killed_data))
    if kills < options.kills / 2:
        failures.append(f"only {kills} kills hit a running replay; give more messages")
    return failures


if __name__ == "__main__":
    sys.exit(main())
