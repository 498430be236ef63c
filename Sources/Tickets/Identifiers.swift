// The identifiers of stored rows: distinct types, so that no row is taken for another.

/// Names a ticket inside the store; people see its number instead.
package struct TicketID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: TicketID, right: TicketID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Names a person: an owner, a tenant, a guest or a member of staff.
package struct PersonID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: PersonID, right: PersonID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Names a household, that is one flat of the estate.
package struct HouseholdID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: HouseholdID, right: HouseholdID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Names a conversation: one chat on one platform.
package struct ConversationID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: ConversationID, right: ConversationID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Names a recorded message; grows in the order of recording.
package struct InboxID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: InboxID, right: InboxID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Names a message that is to be sent.
package struct OutboxID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: OutboxID, right: OutboxID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Names a photo, voice message or file that came with a message.
package struct AttachmentID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: AttachmentID, right: AttachmentID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Names a return visit inside the store; people see its number instead.
package struct VisitID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: VisitID, right: VisitID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Names a timer that waits in the store.
package struct TimerID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: TimerID, right: TimerID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Names a messaging platform as configured, for example `telegram` or `console`.
package struct PlatformID: RawRepresentable, Hashable, Codable, Sendable {
    /// The platform's configured name.
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// Names a person's account on one platform; opaque outside its adapter.
package struct AccountID: RawRepresentable, Hashable, Codable, Sendable {
    /// The platform's own identity of the account.
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// Names a message on its platform within its chat; opaque outside its adapter.
package struct PlatformMessageID: RawRepresentable, Hashable, Codable, Sendable {
    /// The platform's own identity of the message.
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}
