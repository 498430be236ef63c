import Dialogue
import Tickets

/// The time of one decision: folding, matching, slots, texts.
struct DecideBench {
    private let dialogue: Dialogue

    init(_ dialogue: Dialogue) {
        self.dialogue = dialogue
    }

    /// The median and the 99th percentile of one decision, over at least 2,000 of them.
    func microseconds(_ texts: [String]) -> (middle: Double, high: Double) {
        let now = Instant(ms: 1_795_399_200_000)
        let file = caseFile
        var times: [Double] = []
        let rounds = max(1, 2000 / max(1, texts.count))
        for round in 0..<(rounds + 1) {
            for text in texts {
                let message = message(text, at: now)
                let started = ContinuousClock.now
                let decision = dialogue.decide(message, in: file, at: now)
                let time = (ContinuousClock.now - started).microseconds
                // The first round warms the caches and is not counted.
                if round > 0, decision.effects.count >= 0 { times.append(time) }
            }
        }
        times.sort()
        guard let highest = times.last else { return (0, 0) }
        let high = times.count * 99 / 100
        return (times[times.count / 2], high < times.count ? times[high] : highest)
    }

    private var caseFile: CaseFile {
        let person = Person(id: PersonID(rawValue: 1), name: "王女士", role: .owner)
        let home = Household(
            id: HouseholdID(rawValue: 1),
            place: Place(building: "3", unit: "2", room: "1502")
        )
        let address = ChatAddress(platform: PlatformID(rawValue: "bench"), chat: "1")
        var file = CaseFile(
            origin: .privateChat,
            sender: person,
            conversation: Conversation(
                id: ConversationID(rawValue: 1),
                address: address,
                person: person.id,
                handler: .bot,
                memory: ConversationMemory()
            ),
            numbers: NumberSupply(date: "20261123")
        )
        file.owner = person
        file.households = [home]
        file.estate = Estate(households: [home])
        return file
    }

    private func message(_ text: String, at now: Instant) -> InboundMessage {
        let platform = PlatformID(rawValue: "bench")
        return InboundMessage(
            identity: MessageIdentity(platform: platform, chat: "1", key: "1"),
            update: "1",
            chat: ChatAddress(platform: platform, chat: "1"),
            message: PlatformMessageID(rawValue: "1"),
            sender: Sender(account: AccountID(rawValue: "1"), name: "王女士"),
            sentAt: now,
            content: .text(text)
        )
    }
}
