import Tickets

// The notices that answer questions, those that staff name, and whom they reached.
extension CaseFileLoader {
    /// Adds the notices that are out, and those that the words or the requests for approval name.
    func addNotices(saidIn words: String, to file: inout CaseFile) throws(StoreError) {
        file.notices = try NoticeTable.published(limit: Limits.noticesMax, session)
        guard file.sender.role.isStaff else { return }
        var numbers = TicketNumber.mentioned(in: words)
        for approval in file.approvals {
            if case .notice(let named) = approval.matter {
                numbers += TicketNumber.mentioned(in: named)
            }
        }
        for number in numbers where number.prefix == Notice.numberPrefix {
            guard let notice = try NoticeTable.notice(number, session) else { continue }
            if !file.notices.contains(notice) { file.notices.append(notice) }
            if words.contains("送达") || words.lowercased().contains("reach") {
                file.reach.append(try NoticeTable.reach(of: notice, session))
            }
        }
    }
}
