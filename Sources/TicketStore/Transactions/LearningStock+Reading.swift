extension TicketStore {
    /// What the office's own messages teach, from one unchanging state.
    ///
    /// - Parameter limit: messages of each sort at the most, the newest.
    /// - Returns: settled messages, and those nothing was found in that are not settled.
    /// - Throws: `StoreError`.
    package func learningStock(limit: Int) async throws(StoreError) -> LearningStock {
        try await read { session throws(StoreError) in
            let samples = try LearningTable.samples(limit: limit, session)
            let settled = Set(samples.map(\.text))
            let missed = try LearningTable.missed(limit: limit, session)
            return LearningStock(
                samples: samples,
                missed: missed.filter { !settled.contains($0) }
            )
        }
    }
}
