/// Whom to look for behind a call or a visit.
package struct CallerQuery: Hashable, Sendable {
    /// The phone number in digits; nil when not told.
    package let phone: String?
    /// The flat; nil when not told.
    package let household: HouseholdID?

    package init(phone: String?, household: HouseholdID?) {
        self.phone = phone
        self.household = household
    }
}
