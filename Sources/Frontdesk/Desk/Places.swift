import Foundation

/// Where everything is that a command reads and writes.
struct Places: Sendable {
    /// The configuration file; nil for none.
    let configuration: String?
    /// The data folder as told by flag or environment; nil when neither did.
    let data: String?
    /// The data folder when nothing tells one.
    let standardData: String
    /// The folder of rules as told by flag or environment; nil when neither did.
    let intents: String?

    /// The same places, with the sample estate's settings where no configuration was told.
    ///
    /// - Parameter estate: the estate's folder as told; nil for the sample estate.
    /// - Returns: places that name the estate's own `frontdesk.yaml` when it has one.
    func withSettings(ofEstate estate: String?) -> Places {
        let folder = estate ?? Self.installed("deploy/sample-estate")
        let file = folder + "/frontdesk.yaml"
        guard configuration == nil, FileManager.default.fileExists(atPath: file) else {
            return self
        }
        return Places(
            configuration: file,
            data: data,
            standardData: standardData,
            intents: intents
        )
    }

    /// Where a folder of ours is: in the working folder, else beside the program or above it.
    ///
    /// - Parameter name: the folder's path within the project.
    /// - Returns: the first that exists, or the one in the working folder.
    static func installed(_ name: String) -> String {
        let files = FileManager.default
        let here = "./" + name
        if files.fileExists(atPath: here) { return here }
        let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
        var folder = (Bundle.main.executableURL ?? program).resolvingSymlinksInPath()
        // The program lies three folders below the project when it was built in place.
        for _ in 0..<5 {
            folder.deleteLastPathComponent()
            let candidate = folder.appendingPathComponent(name).path
            if files.fileExists(atPath: candidate) { return candidate }
        }
        return here
    }
}
