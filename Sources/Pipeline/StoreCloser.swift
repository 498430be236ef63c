import ServiceLifecycle
package import TicketStore

/// Closes the store when every worker has ended: the first service of the group, so the last to stop.
package struct StoreCloser: Service {
    private let store: TicketStore

    package init(store: TicketStore) {
        self.store = store
    }

    /// Waits for shutdown, then closes.
    package func run() async throws {
        do {
            try await gracefulShutdown()
        } catch {
            // Cancelled instead of asked: the store is closed all the same.
        }
        try await store.close()
    }
}
