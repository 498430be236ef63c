#!/usr/bin/env python3
"""Counts intents/words/hints.yaml anew from the composed messages beside this file.

Two things are counted. Everyday words (想知道, 居然, "keeps") say a little about what a message wants. How much is counted here: for every word
that several messages have, the points that make the rules right more often, smoothed so that rare words get none. The
points are whole numbers of the rules' own scale; a person reads the file before it is committed. And words that the rules
have already make danger likelier: what they are worth together where no word of danger stands.

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
# a few points. "danger": what words are worth for danger where no word of danger stands; from "danger_from" points on it
# alarms. Counted by Tests/Hints/count.py on messages composed for the purpose.
"""
POINT = 0.3  # What a point of the rules is worth as log-odds.
WINNER = 0.5  # How much the kind the rules chose is trusted beyond its score.
SMOOTH = 1.0  # How strongly rare words are held back.
LEAST = 0.7  # The least points worth a line.
SEEN_MIN = 12
POINTS_MAX = 5
RULED_MAX = 1  # The most points for a word the rules have: what it says is a person's to weigh.
EXAMPLES = 10  # How often the examples count: plain messages, which the composed ones, made to be hard, would drown.
DANGER_POINT = 0.25  # What a point for danger is worth as log-odds.
DANGER_SMOOTH = 0.5
DANGER_SEEN_MIN = 5
DANGER_LEAST = 1.2
DANGER_POINTS_MAX = 20
DANGER_MORE = 5  # Points beyond even odds from which it alarms: false alarms are to stay under one in twenty.
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
    """Words the rules have already. Of English ones nothing is counted: beside their own points it made fresh messages
    worse. Chinese ones, shorter and of more meanings, get up to RULED_MAX points."""
    files = [INTENTS / "kinds.yaml", INTENTS / "urgency.yaml", INTENTS / "words/markers.yaml", INTENTS / "words/lines.yaml"]
    text = "".join(path.read_text() for path in files + sorted(INTENTS.glob("topics/*.yaml")))
    return set(re.findall(r'"([^"\n]+)"', text))


def examples():
    """The messages of intents/examples, as the composed ones are written."""
    found = []
    for path in sorted((INTENTS / "examples").glob("*.yaml")):
        pattern = r'\{text: ("(?:[^"\\]|\\.)*"), kind: (\w+)(?:, topic: \w+)?(?:, urgency: (\w+))?'
        for text, kind, urgency in re.findall(pattern, path.read_text()):
            found.append({"text": json.loads(text), "kind": kind, "topic": "other", "urgency": urgency or "normal"})
    return found


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


def points(weights, most):
    """Log-odds as whole points, at most as many as each word may have; small ones are left out."""
    table = numpy.clip(numpy.round(weights / POINT), -most[:, None], most[:, None])
    table[numpy.abs(weights / POINT) < LEAST] = 0
    return table


def rule_words(extra):
    """The words of all rule files, Chinese ones by their first sign, and English ones."""
    paths = [INTENTS / "kinds.yaml", INTENTS / "urgency.yaml"] + sorted(INTENTS.glob("topics/*.yaml"))
    paths += [INTENTS / f"words/{name}.yaml" for name in ("markers", "lines", "groups")]
    words = {word.lower() for path in paths for word in re.findall(r'"([^"\n]+)"', path.read_text())} | set(extra)
    chinese = collections.defaultdict(list)
    for word in words:
        if re.search("[\u4e00-\u9fff]", word):
            chinese[word[0]].append(word)
    return chinese, {word for word in words if re.fullmatch("[a-z0-9' -]+", word)}


def stands(text, chinese, english):
    """Which of the rule words stand in a message: English ones of up to five words."""
    found = set()
    for position, sign in enumerate(text):
        found.update(word for word in chinese.get(sign, ()) if text.startswith(word, position))
    for run in re.split("[^a-z0-9' -]+", text):
        words = run.split()
        for start in range(len(words)):
            for end in range(start + 1, min(start + 5, len(words)) + 1):
                phrase = " ".join(words[start:end])
                if phrase in english:
                    found.add(phrase)
    return found


