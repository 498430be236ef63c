import Tickets

// What staff put down about complaints and rework: steps, level, validity, the accused, the written answer.
extension Turn {
    /// 调查, 原因, 整改, 开工 …: a finer step, noted in the history.
    mutating func noteStage(_ ticket: Ticket, _ command: StaffCommand) {
        guard let stage = command.stage else { return }
        guard !command.argument.isEmpty || stage == .controlled else {
            let values: TextValues = [
                "number": "\(ticket.number)", "stage": stage.name(in: senderLanguage),
            ]
            return report(staffWords(.sayStage, values))
        }
        guard !ticket.state.isFinal else {
            return report(staffWords(.fileClosed, ["number": "\(ticket.number)"]))
        }
        var marks = ticket.marks
        marks.stage = stage
        let line =
            command.argument.isEmpty
            ? stage.chineseName : "\(stage.chineseName)：\(command.argument)"
        note(ticket, .stage, line)
        if [.inspected, .started, .checked].contains(stage) {
            decision.tickets.append(.keep(ticket.id, .onSite))
        }
        if stage == .controlled { tellControlled(ticket, command.argument) }
        if marks != ticket.marks {
            decision.tickets.append(
                .mark(.existing(ticket.id), marks, by: caseFile.sender.id, note: stage.chineseName)
            )
        }
        let subject = TimerSubject.ticket(.existing(ticket.id))
        decision.timers.append(.cancel(.reworkLook, subject, person: nil))
        if stage.isWorkBegun { decision.timers.append(.cancel(.reworkStart, subject, person: nil)) }
        let isMajor = ticket.facts.kind == .complaint && ticket.facts.level == .major
        if stage == .plan, isMajor {
            let plan = ApprovalMatter.complaintPlan(command.argument)
            guard approveOrAsk(plan, about: ticket, reason: command.argument) else { return }
        } else if stage == .plan {
            decision.tickets.append(.keep(ticket.id, .plan))
        }
        let values: TextValues = [
            "number": "\(ticket.number)", "stage": stage.name(in: senderLanguage),
        ]
        report(staffWords(.stageNoted, values))
    }

    /// 已控制: what spread is stopped; the promise is kept, and the owner told that the repair follows.
    private mutating func tellControlled(_ ticket: Ticket, _ said: String) {
        decision.tickets.append(.keep(ticket.id, .control))
        let values: TextValues = [
            "number": "\(ticket.number)", "name": caseFile.sender.name, "text": said,
        ]
        tell(words(.ownerControlled, values), .progress, ticket: .existing(ticket.id))
        tellAbsorbed(by: ticket, .ownerControlled, values)
    }

    /// 定级 L2 原因: another level; only the heads lower one.
    mutating func setLevel(_ ticket: Ticket, _ argument: String) {
        let words = argument.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        let code = words.first.map { $0.uppercased() } ?? ""
        let reason = words.count > 1 ? String(words[1]) : ""
        guard ticket.facts.kind == .complaint, !ticket.state.isFinal,
            let level = ComplaintLevel.allCases.first(where: {
                $0.code == code || code.hasPrefix($0.chineseName)
            })
        else { return report(staffWords(.sayLevel, ["number": "\(ticket.number)"])) }
        let before = ticket.facts.level ?? .ordinary
        if level < before {
            guard Permission.allows(caseFile.sender, .lowerUrgency, on: ticket) else {
                decision.tickets.append(
                    .note(.existing(ticket.id), .refusal, by: caseFile.sender.id, argument)
                )
                return report(staffWords(.notPermitted))
            }
            guard !reason.isEmpty else {
                return report(staffWords(.sayLevel, ["number": "\(ticket.number)"]))
            }
            var facts = ticket.facts
            facts.level = level
            amend(ticket, facts, note: "\(level.code) \(reason)")
            decision.timers.append(
                .cancel(.complaintReview, .ticket(.existing(ticket.id)), person: nil)
            )
            watchComplaint(facts, .existing(ticket.id))
        } else if level > before {
            raise(ticket, to: level, because: reason.isEmpty ? caseFile.sender.name : reason)
        }
        report(staffWords(.levelSet, ["number": "\(ticket.number)", "level": level.code]))
    }

    /// 有效, 无效 原因: whether a complaint lies within what was promised; an invalid one is explained to the owner.
    mutating func judge(
        _ ticket: Ticket,
        _ validity: Validity,
        _ reason: String
    ) throws(TransitionRefusal) {
        guard ticket.facts.kind == .complaint else {
            return report(staffWords(.onlyComplaints, ["number": "\(ticket.number)"]))
        }
        var marks = ticket.marks
        marks.validity = validity
        switch validity {
        case .valid:
            guard !ticket.state.isFinal else {
                return report(staffWords(.fileClosed, ["number": "\(ticket.number)"]))
            }
            decision.tickets.append(
                .mark(.existing(ticket.id), marks, by: caseFile.sender.id, note: "有效 \(reason)")
            )
        case .invalid:
            guard !reason.isEmpty else {
                return report(staffWords(.sayInvalid, ["number": "\(ticket.number)"]))
            }
            _ = try TicketMachine.next(ticket.state, .declareOutside(reason: reason), at: now)
            guard approveOrAsk(.complaintInvalid, about: ticket, reason: reason) else { return }
        }
        report(
            staffWords(
                .judged,
                ["number": "\(ticket.number)", "validity": validity.name(in: senderLanguage)]
            )
        )
    }

