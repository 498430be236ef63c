import Foundation

/// The folder in which everything about tickets is kept: the database and the files beside it.
package struct StoreLocation: Hashable, Sendable {
    /// The data folder; made when it does not exist.
    package let folder: String

    /// Names a data folder.
    package init(folder: String) {
        self.folder = folder
    }

    /// The database file.
    package var database: String { path("frontdesk.db") }

    /// The file whose lock tells that a writing program runs.
    package var lock: String { path("frontdesk.db.lock") }

    /// The folder of fetched attachments.
    package var files: String { path("files") }

    /// The folder of reports that wait to be sent.
    package var papers: String { path("papers") }

    private func path(_ name: String) -> String {
        (folder as NSString).appendingPathComponent(name)
    }
}
