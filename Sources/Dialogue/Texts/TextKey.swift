/// Names a sentence the bot says; the sentences are in `intents/texts/<language>.yaml` under these names.
package enum TextKey: String, CaseIterable, Hashable, Sendable {
    case greeting
}
