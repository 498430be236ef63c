// The identifiers of stored rows: distinct types, so that no row is taken for another.

/// What every identifier of a row can do: rows made later compare greater.
package protocol RowIdentifier: RawRepresentable, Hashable, Comparable, Codable, Sendable
where RawValue == Int64 {}

extension RowIdentifier {
    package static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Names a ticket inside the store; people see its number instead.
package struct TicketID: RowIdentifier {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}

/// Names a person: an owner, a tenant, a guest or a member of staff.
package struct PersonID: RowIdentifier {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}

/// Names a household, that is one flat of the estate.
package struct HouseholdID: RowIdentifier {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}

/// Names a conversation: one chat on one platform.
package struct ConversationID: RowIdentifier {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}

/// Names a recorded message; grows in the order of recording.
package struct InboxID: RowIdentifier {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}

/// Names a message that is to be sent.
package struct OutboxID: RowIdentifier {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}

/// Names a photo, voice message or file that came with a message.
package struct AttachmentID: RowIdentifier {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
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
package struct TimerID: RowIdentifier {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}

/// Names a request for approval inside the store; people see its number instead.
package struct ApprovalID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The row's key; positive.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: ApprovalID, right: ApprovalID) -> Bool {
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
