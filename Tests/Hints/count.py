#!/usr/bin/env python3
"""Counts intents/words/hints.yaml anew from the composed messages beside this file.

Everyday words (想知道, 居然, "keeps") say a little about what a message wants. How much is counted here: for every word
that several messages have, the points that make the rules right more often, smoothed so that rare words get none. The
points are whole numbers of the rules' own scale; a person reads the file before it is committed.

Usage: count.py FRONTDESK [--write]    FRONTDESK: the built program. Needs numpy, scipy and jieba (pip).
Without --write only the figures are printed, by five folds: the share right without and with hints.
"""
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import jieba
import numpy
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

HERE = pathlib.Path(__file__).resolve().parent
INTENTS = HERE.parent.parent / "intents"
HEAD = """format: 1
# Everyday words that people use when they report, grumble, ask or chat: each makes a kind likelier, or less likely, by
# a few points. Counted by Tests/Hints/count.py on messages composed for the purpose.
"""
POINT = 0.3  # What a point of the rules is worth as log-odds.
WINNER = 0.5  # How much the kind the rules chose is trusted beyond its score.
SMOOTH = 3.0  # How strongly rare words are held back.
LEAST = 0.7  # The least points worth a line.
SEEN_MIN = 3
POINTS_MAX = 8
KINDS = ["repair", "complaint", "inquiry", "other"]
FOLDED = {"suggestion": "inquiry", "praise": "other"}


