import KeywordMatching
import Tickets

// Paid work begins after the owner's yes to item and amount (DOMAIN 4.5).
extension Turn {
    /// 报价 80元 换角阀: puts item and amount to the owner; 报价 0元 says it is free.
    mutating func quote(_ ticket: Ticket, _ said: String) {
        guard let price = price(in: said), !price.item.isEmpty || price.cents == 0 else {
            return report(staffWords(.sayPrice, ["number": "\(ticket.number)"]))
        }
        guard !ticket.state.isFinal, ticket.state.name != .finished else {
            return report(staffWords(.nothingToQuote, ["number": "\(ticket.number)"]))
        }
        for open in quotes(of: ticket) where open.verdict == nil {
            end(open, .withdrawn, by: caseFile.sender.id, remark: "")
        }
        let values: TextValues = [
            "number": "\(ticket.number)", "amount": price.label(in: language),
            "item": price.item, "name": caseFile.sender.name,
        ]
        let told = values.merging(["amount": price.label(in: senderLanguage)])
        let new = keepRequest(
            .price(price),
            about: ticket,
            approver: ticket.reporter,
            reason: "\(price.label(in: "zh")) \(price.item)"
        )
        guard price.cents > 0 else { return waive(new, ticket, values) }
        memory.question = .approval(new.number)
        tell(
            words(.ownerQuote, values),
            .ask,
            choices: quoteChoices(new.number),
            ticket: .existing(ticket.id)
        )
        report(staffWords(conversation == nil ? .quoteByPhone : .quoteSent, told))
    }

    /// Work that costs nothing needs no yes; the request that watched it is not made.
    private mutating func waive(
        _ new: NewApproval,
        _ ticket: Ticket,
        _ values: TextValues
    ) {
        decision.approvals.removeLast()
        decision.timers.removeLast()
        let free = NewApproval(
            number: new.number,
            matter: new.matter,
            requester: nil,
            reason: new.reason,
            expiresAt: now
        )
        let verdict = ApprovalVerdict(.withdrawn, by: caseFile.sender.id, at: now, remark: "")
        decision.approvals.append(.act(free, about: ticket.id, verdict))
        tell(words(.ownerQuoteFree, values), .progress, ticket: .existing(ticket.id))
        report(staffWords(.quoteFree, values))
    }

    /// Whether the work may be finished: no price was named, or the owner said yes to the last one.
    mutating func isPriceAgreed(_ ticket: Ticket) -> Bool {
        guard let last = quotes(of: ticket).last, case .price(let price) = last.matter,
            price.cents > 0, last.verdict?.outcome != .agreed
        else { return true }
        let values: TextValues = [
            "number": "\(ticket.number)", "amount": price.label(in: senderLanguage),
            "item": price.item,
        ]
        report(staffWords(.quoteOpen, values))
        return false
    }

    private func quotes(of ticket: Ticket) -> [Approval] {
        caseFile.approvals.filter { $0.ticket == ticket.id && $0.matter.kind == .price }
            .sorted { $0.id < $1.id }
    }

    private func quoteChoices(_ number: TicketNumber) -> [[Choice]] {
        [
            [
                Choice(label: words(.buttonAgree), data: "同意 \(number)"),
                Choice(label: words(.buttonDisagree), data: "不同意 \(number)"),
            ]
        ]
    }

    /// Whether the sender may write down what an owner without a chat said to a price: the desk, and not who named it.
    func mayNoteConsent(to approval: Approval, about ticket: Ticket?) -> Bool {
        guard case .price = approval.matter, approval.verdict == nil, conversation == nil,
            let ticket, approval.requester != caseFile.sender.id
        else { return false }
        return Permission.allows(caseFile.sender, .reply, on: ticket, at: now)
    }

    /// Whether words tell in which way an owner was asked.
    static func saysHow(_ words: String) -> Bool {
        let words = words.lowercased()
        return ["电话", "当面", "上门", "phone", "call", "door", "person"].contains { words.contains($0) }
    }

    /// The amount a text names and what it is for.
    private func price(in text: String) -> Price? {
        let folded = FoldedText(text)
        guard let amount = AmountParser.parse(folded).first else {
            return text.hasPrefix("免费") || text.lowercased().hasPrefix("free")
                ? Price(cents: 0, item: "") : nil
        }
        var scalars = Array(text.unicodeScalars)
        scalars.removeSubrange(amount.range.clamped(to: 0..<scalars.count))
        var item = String.UnicodeScalarView()
        item.append(contentsOf: scalars)
        let words = String(item).split { $0.isWhitespace || "，,：:".contains($0) }
        return Price(
            cents: Int(amount.fen),
            item: words.joined(separator: " ").clipped(to: 100)
        )
    }

    // MARK: The owner's answer

    /// Asks the owner once more, by day.
    mutating func remindOfQuote(_ approval: Approval) {
        guard case .price(let price) = approval.matter, let ticket = caseFile.subject,
            let conversation
        else { return }
        let values: TextValues = [
            "number": "\(ticket.number)", "amount": price.label(in: language),
            "item": price.item,
        ]
        decision.effects.append(
            Effect(
                .conversation(conversation.id),
                .ask,
                words(.ownerQuote, values),
                choices: quoteChoices(approval.number),
                ticket: .existing(ticket.id),
                notBefore: acceptanceTime
            )
        )
        tellDesk(ticket, .deskQuoteWaits, values)
    }

    /// 同意, 不同意 of an owner, with or without the number.
    mutating func answerQuote(_ number: TicketNumber?, isAgreed: Bool) {
        let mine = caseFile.approvals.filter { $0.approver == caseFile.sender.id }
        let open = mine.filter { $0.verdict == nil }
        let named = mine.first { $0.number == number }
        guard let approval = named ?? (number == nil && open.count == 1 ? open.first : nil) else {
            return tell(words(.quoteNone))
        }
        guard approval.verdict == nil, case .price(let price) = approval.matter,
            let ticket = caseFile.ownerTickets.first(where: { $0.id == approval.ticket })
        else { return tell(words(.quoteNone)) }
        memory.question = nil
        end(approval, isAgreed ? .agreed : .refused, by: caseFile.sender.id, remark: "")
        let values: TextValues = [
            "number": "\(ticket.number)", "amount": price.label(in: language),
            "item": price.item,
        ]
        tell(words(isAgreed ? .quoteAgreed : .quoteRefused, values))
    }

    /// The answer in own words to a price that was just named.
    mutating func answerQuote(_ number: TicketNumber, with line: Recognition) -> Bool {
        switch line.intent {
        case .yes: answerQuote(number, isAgreed: true)
        case .no: answerQuote(number, isAgreed: false)
        case .inquiry, .repair, .complaint, .suggestion, .praise, .greeting, .thanks, .status,
            .urging, .withdrawal, .correction, .handoff, .rating, .skip, .help, .announcement,
            .other, .nothing:
            return false
        }
        return true
    }
}
