import Foundation
package import Tickets

extension TicketStore {
    /// Leases messages that may go now: the first unsent of each chat and thread, alarms before all.
    ///
    /// Keeps the order within each chat and thread, and lets nobody else have a leased message until its lease runs
    /// out. Several waiting versions of one card go as the newest, in the place of the oldest. Of the messages to a
    /// thread that does not exist yet only one is out at a time, with the title to open it under. A message whose file
    /// was not fetched yet waits, unless the file lies on the platform it goes to.
    ///
    /// - Parameters:
    ///   - platform: the platform that will send.
    ///   - limit: messages at the most, 1 or more.
    ///   - now: the moment.
    ///   - lease: how long the caller has it; longer than the longest send.
    ///   - canEdit: whether the platform can replace a sent message.
    /// - Returns: messages to send and settle, alarms first, then in order of writing.
    /// - Throws: `StoreError`; then nothing was leased.
    package func leaseOutbox(
        platform: PlatformID,
        limit: Int,
        at now: Instant,
        lease: Duration,
        canEdit: Bool
    ) async throws(StoreError) -> [OutboxItem] {
        let files = location.files
        return try await write { session throws(StoreError) in
            let run = LeaseOutbox(
                session: session,
                files: files,
                now: now,
                until: now + lease,
                canEdit: canEdit
            )
            return try run.lease(platform, limit: limit)
        }
    }
}

/// One look for messages that may go now.
struct LeaseOutbox {
    let session: SQLSession
    let files: String
    let now: Instant
    let until: Instant
    let canEdit: Bool

    /// Messages of one chat that are out at once: a desk with a hundred threads leaves room for owners.
    private static let chatShareMax = 16

    /// Leases up to `limit` messages of a platform.
    func lease(_ platform: PlatformID, limit: Int) throws(StoreError) -> [OutboxItem] {
        var items: [OutboxItem] = []
        for candidate in try heads(platform, limit: limit) {
            var id = candidate.id
            if let card = candidate.card {
                let newest = try OutboxLeaseTable.newest(ofCard: card, at: now, session)
                if let newest, newest != id, try isReady(newest) { id = newest }
                // Also what waits for a later moment: it is overtaken.
                try OutboxLeaseTable.supersede(ofCard: card, before: id, session)
            }
            items.append(try take(id))
        }
        return items
    }

    /// The first message of each lane that is free.
    private func heads(
        _ platform: PlatformID,
        limit: Int
    ) throws(StoreError) -> [OutboxLeaseTable.Candidate] {
        var heads: [OutboxLeaseTable.Candidate] = []
        var taken: Set<OutboxLeaseTable.Lane> = []
        var cards: Set<Int64> = []
        let opening = try OutboxLeaseTable.opening(platform, at: now, session)
        var inFlight = try OutboxLeaseTable.inFlight(platform, at: now, session)
        try OutboxLeaseTable.walk(platform, at: now, session) { candidate throws(StoreError) in
            if candidate.opensThread, opening.contains(candidate.lane.threadRow ?? 0) {
                return true
            }
            guard !taken.contains(candidate.lane) else { return true }
            let share = inFlight[candidate.lane.chat] ?? 0
            guard share < Self.chatShareMax || candidate.lane.isAlarm else { return true }
            if candidate.isBlocked {
                taken.insert(candidate.lane)
                return true
            }
            if let attachment = candidate.attachment,
                try !isReady(attachment, on: platform)
            {
                return true
            }
            taken.insert(candidate.lane)
            if let card = candidate.card, !cards.insert(card).inserted { return true }
            inFlight[candidate.lane.chat] = share + 1
            heads.append(candidate)
            return heads.count < limit
        }
        return heads
    }

    private func isReady(
        _ attachment: AttachmentID,
        on platform: PlatformID
    ) throws(StoreError) -> Bool {
        guard let stored = try AttachmentTable.stored(attachment, session) else { return true }
        return stored.state != "pending" || stored.platform == platform
    }

    private func isReady(_ id: OutboxID) throws(StoreError) -> Bool {
        guard let row = try OutboxLeaseTable.full(id, session), let file = row.attachment else {
            return true
        }
        return try isReady(file, on: row.chat.platform)
    }

    private func take(_ id: OutboxID) throws(StoreError) -> OutboxItem {
        guard let row = try OutboxLeaseTable.full(id, session) else {
            throw StoreError(.missingRow, "outbox \(id.rawValue)")
        }
        var edits: PlatformMessageID?
        if canEdit, let card = row.card { edits = try CardTable.message(of: card, session) }
        try OutboxLeaseTable.lease(id, until: until, edits: edits, session)
        let place = try place(of: row)
        var inbox: InboxID?
        if case .inbox(let id) = row.cause { inbox = id }
        return OutboxItem(
            id: id,
            message: OutboundMessage(
                chat: place.chat,
                newThreadTitle: place.title,
                purpose: row.purpose,
                text: row.text,
                choices: row.choices,
                file: try file(of: row),
                edits: edits,
                callback: row.callback,
                key: key(of: row)
            ),
            attempt: row.attempts + 1,
            createdAt: row.createdAt,
            inbox: inbox
        )
    }

    private func place(
        of row: OutboxLeaseTable.Full
    ) throws(StoreError) -> (chat: ChatAddress, title: String?) {
        guard let id = row.thread, let thread = try ThreadTable.stored(id, session) else {
            return (row.chat, nil)
        }
        let chat = ChatAddress(
            platform: row.chat.platform,
            chat: row.chat.chat,
            thread: thread.thread
        )
        return (chat, thread.isOpen ? nil : thread.title)
    }

    private func file(of row: OutboxLeaseTable.Full) throws(StoreError) -> OutboundFile? {
        guard let id = row.attachment, let stored = try AttachmentTable.stored(id, session) else {
            return nil
        }
        let source: OutboundFile.Source
        if stored.platform == row.chat.platform {
            source = .platformFile(stored.reference.file)
        } else if let hash = stored.hash {
            source = .path(FileKeeper.path(of: hash, in: files))
        } else {
            return nil
        }
        return OutboundFile(
            kind: stored.reference.kind,
            name: stored.reference.name,
            mediaType: stored.reference.mediaType,
            source: source
        )
    }

    private func key(of row: OutboxLeaseTable.Full) -> String {
        switch row.cause {
        case .inbox(let id): "inbox:\(id.rawValue):\(row.position)"
        case .timer(let id): "timer:\(id.rawValue):\(row.position)"
        case .notice(let key): key
        }
    }
}