    /// Closes a complaint that lies outside what was promised, and explains it to the owner.
    mutating func invalidate(_ ticket: Ticket, because reason: String) {
        do throws(TransitionRefusal) {
            let state = try move(
                ticket,
                [.declareOutside(reason: reason)],
                by: caseFile.sender.id,
                note: reason
            )
            var marks = ticket.marks
            marks.validity = .invalid
            decision.tickets.append(
                .mark(.existing(ticket.id), marks, by: caseFile.sender.id, note: "无效 \(reason)")
            )
            decision.timers.append(.cancelAll(.ticket(.existing(ticket.id))))
            refreshCard(ticket, state: state)
            let values: TextValues = ["number": "\(ticket.number)", "reason": reason]
            tell(words(.complaintInvalid, values), .progress, ticket: .existing(ticket.id))
        } catch {
            refuse(ticket, error)
        }
    }

    /// Notes that the plan for a grave complaint was approved.
    mutating func keepPlan(_ ticket: Ticket, _ plan: String) {
        note(ticket, .stage, "方案已批准：\(plan)")
        decision.tickets.append(.keep(ticket.id, .plan))
    }

    /// 被投诉人 姓名: whom a complaint is about; that person does not see it, handle it or hear of it.
    mutating func accuse(_ ticket: Ticket, _ name: String) throws(TransitionRefusal) {
        guard ticket.facts.kind == .complaint, !ticket.state.isFinal else {
            return report(staffWords(.onlyComplaints, ["number": "\(ticket.number)"]))
        }
        var marks = ticket.marks
        let person = caseFile.roster.staff.first { name.contains($0.name) }
        let role = Role.allCases.first { $0.isStaff && name.contains($0.chineseName) }
        if name.hasPrefix("无") || name.lowercased() == "none" {
            marks.accused = nil
            marks.accusedRole = nil
        } else if let person {
            marks.accused = person.id
            marks.accusedRole = person.role
        } else if let role {
            marks.accusedRole = role
        } else {
            return report(staffWords(.sayAccused, ["number": "\(ticket.number)"]))
        }
        shun(marks)
        var state = ticket.state
        if let person, state.handler == person.id {
            let manager = people(policy.complaintRoles, building: nil).first
            state = try move(
                ticket,
                [.dispatch(to: manager?.id)],
                by: caseFile.sender.id,
                note: deskWords(.accusedLeaves)
            )
        }
        decision.tickets.append(
            .mark(.existing(ticket.id), marks, by: caseFile.sender.id, note: "被投诉人")
        )
        var marked = ticket
        marked.marks = marks
        refreshCard(marked, state: state)
        report(staffWords(.accusedNoted, ["number": "\(ticket.number)"]))
    }

    // MARK: The written answer

    /// 书面答复 内容: a written answer, which a manager checks before the owner gets it.
    mutating func draftWritten(_ ticket: Ticket, _ words: String) {
        guard !words.isEmpty else {
            return report(staffWords(.sayWritten, ["number": "\(ticket.number)"]))
        }
        guard ticket.facts.kind == .complaint, !ticket.state.isFinal else {
            return report(staffWords(.onlyComplaints, ["number": "\(ticket.number)"]))
        }
        var marks = ticket.marks
        marks.isWritten = true
        marks.isWrittenSent = false
        marks.writtenDraft = words
        marks.writtenBy = caseFile.sender.id
        decision.tickets.append(
            .mark(.existing(ticket.id), marks, by: caseFile.sender.id, note: "书面答复待审核")
        )
        let values: TextValues = [
            "number": "\(ticket.number)", "name": caseFile.sender.name, "text": words,
        ]
        for person in people(policy.complaints.writtenRoles, building: nil)
        where person.id != caseFile.sender.id {
            decision.effects.append(
                Effect(
                    .person(person.id),
                    .ping,
                    self.words(.writtenPing, for: person, values),
                    choices: [
                        [
                            Choice(
                                label: self.words(.buttonCheck, for: person),
                                data: "审核通过 \(ticket.number)"
                            )
                        ]
                    ],
                    ticket: .existing(ticket.id)
                )
            )
        }
        report(staffWords(.writtenWaits, ["number": "\(ticket.number)"]))
    }

    /// 审核通过: the written answer goes to the owner; nobody checks an own one.
    mutating func checkWritten(_ ticket: Ticket) {
        guard let answer = ticket.marks.writtenDraft else {
            return report(staffWords(.nothingToCheck, ["number": "\(ticket.number)"]))
        }
        guard ticket.marks.writtenBy != caseFile.sender.id else {
            return report(staffWords(.notOwnCheck))
        }
        var marks = ticket.marks
        marks.writtenDraft = nil
        marks.isWrittenSent = true
        decision.tickets.append(
            .mark(.existing(ticket.id), marks, by: caseFile.sender.id, note: "书面答复已审核")
        )
        note(ticket, .staffReply, answer)
        let values: TextValues = ["number": "\(ticket.number)", "text": answer]
        tell(words(.writtenAnswer, values), .relay, ticket: .existing(ticket.id))
        report(staffWords(.writtenSent, ["number": "\(ticket.number)"]))
        warnOfPromise(answer)
    }
}
