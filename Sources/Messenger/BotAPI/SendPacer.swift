internal import Synchronization

/// Refuses sends that come faster than the hosted service would take them.
///
/// **Source:** the Bot API's FAQ on limits (read 2026-11): one message a second in a chat with
/// short bursts, 20 a minute in a group, about 30 a second in all.
final class SendPacer: Sendable {
    private struct Bucket {
        var tokens: Double
        var filledAtMs: Int64
    }

    private struct Rule {
        let capacity: Double
        let perSecond: Double
    }

    private static let wholeRule = Rule(capacity: 30, perSecond: 30)
    private static let privateRule = Rule(capacity: 3, perSecond: 1)
    private static let groupRule = Rule(capacity: 20, perSecond: 20.0 / 60)
    /// Chats are forgotten beyond this many; a forgotten bucket is a full one.
    private static let bucketCountMax = 10_000

    private let isOn: Bool
    private let buckets = Mutex<[Int64: Bucket]>([:])

    /// Makes a pacer that lets everything pass when it is off.
    init(isOn: Bool) {
        self.isOn = isOn
    }

    /// Takes a place for one send.
    ///
    /// - Parameters:
    ///   - chat: Where it goes; negative for groups.
    ///   - nowMs: Unix milliseconds.
    /// - Throws: ``MessengerError/tooMany(retryAfter:)`` with whole seconds, at least 1.
    func take(chat: Int64, at nowMs: Int64) throws(MessengerError) {
        guard isOn else { return }
        let wait = buckets.withLock { buckets in
            if buckets.count > Self.bucketCountMax { buckets = [:] }
            let rule = chat < 0 ? Self.groupRule : Self.privateRule
            let own = Self.filled(buckets[chat], rule, at: nowMs)
            let whole = Self.filled(buckets[0], Self.wholeRule, at: nowMs)
            let missing = max(
                (1 - own.tokens) / rule.perSecond,
                (1 - whole.tokens) / Self.wholeRule.perSecond
            )
            guard missing <= 0 else { return Int(missing.rounded(.up)) }
            buckets[chat] = Bucket(tokens: own.tokens - 1, filledAtMs: nowMs)
            buckets[0] = Bucket(tokens: whole.tokens - 1, filledAtMs: nowMs)
            return 0
        }
        guard wait == 0 else { throw .tooMany(retryAfter: max(wait, 1)) }
    }

    private static func filled(_ bucket: Bucket?, _ rule: Rule, at nowMs: Int64) -> Bucket {
        guard let bucket else { return Bucket(tokens: rule.capacity, filledAtMs: nowMs) }
        let seconds = Double(max(nowMs - bucket.filledAtMs, 0)) / 1000
        let tokens = min(rule.capacity, bucket.tokens + seconds * rule.perSecond)
        return Bucket(tokens: tokens, filledAtMs: nowMs)
    }
}
