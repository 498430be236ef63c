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

    /// The secret that for example `token_file` or `token_variable` names; nil, and a problem told, when there is none.
    func secret(
        _ secret: String,
        _ entry: YAMLEntry,
        _ fields: [String: YAMLEntry]
    ) -> String? {
        if let field = fields[secret] {
            field.report("a secret must not stand in this file: name a \"\(secret)_file\"")
            return nil
        }
        if let field = fields["\(secret)_variable"], let name = field.text() {
            if let value = environment[name], !value.isEmpty { return value }
            field.report("the environment variable \(name) is not set")
            return nil
        }
        guard let field = fields["\(secret)_file"], let name = field.text() else {
            if fields["\(secret)_file"] == nil { entry.report("\"\(secret)_file\" is missing") }
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
