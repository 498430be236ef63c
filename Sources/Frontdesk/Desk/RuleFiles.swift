import Dialogue
import Dispatch
import Pipeline
import Rulebook
import Tickets

/// The files from which a running desk takes its rules, and how they are read anew while it runs.
struct RuleFiles: Sendable {
    private static let queue = DispatchQueue(label: "frontdesk.rules")

    private let places: Places
    private let watched: [String]

    /// Watches the folder of rules, the policy file and the settings with the office's facts.
    ///
    /// - Parameters:
    ///   - places: where the settings are.
    ///   - settings: what they said at the start; folders and platforms stay as they were then.
    init(_ places: Places, _ settings: DeskSettings) {
        self.places = places
        watched = [settings.intentsFolder] + settings.files
    }

    /// The source as the pipeline watches it; files are looked at on a thread of their own.
    var source: RuleFeed {
        RuleFeed(
            mark: { await Self.away { RuleMark.of(watched) } },
            load: { await Self.away { load() } }
        )
    }

    private func load() -> Result<RuleFeed.Loaded, RuleFeed.Refused> {
        do {
            let settings = try DeskSettings.read(places)
            let found = Rulebook.checked(
                folder: settings.intentsFolder,
                facts: settings.facts,
                at: Time.system.now
            )
            guard let catalogue = found.catalogue else {
                let mistakes = found.problems.filter { !$0.isRemark }
                return .failure(RuleFeed.Refused(problems: mistakes.map(\.description)))
            }
            let dialogue = Dialogue(catalogue: catalogue, policy: settings.policy)
            let decider = Decider(dialogue)
            return .success(RuleFeed.Loaded(decider: decider, version: catalogue.version))
        } catch let problems as RuleProblems {
            return .failure(RuleFeed.Refused(problems: problems.problems.map(\.description)))
        } catch {
            let message = CommandFailure(explaining: error)?.message ?? "\(error)"
            return .failure(RuleFeed.Refused(problems: [message]))
        }
    }

    private static func away<Value: Sendable>(
        _ work: @escaping @Sendable () -> Value
    ) async -> Value {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }
}
