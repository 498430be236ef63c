#!/usr/bin/env python3
"""Counts intents/words/hints.tsv anew from the composed messages beside this file.

A word says a little about what a message wants, what it is about and whether it tells of danger; how little no person can
say. Here it is counted for every word that several messages have, everyday words and words of the rules alike: the points
that make the rules right more often beside what they say already, smoothed so that rare words get none. The points are whole
numbers of the rules' own scale; a person reads the file before it is committed.

Topics are counted first, for kinds hang on them, then kinds, then danger.

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
HEAD = """# Words and what they are worth for kinds, for danger and for topics, beside what other files say of them; counted by
# Tests/Hints/count.py on messages composed for the purpose. "*" is what every matter has from the start; danger alarms
# when its points come to more than nothing and no word of danger stands there.
"""
COLUMNS = "word\tkinds\tdanger\ttopics\n"
KINDS = ["repair", "complaint", "inquiry", "other"]
FOLDED = {"suggestion": "inquiry", "praise": "other"}
RULED_SEEN_MIN = 5  # Messages that must have a word of the rules, and any other one.
SEEN_MIN = 12
LEAST = 0.5  # The least points that are kept: what rounds to one.
PLAIN = 10  # How often the examples and held.jsonl (what the tests say) count: the composed ones, made to be hard, would drown them.
# What a point of the rules is worth as log-odds, how strongly rare words are held back, the most points of a word.
TOPIC = {"point": 0.3, "smooth": 1.0, "most": 10}
KIND = {"point": 0.3, "smooth": 2.0, "most": 6}
KIND_WINNER = 0.5  # How much the kind the rules chose is trusted beyond its score.
DANGER = {"point": 0.25, "smooth": 0.5, "most": 20}
DANGER_LEAST = 1.2
DANGER_MORE = 13  # Points beyond even odds from which it alarms: false alarms are to stay under one in twenty.


def recognise(program, rules, messages):
    """The rules' own scores for each message, by its id."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "in.jsonl").write_text("".join(json.dumps(m, ensure_ascii=False) + "\n" for m in messages))
        command = [program, "intents", "eval", folder / "in.jsonl", "--json", "--scores"]
        command += ["--intents", rules, "--predictions", folder / "out.jsonl"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        lines = (folder / "out.jsonl").read_text().splitlines()
    return {line["id"]: line for line in map(json.loads, lines)}


def folded(prediction):
    """The whole message as the rules see it."""
    return prediction["matters"][0]["folded"]


def runs(text, most):
    """English words and runs of up to so many."""
    for run in re.split(r"[^a-z0-9' -]+", text):
        words = run.split()
        for start in range(len(words)):
            for end in range(start + 1, min(start + most, len(words)) + 1):
                yield " ".join(words[start:end])


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
    for phrase in runs(text, 3):
        if len(phrase) >= 3 and re.fullmatch(r"[a-z][a-z' ]*[a-z]", phrase):
            found.add(phrase)
    return found


def examples():
    """The messages of intents/examples, as the composed ones are written."""
    found = []
    for path in sorted((INTENTS / "examples").glob("*.yaml")):
        pattern = r'\{text: ("(?:[^"\\]|\\.)*"), kind: (\w+)(?:, topic: (\w+))?(?:, urgency: (\w+))?'
        for text, kind, topic, urgency in re.findall(pattern, path.read_text()):
            found.append({"text": json.loads(text), "kind": kind, "topic": topic, "urgency": urgency or "normal"})
    return found


def rule_words():
    """The words of all other rule files."""
    paths = [INTENTS / "kinds.yaml", INTENTS / "urgency.yaml"] + sorted(INTENTS.glob("topics/*.yaml"))
    paths += [INTENTS / f"words/{name}.yaml" for name in ("markers", "lines", "groups")]
    return {word.lower() for path in paths for word in re.findall(r'"([^"\n]+)"', path.read_text())}


def presence(texts, vocabulary):
    """Which message has which word, as the automaton finds them: Chinese anywhere, English as whole words."""
    column = {word: position for position, word in enumerate(vocabulary)}
    chinese = collections.defaultdict(list)
    for word in vocabulary:
        if re.search("[\u4e00-\u9fff]", word):
            chinese[word[0]].append(word)
    rows, columns = [], []
    for row, text in enumerate(texts):
        hits = {column[phrase] for phrase in runs(text, 5) if phrase in column}
        for position, sign in enumerate(text):
            hits.update(column[word] for word in chinese.get(sign, ()) if text.startswith(word, position))
        rows += [row] * len(hits)
        columns += hits
    return csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=(len(texts), len(vocabulary)))


