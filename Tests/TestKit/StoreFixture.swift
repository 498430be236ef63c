import Foundation
package import TicketStore

/// A data folder of its own for one test; the folder is removed with the fixture.
package final class StoreFixture: Sendable {
    /// The folder.
    package let location: StoreLocation

    /// Makes an empty folder.
    ///
    /// - Throws: the system's error when it cannot be made.
    package init() throws {
        let folder = Self.newFolder()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        location = StoreLocation(folder: folder.path)
    }

    /// Makes a folder with what another fixture's folder holds; its store must be closed.
    ///
    /// - Parameter other: the folder to copy.
    /// - Throws: the system's error when it cannot be copied.
    package init(copying other: StoreFixture) throws {
        let folder = Self.newFolder()
        try FileManager.default.copyItem(atPath: other.location.folder, toPath: folder.path)
        location = StoreLocation(folder: folder.path)
    }

    /// A new name, in memory where the system has such a folder.
    ///
    /// Thousands of stores are opened and killed here, and no test cuts the power.
    private static func newFolder() -> URL {
        let memory = URL(fileURLWithPath: "/dev/shm")
        let files = FileManager.default
        let root = files.isWritableFile(atPath: memory.path) ? memory : files.temporaryDirectory
        return root.appendingPathComponent("frontdesk-\(UUID().uuidString)")
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: location.folder)
        } catch {
            // A folder that is left in the temporary directory harms nobody.
        }
    }

    /// Opens the store in the folder, as a program that starts would.
    ///
    /// - Throws: `StoreError`.
    package func open() throws(StoreError) -> TicketStore {
        try TicketStore.open(location, mode: .readWrite)
    }
}
