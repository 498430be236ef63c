import TicketStore
import Tickets

/// Gives the people of a transcript their accounts in its estate.
struct TranscriptPeople {
    private let header: TranscriptHeader
    private let cast: Cast
    private let named: Set<String>

    init(_ transcript: Transcript, cast: Cast) {
        header = transcript.header
        self.cast = cast
        var named = Set(transcript.header.reachable)
        for line in transcript.lines {
            switch line.step {
            case .say(let who, _, _, _, _): named.insert(who)
            case .expect(let expected): if let who = expected.who { named.insert(who) }
            case .blocks(let who, _): named.insert(who)
            case .pass, .until, .crash, .bot, .policy, .again, .platform, .check: break
            }
        }
        self.named = named
    }

    /// The estate with the transcript's own people, and accounts for everybody it names.
    func estate(_ base: EstateImport) -> EstateImport {
        var households = base.households
        var people = base.people
        for extra in header.extras {
            if let home = extra.home, !households.contains(home) { households.append(home) }
            people.append(
                PersonRecord(
                    key: "transcript:\(extra.name)",
                    name: extra.name,
                    role: extra.role,
                    phone: extra.phone,
                    households: extra.home.map { [$0] } ?? []
                )
            )
        }
        var given: Set<String> = []
        for index in people.indices where named.contains(people[index].name) {
            guard given.insert(people[index].name).inserted else { continue }
            people[index].accounts.append(
                PersonRecord.Account(
                    platform: cast.platform,
                    account: cast.account(of: people[index].name)
                )
            )
        }
        return EstateImport(households: households, people: people)
    }

    /// The codes of the header, each with the key of its person.
    func codes(in estate: EstateImport) -> [NewCode] {
        header.codes.compactMap { name, code in
            estate.people.first { $0.name == name }.map { NewCode(personKey: $0.key, code: code) }
        }
    }

    /// Staff that the transcript names, who have opened their chat with the bot.
    func reachableStaff(of estate: EstateImport) -> [String] {
        estate.people.filter { $0.role.isStaff && named.contains($0.name) }.map(\.name)
    }
}