def words_of(texts, composed):
    """The words that are counted, and which message has which."""
    seen = collections.Counter(phrase for text, kept in zip(texts, composed) if kept for phrase in phrases(text))
    ruled = rule_words()
    vocabulary = sorted(ruled | {phrase for phrase, count in seen.items() if count >= SEEN_MIN})
    present = presence(texts, vocabulary)
    counts = numpy.asarray(present[composed].sum(axis=0)).ravel()
    kept = [
        position for position, word in enumerate(vocabulary)
        if counts[position] >= (RULED_SEEN_MIN if word in ruled else SEEN_MIN)]
    return [vocabulary[position] for position in kept], present[:, kept]


def kind_scores(predictions):
    """What the rules say of kinds, as points."""
    table = numpy.zeros((len(predictions), len(KINDS)))
    for row, prediction in enumerate(predictions):
        for matter in prediction["matters"]:
            for ranked in matter["kinds"]:
                column = KINDS.index(FOLDED.get(ranked["name"], ranked["name"]))
                table[row, column] = max(table[row, column], ranked["score"])
        table[row, KINDS.index(prediction["kind"])] += KIND_WINNER / KIND["point"]
    return table


def topic_scores(predictions, topics, least):
    """What the rules say of topics, as points; the others must beat what `other` starts with."""
    table = numpy.zeros((len(predictions), len(topics)))
    table[:, topics.index("other")] = least
    for row, prediction in enumerate(predictions):
        for matter in prediction["matters"]:
            for ranked in matter["topics"]:
                column = topics.index(ranked["name"])
                table[row, column] = max(table[row, column], ranked["score"])
    return table


