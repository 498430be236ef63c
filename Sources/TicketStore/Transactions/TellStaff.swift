package import Tickets

extension TicketStore {
    /// Tells the desk, and the managers when asked, of something that happened to the program itself.
    ///
    /// - Parameters:
    ///   - key: names the notice; a second one with the same key is dropped.
    ///   - text: what to look at, without anything an owner wrote.
    ///   - andManagers: whether the managers hear of it beside the desk.
    ///   - now: the moment.
    /// - Throws: `StoreError`; then nobody was told.
    package func tellDesk(
        key: String,
        _ text: String,
        andManagers: Bool,
        at now: Instant
    ) async throws(StoreError) {
        let cache = estate
        try await write { session throws(StoreError) in
            try ManagerNotice.of(cache, session, at: now)
                .sendToDesk(key: key, StoredText.fit(text), andManagers: andManagers)
        }
    }

    /// Notes that a platform does not answer, and tells the managers on another way, once an outage.
    ///
    /// - Parameters:
    ///   - platform: which does not answer.
    ///   - since: since when.
    ///   - interval: two outages are told no closer together than this.
    ///   - now: the moment.
    /// - Returns: whether this outage counts as told; false when the one before was told too short a time ago.
    /// - Throws: `StoreError`; then nothing was noted.
    package func noteOutage(
        of platform: PlatformID,
        since: Instant,
        interval: Duration,
        at now: Instant
    ) async throws(StoreError) -> Bool {
        let cache = estate
        return try await write { session throws(StoreError) in
            let row = OutageRow(platform: platform)
            guard try MetaTable.number(row.since, session) == 0 else { return true }
            let before = try MetaTable.number(row.told, session)
            if before != 0, now - Instant(ms: before) < interval { return false }
            try MetaTable.set(row.since, String(since.rawValue), session)
            try MetaTable.set(row.told, String(now.rawValue), session)
            let minutes = (now - since).wholeMinutes
            try ManagerNotice.of(cache, session, at: now).send(
                key: "outage:\(platform.rawValue):\(since.rawValue)",
                """
                消息平台“\(platform.rawValue)”已有 \(minutes) 分钟连不上，机器人在自动重试；恢复前请改用电话。
                The platform "\(platform.rawValue)" has not answered for \(minutes) min; we keep trying. Use the phone meanwhile.
                """,
                around: platform
            )
            return true
        }
    }

    /// Notes that a platform answers again, and says so where its outage was told.
    ///
    /// - Parameters:
    ///   - platform: which answers.
    ///   - now: the moment.
    /// - Throws: `StoreError`; then nothing was noted.
    package func noteOutageOver(
        of platform: PlatformID,
        at now: Instant
    ) async throws(StoreError) {
        let cache = estate
        try await write { session throws(StoreError) in
            let row = OutageRow(platform: platform)
            let since = try MetaTable.number(row.since, session)
            guard since != 0 else { return }
            try MetaTable.set(row.since, "0", session)
            let minutes = (now - Instant(ms: since)).wholeMinutes
            try ManagerNotice.of(cache, session, at: now).send(
                key: "outage-over:\(platform.rawValue):\(since)",
                """
                消息平台“\(platform.rawValue)”已恢复，中断了 \(minutes) 分钟；期间的消息没有丢，正在处理。
                The platform "\(platform.rawValue)" answers again after \(minutes) min; nothing was lost, all is being handled.
                """
            )
        }
    }
}

/// The names under which an outage of a platform is kept, so that a restart in it tells nothing twice.
private struct OutageRow {
    let since: String
    let told: String

    init(platform: PlatformID) {
        since = "outage_since_ms:\(platform.rawValue)"
        told = "outage_told_at_ms:\(platform.rawValue)"
    }
}

extension Duration {
    /// Whole minutes, rounded up.
    fileprivate var wholeMinutes: Int64 { (components.seconds + 59) / 60 }
}

extension ManagerNotice {
    /// A notice to the people the office has now.
    static func of(
        _ cache: EstateCache,
        _ session: SQLSession,
        at now: Instant
    ) throws(StoreError) -> ManagerNotice {
        ManagerNotice(
            session: session,
            roster: try cache.current(session).roster,
            desk: try StaffChatTable.desk(session),
            now: now
        )
    }
}
