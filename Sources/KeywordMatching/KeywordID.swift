/// Names one keyword of an automaton; what it stands for is its owner's business.
package struct KeywordID: RawRepresentable, Hashable, Sendable, Comparable {
    /// Any number the owner likes; several keywords may share one.
    package let rawValue: Int32

    /// Wraps a number.
    package init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// Orders by number, so that ties are broken the same way every time.
    package static func < (left: KeywordID, right: KeywordID) -> Bool {
        left.rawValue < right.rawValue
    }
}
