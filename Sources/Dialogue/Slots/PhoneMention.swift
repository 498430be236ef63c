/// A phone number that a message names.
package struct PhoneMention: Sendable, Equatable {
    /// Digits alone, with the area code where one was given; "+" before a foreign country's.
    package let digits: String
    /// Whether it is a Chinese mobile number.
    package let isMobile: Bool
    /// Where it stands, in Unicode scalars of the original message.
    package let range: Range<Int>
}