def danger_points(found, urgent):
    """Points of each word for danger, and the points from which it alarms."""
    counts = collections.Counter(word for words in found for word in words)
    vocabulary = sorted(word for word, count in counts.items() if count >= DANGER_SEEN_MIN)
    column = {word: position for position, word in enumerate(vocabulary)}
    cells = [(row, column[word]) for row, words in enumerate(found) for word in words if word in column]
    rows, columns = zip(*cells)
    present = csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=(len(found), len(vocabulary)))
    size = len(vocabulary)

    def loss(values):
        odds = 1 / (1 + numpy.exp(-(present @ values[:size] + values[size])))
        value = -(urgent * numpy.log(odds + 1e-12) + (1 - urgent) * numpy.log(1 - odds + 1e-12)).sum()
        error = odds - urgent
        gradient = numpy.concatenate([present.T @ error + 2 * DANGER_SMOOTH * values[:size], [error.sum()]])
        return value + DANGER_SMOOTH * (values[:size] ** 2).sum(), gradient

    values = minimize(loss, numpy.zeros(size + 1), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    table = numpy.clip(numpy.round(values[:size] / DANGER_POINT), -DANGER_POINTS_MAX, DANGER_POINTS_MAX)
    table[numpy.abs(values[:size] / DANGER_POINT) < DANGER_LEAST] = 0
    worth = {word: int(table[position]) for word, position in column.items() if table[position]}
    return worth, int(round(-values[size] / DANGER_POINT)) + DANGER_MORE


def weighted(name, worth):
    """The lines of a list of words under their points."""
    groups = collections.defaultdict(list)
    for word, worth_of in worth.items():
        groups[worth_of].append(word)
    lines = [f"{name}:"]
    for weight in sorted(groups, reverse=True):
        words = ", ".join(f'"{word}"' for word in sorted(groups[weight]))
        lines.append(f"  {weight}: [{words}]")
    return lines


def page(vocabulary, table, danger, danger_from):
    """The file."""
    lines = []
    for column, kind in enumerate(KINDS):
        rows = numpy.nonzero(table[:, column])[0]
        lines += weighted(kind, {vocabulary[row]: int(table[row, column]) for row in rows})
    lines += [f"danger_from: {danger_from}"] + weighted("danger", danger)
    return HEAD + "\n".join(lines) + "\n"


def main():
    program, write = sys.argv[1], "--write" in sys.argv
    jieba.setLogLevel(60)
    messages = [{**m, "id": f"example-{n}", "set": "examples"} for n, m in enumerate(examples())]
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
    composed = numpy.array([m["set"] != "examples" for m in messages])
    counts = collections.Counter(phrase for text, kept in zip(texts, composed) if kept for phrase in phrases(text))
    known = ruled()
    vocabulary = sorted(
        phrase for phrase, count in counts.items()
        if count >= SEEN_MIN and (phrase not in known or phrase[0] > "\u3000"))
    most = numpy.array([RULED_MAX if phrase in known else POINTS_MAX for phrase in vocabulary])
    present = presence(texts, vocabulary)
    sets = sorted({m["set"] for m in messages})
    source = numpy.array([[float(m["set"] == name) for name in sets] for m in messages])
    kinds = [FOLDED.get(m["kind"], m["kind"]) for m in messages]
    wanted = numpy.array([[float(kind == name) for name in KINDS] for kind in kinds])
    offset = offsets(predictions)

    def table(kept):
        rows = numpy.concatenate([numpy.nonzero(kept & composed)[0], numpy.repeat(numpy.nonzero(~composed)[0], EXAMPLES)])
        return points(fit(present[rows], offset[rows], wanted[rows], source[rows]), most)

    folds = numpy.random.default_rng(1).integers(0, 5, len(messages))
    right = 0
    for fold in range(5):
        tried = composed & (folds == fold)
        got = (offset[tried] + present[tried] @ (table(folds != fold) * POINT)).argmax(axis=1)
        right += (got == wanted[tried].argmax(axis=1)).sum()
    before = numpy.mean([p["kind"] == m["kind"] for m, p in zip(messages, predictions) if m["set"] != "examples"])
    whole = table(composed)
    print(f"kind right: {before:.3f} by the rules alone, {right / composed.sum():.3f} with hints (five folds); "
          f"{int((whole != 0).sum())} points for {int((whole != 0).any(axis=1).sum())} words")
    chinese, english = rule_words(word for row, word in enumerate(vocabulary) if whole[row].any())
    rows = numpy.concatenate([numpy.nonzero(composed)[0], numpy.repeat(numpy.nonzero(~composed)[0], EXAMPLES)])
    stood = [stands(text, chinese, english) for text in texts]
    urgent = numpy.array([m["urgency"] == "emergency" for m in messages]).astype(float)
    danger, danger_from = danger_points([stood[row] for row in rows], urgent[rows])
    print(f"danger: {len(danger)} words, alarms from {danger_from} points")
    if write:
        (INTENTS / "words/hints.yaml").write_text(page(vocabulary, whole, danger, danger_from))


if __name__ == "__main__":
    main()
