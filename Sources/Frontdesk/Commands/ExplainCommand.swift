import ArgumentParser
import Dialogue
import Foundation
import JSONTree
import Pipeline
import Tickets

/// `frontdesk explain`: what a message means, and why.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "说明一条消息会被怎样理解。/ What a message means, and why.",
        discussion:
            "Shows every word and sign that counted with its file and line, the guards, the runner-up, and what would have changed it."
    )

    @OptionGroup var shared: SharedOptions

    @Flag(help: "One JSON line instead of text.")
    var json = false

    @Argument(help: ArgumentHelp("The message.", valueName: "TEXT"))
    var text: [String]

    func validate() throws {
        guard !text.isEmpty else { throw ValidationError("A message is missing.") }
    }

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let dialogue = try settings.dialogue()
        let now = settings.policy.calendar.localTime(of: Time.system.now)
        let recognizer = dialogue.catalogue.recognizer
        let matters = recognizer.explain(text.joined(separator: " "), at: now).map { matter in
            Explained(matter: matter, points: recognizer.turningPoints(of: matter, at: now))
        }
        if json {
            Terminal.print(String(decoding: JSONWriter.bytes(Self.json(matters)), as: UTF8.self))
        } else {
            for (position, matter) in matters.enumerated() {
                Terminal.print(
                    RecognitionPage.text(
                        matter.matter,
                        matter.points,
                        position: position,
                        of: matters.count
                    )
                )
            }
        }
    }

    /// A matter and what would have changed it.
    private struct Explained {
        let matter: Recognition
        let points: [TurningPoint]
    }

    /// The first matter's members, and under `matters` those of every one.
    private static func json(_ matters: [Explained]) -> JSONValue {
        let all = matters.map { RecognitionJSON.value($0.matter, $0.points) }
        guard case .object(var members) = all.first ?? .object([:]) else { return .array(all) }
        members["matters"] = .array(all)
        return .object(members)
    }
}
