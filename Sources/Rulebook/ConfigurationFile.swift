import Foundation
import Tickets

/// Reads the configuration file; relative paths in it are relative to its own folder.
package enum ConfigurationFile {
    private static let known = [
        "format", "office", "facts", "data", "intents", "policy", "estate", "platforms",
        "messenger", "notifier",
    ]

    /// Reads a configuration file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - environment: the program's environment, for secrets that stand there.
    /// - Returns: the configuration.
    /// - Throws: `RuleProblems` with every mistake; a secret in the file itself, or in a file that others can
    ///   read, is one.
    package static func load(
        path: String,
        environment: [String: String]
    ) throws(RuleProblems) -> Configuration {
        let problems = ProblemList()
        var configuration = Configuration()
        if let entry = YAMLEntry.file(path, problems: problems) {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            let secrets = SecretReader(folder: folder, environment: environment)
            read(entry, into: &configuration, secrets)
        }
        guard problems.problems.isEmpty else { throw RuleProblems(problems.problems) }
        return configuration
    }

    private static func read(
        _ entry: YAMLEntry,
        into configuration: inout Configuration,
        _ secrets: SecretReader
    ) {
        let fields = entry.fields(known)
        _ = fields["format"]?.number(in: 1...1)
        for (name, _, value) in fields["facts"]?.pairs() ?? [] {
            configuration.facts[name] = value.text()
        }
        for (name, _, value) in fields["office"]?.pairs() ?? [] {
            configuration.facts["office.\(name)"] = value.text()
        }
        configuration.data = fields["data"]?.text().map(secrets.path)
        configuration.intents = fields["intents"]?.text().map(secrets.path)
        configuration.policy = fields["policy"]?.text().map(secrets.path)
        configuration.estate = fields["estate"]?.text().map(secrets.path)
        if let messenger = fields["messenger"] {
            configuration.messenger = read(messenger: messenger)
        }
        configuration.notifier = fields["notifier"].flatMap { read(notifier: $0, secrets) }
        if let list = fields["platforms"]?.fields(["telegram"])["telegram"] {
            configuration.telegram = list.items().compactMap { read(telegram: $0, secrets) }
        }
        let names = configuration.telegram.map(\.name)
        if Set(names).count < names.count { entry.report("two platforms have the same name") }
    }

    private static func read(messenger entry: YAMLEntry) -> Configuration.Messenger {
        let fields = entry.fields(["host", "port", "url", "trusts_proxy"])
        var messenger = Configuration.Messenger()
        if let host = fields["host"]?.text() { messenger.host = host }
        if let port = fields["port"]?.number(in: 0...65_535) { messenger.port = port }
        messenger.publicURL = fields["url"]?.text()
        if let trusts = fields["trusts_proxy"]?.flag() { messenger.trustsProxy = trusts }
        return messenger
    }

    private static let telegramKeys = [
        "name", "url", "token_file", "token_variable", "desk_chat", "role_chats", "rate", "token",
    ]

    private static func read(
        telegram entry: YAMLEntry,
        _ secrets: SecretReader
    ) -> Configuration.Telegram? {
        let fields = entry.fields(telegramKeys)
        guard let token = secrets.secret("token", entry, fields) else { return nil }
        var chats: [Role: String] = [:]
        for (_, key, value) in fields["role_chats"]?.pairs() ?? [] {
            guard let role = PolicyValues.role(key) else { continue }
            chats[role] = value.text()
        }
        return Configuration.Telegram(
            name: fields["name"]?.text() ?? "telegram",
            url: fields["url"]?.text(),
            token: token,
            deskChat: fields["desk_chat"]?.text(),
            roleChats: chats,
            rate: fields["rate"]?.number(in: 0...1000).map { Double($0) }
        )
    }

    private static let notifierKeys = [
        "kind", "url", "url_file", "url_variable", "secret", "secret_file", "secret_variable",
        "prefix", "mention_all",
    ]

    private static func read(
        notifier entry: YAMLEntry,
        _ secrets: SecretReader
    ) -> Configuration.Notifier? {
        let fields = entry.fields(notifierKeys)
        guard let kindField = fields["kind"] else {
            entry.report("\"kind\" is missing")
            return nil
        }
        let kinds = Configuration.Notifier.Kind.allCases
        let url = secrets.secret("url", entry, fields)
        guard let kind = kindField.member(of: kinds, what: "kind of notifier"), let url else {
            return nil
        }
        guard url.hasPrefix("https://") || url.hasPrefix("http://127.0.0.1:") else {
            (fields["url_variable"] ?? fields["url_file"] ?? entry)
                .report("the address must begin with https://")
            return nil
        }
        var secret: String?
        let named = ["secret", "secret_file", "secret_variable"].compactMap { fields[$0] }.first
        if let named {
            if !kind.isSigned { named.report("a \(kind.rawValue) notifier signs nothing") }
            secret = secrets.secret("secret", entry, fields)
        }
        return Configuration.Notifier(
            kind: kind,
            url: url,
            secret: secret,
            prefix: fields["prefix"]?.text(),
            callsAll: fields["mention_all"]?.flag() ?? false
        )
    }
}
