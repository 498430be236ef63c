/// The duty log of a day: composed when it is closed, read by the next shift, remarked by the manager (DOMAIN 3.16).
package struct DutyLog: Hashable, Sendable {
    /// The local date as eight digits.
    package let day: String
    /// What people added, each as "name: words", oldest first.
    package var remarks: [String]
    /// The log as it was closed; nil while it is open.
    package var text: String?
    /// Who closed it; nil while it is open.
    package var closedBy: PersonID?
    /// What the manager wrote under it; nil for nothing.
    package var managerRemark: String?
    /// Who said 已阅.
    package var readers: [PersonID]

    package init(
        day: String,
        remarks: [String] = [],
        text: String? = nil,
        closedBy: PersonID? = nil,
        managerRemark: String? = nil,
        readers: [PersonID] = []
    ) {
        self.day = day
        self.remarks = remarks
        self.text = text
        self.closedBy = closedBy
        self.managerRemark = managerRemark
        self.readers = readers
    }
}
