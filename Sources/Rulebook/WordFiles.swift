import Dialogue
import KeywordMatching
import Tickets

/// Reads the files under `words/`: markers, lines of conversation, groups, slips of the pen, promises.
enum WordFiles {
    static func readGroups(_ entry: YAMLEntry, into draft: RuleDraft) {
        for (name, _, value) in entry.pairs() where name != "format" {
            draft.addGroup(name, value)
        }
    }

    static func readMarkers(_ entry: YAMLEntry, into draft: RuleDraft) {
        let fields = draft.fields(of: entry, RuleMarker.allCases.map(\.rawValue))
        for marker in RuleMarker.allCases { draft.addAll(fields[marker.rawValue], .marker(marker)) }
    }

    static func readLines(_ entry: YAMLEntry, into draft: RuleDraft) {
        let fields = draft.fields(of: entry, Intent.allCases.map(\.rawValue) + ["satisfaction"])
        for intent in Intent.allCases {
            guard let lists = fields[intent.rawValue]?.fields(["short", "anywhere"]) else {
                continue
            }
            draft.addAll(lists["short"], .line(intent), weight: 1)
            draft.addAll(lists["anywhere"], .line(intent), weight: 2)
        }
        guard let ratings = fields["satisfaction"] else { return }
        let lists = ratings.fields(Satisfaction.allCases.map(\.rawValue))
        for satisfaction in Satisfaction.allCases {
            draft.addAll(lists[satisfaction.rawValue], .satisfaction(satisfaction))
        }
    }

    static func readSlips(_ entry: YAMLEntry, into draft: RuleDraft) {
        let fields = draft.fields(of: entry, ["slips"])
        for (wrong, key, value) in fields["slips"]?.pairs() ?? [] {
            _ = key.keyword()
            guard let right = value.keyword() else { continue }
            draft.rules.slips.append((wrong: wrong, right: right))
        }
    }

    static func readPromises(_ entry: YAMLEntry, into draft: RuleDraft) {
        let fields = draft.fields(of: entry, ["words"])
        for (word, _) in fields["words"]?.keywords() ?? [] {
            draft.promiseWords.append(FoldedText(word).string)
        }
    }

    static func readFacts(_ entry: YAMLEntry, into draft: RuleDraft) {
        let fields = draft.fields(of: entry, ["facts"])
        draft.knownFacts = fields["facts"]?.pairs().map(\.name) ?? []
    }
}