def recognise(program, rules, messages):
    """The rules' own scores for each message, by its id."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "in.jsonl").write_text("".join(json.dumps(m, ensure_ascii=False) + "\n" for m in messages))
        command = [program, "intents", "eval", folder / "in.jsonl", "--json", "--scores"]
        command += ["--intents", rules, "--predictions", folder / "out.jsonl"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        lines = (folder / "out.jsonl").read_text().splitlines()
    return {line["id"]: line for line in map(json.loads, lines)}


def folded(prediction):
    """The whole message as the rules see it."""
    return prediction["matters"][0]["folded"]


def phrases(text):
    """Words of a message and runs of up to three: of Chinese by dictionary, of English by blanks."""
    found = set()
    for run in re.findall(r"[\u4e00-\u9fff]+", text):
        words = list(jieba.cut(run))
        for start in range(len(words)):
            for end in range(start + 1, min(start + 3, len(words)) + 1):
                phrase = "".join(words[start:end])
                if 2 <= len(phrase) <= 6:
                    found.add(phrase)
    for run in re.split(r"[^a-z' ]+", text):
        words = run.split()
        for start in range(len(words)):
            for end in range(start + 1, min(start + 3, len(words)) + 1):
                phrase = " ".join(words[start:end])
                if len(phrase) >= 3 and not phrase.startswith("'") and not phrase.endswith("'"):
                    found.add(phrase)
    return found


def ruled():
    """Words the rules have already: what they say is for a person to weigh."""
    files = [INTENTS / "kinds.yaml", INTENTS / "urgency.yaml", INTENTS / "words/markers.yaml", INTENTS / "words/lines.yaml"]
    text = "".join(path.read_text() for path in files + sorted(INTENTS.glob("topics/*.yaml")))
    return set(re.findall(r'"([^"\n]+)"', text))


def presence(texts, vocabulary):
    """Which message has which phrase, as the automaton finds them: Chinese anywhere, English as whole words."""
    english = {word: column for column, word in enumerate(vocabulary) if word[0] < "\u3000"}
    chinese = collections.defaultdict(list)
    for column, word in enumerate(vocabulary):
        if word[0] > "\u3000":
            chinese[word[:2]].append((word, column))
    rows, columns = [], []
    for row, text in enumerate(texts):
        hits = set()
        for position in range(len(text) - 1):
            for word, column in chinese.get(text[position:position + 2], ()):
                if text.startswith(word, position):
                    hits.add(column)
        hits.update(english[word] for word in phrases(text) if word in english)
        rows += [row] * len(hits)
        columns += hits
    return csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=(len(texts), len(vocabulary)))


def offsets(predictions):
    """What the rules say already, as log-odds."""
    table = numpy.zeros((len(predictions), len(KINDS)))
    for row, prediction in enumerate(predictions):
        for matter in prediction["matters"]:
            for ranked in matter["kinds"]:
                column = KINDS.index(FOLDED.get(ranked["name"], ranked["name"]))
                table[row, column] = max(table[row, column], POINT * ranked["score"])
        table[row, KINDS.index(prediction["kind"])] += WINNER
    return table


def fit(present, offset, wanted, source):
    """Log-odds for each phrase and kind; the source of a message has a bias of its own that is thrown away."""
    phrases_count, classes = present.shape[1], wanted.shape[1]
    size = phrases_count * classes

    def loss(values):
        weights = values[:size].reshape(phrases_count, classes)
        bias = values[size:].reshape(source.shape[1], classes)
        logits = offset + present @ weights + source @ bias
        logits -= logits.max(axis=1, keepdims=True)
        odds = numpy.exp(logits)
        odds /= odds.sum(axis=1, keepdims=True)
        error = odds - wanted
        value = -numpy.log((odds * wanted).sum(axis=1) + 1e-12).sum()
        value += SMOOTH * (weights ** 2).sum() + 0.05 * (bias ** 2).sum()
        gradient = [(present.T @ error + 2 * SMOOTH * weights).ravel(), (source.T @ error + 0.1 * bias).ravel()]
        return value, numpy.concatenate(gradient)

    start = numpy.zeros(size + source.shape[1] * classes)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200})
    weights = found.x[:size].reshape(phrases_count, classes)
    return weights - numpy.median(weights, axis=1, keepdims=True)


def points(weights):
    """Log-odds as whole points; small ones are left out."""
    table = numpy.clip(numpy.round(weights / POINT), -POINTS_MAX, POINTS_MAX)
    table[numpy.abs(weights / POINT) < LEAST] = 0
    return table


def page(vocabulary, table):
    """The file."""
    lines = []
    for column, kind in enumerate(KINDS):
        groups = collections.defaultdict(list)
        for row in numpy.nonzero(table[:, column])[0]:
            groups[int(table[row, column])].append(vocabulary[row])
        lines.append(f"{kind}:")
        for weight in sorted(groups, reverse=True):
            words = ", ".join(f'"{word}"' for word in sorted(groups[weight]))
            lines.append(f"  {weight}: [{words}]")
    return HEAD + "\n".join(lines) + "\n"


def main():
    program, write = sys.argv[1], "--write" in sys.argv
    jieba.setLogLevel(60)
    messages = []
    for path in sorted(HERE.glob("*.jsonl")):
        for number, line in enumerate(path.read_text().splitlines()):
            messages.append({"id": f"{path.stem}-{number}", "set": path.stem, **json.loads(line)})
    with tempfile.TemporaryDirectory() as folder:
        rules = pathlib.Path(folder) / "intents"
        shutil.copytree(INTENTS, rules)
        (rules / "words/hints.yaml").write_text("format: 1\n")
        found = recognise(program, rules, messages)
    predictions = [found[m["id"]] for m in messages]
    texts = [folded(p) for p in predictions]
    counts = collections.Counter(phrase for text in texts for phrase in phrases(text))
    known = ruled()
    vocabulary = sorted(phrase for phrase, count in counts.items() if count >= SEEN_MIN and phrase not in known)
    present = presence(texts, vocabulary)
    sets = sorted({m["set"] for m in messages})
    source = numpy.array([[float(m["set"] == name) for name in sets] for m in messages])
    folds = numpy.random.default_rng(1).integers(0, 5, len(messages))
    wanted = numpy.array([[float(m["kind"] == kind) for kind in KINDS] for m in messages])
    offset = offsets(predictions)
    right = 0
    for fold in range(5):
        kept = folds != fold
        table = points(fit(present[kept], offset[kept], wanted[kept], source[kept])) * POINT
        got = (offset[~kept] + present[~kept] @ table).argmax(axis=1)
        right += (got == wanted[~kept].argmax(axis=1)).sum()
    before = numpy.mean([p["kind"] == m["kind"] for m, p in zip(messages, predictions)])
    table = points(fit(present, offset, wanted, source))
    print(f"kind right: {before:.3f} by the rules alone, {right / len(messages):.3f} with hints (five folds); "
          f"{int((table != 0).sum())} points for {int((table != 0).any(axis=1).sum())} words")
    if write:
        (INTENTS / "words/hints.yaml").write_text(page(vocabulary, table))


if __name__ == "__main__":
    main()