def fit(present, offset, wanted, smooth):
    """Log-odds for each word and class, beside those the rules give already."""
    words, classes = present.shape[1], wanted.shape[1]

    def loss(values):
        weights = values.reshape(words, classes)
        logits = offset + present @ weights
        logits -= logits.max(axis=1, keepdims=True)
        odds = numpy.exp(logits)
        odds /= odds.sum(axis=1, keepdims=True)
        value = -numpy.log((odds * wanted).sum(axis=1) + 1e-12).sum() + smooth * (weights ** 2).sum()
        return value, (present.T @ (odds - wanted) + 2 * smooth * weights).ravel()

    found = minimize(loss, numpy.zeros(words * classes), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    weights = found.x.reshape(words, classes)
    return weights - numpy.median(weights, axis=1, keepdims=True)


def points(present, scores, wanted, scale):
    """Points for each word and class: log-odds in whole points of the rules; small ones are left out."""
    weights = fit(present, scale["point"] * scores, wanted, scale["smooth"]) / scale["point"]
    return numpy.where(numpy.abs(weights) < LEAST, 0, numpy.clip(numpy.round(weights), -scale["most"], scale["most"]))


def danger_points(present, urgent):
    """Points of each word for danger, and what every matter has from the start."""
    words = present.shape[1]

    def loss(values):
        odds = 1 / (1 + numpy.exp(-(present @ values[:words] + values[words])))
        value = -(urgent * numpy.log(odds + 1e-12) + (1 - urgent) * numpy.log(1 - odds + 1e-12)).sum()
        error = odds - urgent
        gradient = numpy.concatenate([present.T @ error + 2 * DANGER["smooth"] * values[:words], [error.sum()]])
        return value + DANGER["smooth"] * (values[:words] ** 2).sum(), gradient

    values = minimize(loss, numpy.zeros(words + 1), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    values /= DANGER["point"]
    table = numpy.clip(numpy.round(values[:words]), -DANGER["most"], DANGER["most"])
    table[numpy.abs(values[:words]) < DANGER_LEAST] = 0
    return table, int(round(values[words])) - DANGER_MORE + 1


def column_of(names, row):
    """A cell of the table: names with their points, the most first."""
    named = sorted(((-abs(count), name, count) for name, count in zip(names, row) if count))
    return ", ".join(f"{name} {int(count)}" for _, name, count in named)


def page(vocabulary, topics, tables, start):
    """The file."""
    lines = [f"*\t\t{start}"]
    for word, kind, danger, topic in zip(vocabulary, *tables):
        if kind.any() or danger or topic.any():
            cells = [word, column_of(KINDS, kind), str(int(danger)) if danger else "", column_of(topics, topic)]
            lines.append("\t".join(cells).rstrip("\t"))
    return HEAD + COLUMNS + "\n".join(lines) + "\n"


def classes(names, labels):
    """A column a class, one in each row."""
    table = numpy.zeros((len(labels), len(names)))
    for row, label in enumerate(labels):
        table[row, names.index(label)] = 1
    return table


def shares(what, present, scores, wanted, scale, composed, rows):
    """Prints the share right by the rules alone and with hints, by five folds, and the points of all."""
    folds = numpy.random.default_rng(1).integers(0, 5, len(composed))
    right = 0
    for fold in range(5):
        tried = composed & (folds == fold)
        learnt = rows[folds[rows] != fold]
        table = points(present[learnt], scores[learnt], wanted[learnt], scale)
        right += ((scores[tried] + present[tried] @ table).argmax(axis=1) == wanted[tried].argmax(axis=1)).sum()
    before = (scores[composed].argmax(axis=1) == wanted[composed].argmax(axis=1)).mean()
    print(f"{what} right: {before:.3f} by the rules alone, {right / composed.sum():.3f} with hints (five folds)")


def main():
    program, write = sys.argv[1], "--write" in sys.argv
    jieba.setLogLevel(60)
    messages = [{**m, "id": f"example-{n}", "set": "examples"} for n, m in enumerate(examples())]
    for path in sorted(HERE.glob("*.jsonl")):
        for number, line in enumerate(path.read_text().splitlines()):
            messages.append({"id": f"{path.stem}-{number}", "set": path.stem, **json.loads(line)})
    composed = numpy.array([m["set"] not in ("examples", "held") for m in messages])
    rows = numpy.concatenate([numpy.nonzero(composed)[0], numpy.repeat(numpy.nonzero(~composed)[0], PLAIN)])
    kinds = classes(KINDS, [FOLDED.get(m["kind"], m["kind"]) for m in messages])
    topics = sorted(path.stem for path in INTENTS.glob("topics/*.yaml"))
    urgent = numpy.array([m["urgency"] == "emergency" for m in messages]).astype(float)
    least = int(re.search(r"topic_min: (\d+)", (INTENTS / "kinds.yaml").read_text())[1])
    with tempfile.TemporaryDirectory() as folder:
        rules = pathlib.Path(folder) / "intents"
        shutil.copytree(INTENTS, rules)
        hints = rules / "words/hints.tsv"
        hints.write_text(COLUMNS)
        found = recognise(program, rules, messages)
        predictions = [found[m["id"]] for m in messages]
        vocabulary, present = words_of([folded(p) for p in predictions], composed)
        about = numpy.array([bool(m["topic"]) for m in messages])
        named = classes(topics, [m["topic"] or "other" for m in messages])
        scores = topic_scores(predictions, topics, least)
        shares("topic", present, scores, named, TOPIC, composed, rows[about[rows]])
        learnt = rows[about[rows]]
        topic = points(present[learnt], scores[learnt], named[learnt], TOPIC)
        nothing = numpy.zeros((len(vocabulary), len(KINDS)))
        hints.write_text(page(vocabulary, topics, (nothing, nothing[:, 0], topic), -100))
        found = recognise(program, rules, messages)
    scores = kind_scores([found[m["id"]] for m in messages])
    shares("kind", present, scores, kinds, KIND, composed, rows)
    kind = points(present[rows], scores[rows], kinds[rows], KIND)
    danger, start = danger_points(present[rows], urgent[rows])
    text = page(vocabulary, topics, (kind, danger, topic), start)
    counts = [int((table != 0).sum()) for table in (topic, kind, danger)]
    print(f"{len(text.splitlines())} rows; points for topics {counts[0]}, kinds {counts[1]}, danger {counts[2]} (start {start})")
    if write:
        (INTENTS / "words/hints.tsv").write_text(text)


if __name__ == "__main__":
    main()
