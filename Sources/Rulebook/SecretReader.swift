import Foundation

/// Reads secrets from the environment, or from files that their owner alone can read.
struct SecretReader {
    private let folder: URL
    private let environment: [String: String]

    init(folder: URL, environment: [String: String]) {
        self.folder = folder
        self.environment = environment
    }

    /// A path as the configuration means it: relative to the configuration's own folder.
    func path(_ text: String) -> String {
        URL(fileURLWithPath: text, relativeTo: folder).standardizedFileURL.path
    }

    /// The secret that `token_file` or `token_variable` names; nil, and a problem told, when there is none.
    func secret(_ entry: YAMLEntry, _ fields: [String: YAMLEntry]) -> String? {
        if let field = fields["token_variable"], let name = field.text() {
            if let value = environment[name], !value.isEmpty { return value }
            field.report("the environment variable \(name) is not set")
            return nil
        }
        guard let field = fields["token_file"], let name = field.text() else {
            if fields["token_file"] == nil { entry.report("\"token_file\" is missing") }
            return nil
        }
        return read(path(name), field)
    }

    private func read(_ path: String, _ field: YAMLEntry) -> String? {
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
            guard mode & 0o077 == 0 else {
                field.report("others can read \(path): run chmod 600 on it")
                return nil
            }
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let secret = text.trimmingCharacters(in: .whitespacesAndNewlines)
            if secret.isEmpty { field.report("\(path) is empty") }
            return secret.isEmpty ? nil : secret
        } catch {
            field.report("\(path) cannot be read")
            return nil
        }
    }
}
