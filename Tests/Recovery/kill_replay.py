#!/usr/bin/env python3
"""Kills `frontdesk replay` at many moments, lets it go on, and counts what was lost or doubled.

  kill_replay.py BINARY [--messages FILE.jsonl] [--kills 10] [--limit 300] [--keep]

Every line of FILE is {"text": ...}; without a file, messages are made from a seed.
A first run that nobody kills gives the right ending. Then, for each moment spread over the messages, a run on a new data
folder is killed with SIGKILL and started again until it ends. Prints one JSON line; ends with 1 when a message was lost,
a ticket doubled, or the ending differs.
"""
import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time


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


def handled(data):
    """How many messages are handled; 0 while the database is being made."""
    path = os.path.join(data, "frontdesk.db")
    if not os.path.exists(path):
        return 0
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=1)
        try:
            return connection.execute("SELECT count(*) FROM inbox WHERE state = 'handled'").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error:
        return 0


def replay(binary, path, data, kill_at=None):
    """Runs a replay; kills it when so many messages are handled. Returns its figures, or None when it was killed."""
    command = [binary, "replay", path, "--data", data]
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors)
        while kill_at is not None and process.poll() is None:
            if handled(data) >= kill_at:
                process.send_signal(signal.SIGKILL)
                process.communicate()
                return None
            time.sleep(0.002)
        out, _ = process.communicate()
        if process.returncode != 0:
            errors.seek(0)
            sys.exit(f"replay ended with {process.returncode}: {errors.read().decode()[-2000:]}")
    return json.loads(out.decode().strip().splitlines()[-1])


def query(path, sql):
    """The rows of a query on a database nobody writes to any more."""
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def ending(data, figures):
    """What counts of how a replay ended."""
    desk, messenger = os.path.join(data, "frontdesk.db"), os.path.join(data, "messenger.db")
    kinds = "SELECT series, count(*) FROM ticket GROUP BY series"
    repeated = """
        SELECT coalesce(sum(copies - 1), 0) FROM (
            SELECT count(*) AS copies FROM message JOIN account ON account.id = message.from_id
            WHERE account.role = 'bot' GROUP BY chat_id, text HAVING count(*) > 1)"""
    written = """
        SELECT count(*) FROM message JOIN account ON account.id = message.from_id
        WHERE account.role = 'owner' AND account.login LIKE 'replay:%'"""
    unanswered = """
        SELECT count(*) FROM inbox WHERE NOT EXISTS (
            SELECT 1 FROM outbox WHERE outbox.inbox_id = inbox.id AND outbox.state = 'sent')"""
    return {
        "recorded": figures["recorded"],
        "tickets": dict(query(desk, kinds)),
        "written": query(messenger, written)[0][0],
        "inbox": query(desk, "SELECT count(*) FROM inbox")[0][0],
        "unanswered": query(desk, unanswered)[0][0],
        "quarantined": query(desk, "SELECT count(*) FROM inbox WHERE state = 'quarantined'")[0][0],
        "repeated": query(messenger, repeated)[0][0],
        "faults": [row[0] for row in query(desk, "PRAGMA integrity_check") if row[0] != "ok"],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--messages", help="a file of messages; made from the seed without one")
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--limit", type=int, default=0, help="only the first lines of the file")
    parser.add_argument("--keep", action="store_true", help="keep the data folders")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="frontdesk-kill-")
    path = os.path.join(folder, "messages.jsonl")
    with open(path, "w", encoding="utf-8") as part:
        if options.messages:
            with open(options.messages, encoding="utf-8") as source:
                part.writelines(line for _, line in zip(range(options.limit or sys.maxsize), source))
        else:
            for text in generated(options.limit or 400, random.Random(options.seed)):
                part.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")

    started = time.monotonic()
    figures_of_whole = figures = replay(options.binary, path, os.path.join(folder, "whole"))
    whole_seconds = time.monotonic() - started
    whole = ending(os.path.join(folder, "whole"), figures)
    result = {
        "messages": figures["messages"], "kills": 0, "lost": 0, "tickets_doubled": 0, "replies_doubled": 0,
        "unanswered": whole["unanswered"], "different_endings": 0, "whole_seconds": round(whole_seconds, 2),
    }
    for moment in range(1, options.kills + 1):
        data = os.path.join(folder, f"killed-{moment}")
        # Messages that staff wrote at the very first start are handled before those of the file.
        first = whole["inbox"] - figures_of_whole["messages"]
        at = first + figures_of_whole["messages"] * moment // (options.kills + 1)
        figures = replay(options.binary, path, data, kill_at=at)
        while figures is None:
            result["kills"] += 1
            figures = replay(options.binary, path, data)
        end = ending(data, figures)
        result["lost"] += max(0, whole["inbox"] - end["inbox"])
        result["tickets_doubled"] += max(0, sum(end["tickets"].values()) - sum(whole["tickets"].values()))
        result["replies_doubled"] += max(0, end["repeated"] - whole["repeated"])
        same = ("recorded", "tickets", "written", "inbox", "unanswered", "quarantined", "faults")
        if any(end[name] != whole[name] for name in same):
            result["different_endings"] += 1
            print(f"moment {moment}: {end} instead of {whole}", file=sys.stderr)
        print(f"killed at {at} handled: {end}", file=sys.stderr)
    if not options.keep:
        shutil.rmtree(folder)
    print(json.dumps(result))
    wrong = result["lost"] or result["tickets_doubled"] or result["different_endings"]
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
