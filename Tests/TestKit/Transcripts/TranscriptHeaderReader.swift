import Tickets

/// Reads the lines that stand before a conversation.
struct TranscriptHeaderReader {
    let file: String

    /// Reads one line.
    ///
    /// - Returns: whether it belongs to the header.
    func read(
        _ text: String,
        _ number: Int,
        into header: inout TranscriptHeader
    ) throws(TranscriptProblem) -> Bool {
        guard let (name, value) = text.cutAtColon else { return false }
        switch name {
        case "title": header.title = value
        case "estate": header.estate = value
        case "hours": header.hours = value
        case "day": header.keepsDay = value == "kept"
        case "reachable": header.reachable += list(value)
        case "ignore": header.ignored += list(value)
        case "notifier": header.notifier = value
        case "desk": header.hasDesk = value != "none"
        case "facts": header.hasFacts = value == "sample"
        case "code":
            let parts = list(value)
            guard parts.count == 2, let code = OneTimeCode.mentioned(in: parts[1]) else {
                throw problem(number, "name, then code: \(value)")
            }
            header.codes.append((name: parts[0], code: code))
        case "clock":
            guard let (day, minute) = TranscriptClock.moment(value), let day else {
                throw problem(number, "not a date and time: \(value)")
            }
            header.clock = TranscriptClock.calendar.instant(dayNumber: day, minuteOfDay: minute)
        case "owner", "tenant", "staff":
            header.extras.append(try extra(name, list(value), number))
        default: return false
        }
        return true
    }

    private func extra(
        _ kind: String,
        _ parts: [String],
        _ number: Int
    ) throws(TranscriptProblem) -> TranscriptHeader.Extra {
        guard parts.count >= 2 else { throw problem(number, "name, then flat or role, then phone") }
        let phone = parts.count > 2 ? parts[2] : nil
        if kind == "staff" {
            guard let role = Role(rawValue: parts[1].replacing(" ", with: "_")), role.isStaff else {
                throw problem(number, "not a role of staff: \(parts[1])")
            }
            return TranscriptHeader.Extra(name: parts[0], role: role, home: nil, phone: phone)
        }
        return TranscriptHeader.Extra(
            name: parts[0],
            role: kind == "owner" ? .owner : .tenant,
            home: place(parts[1]),
            phone: phone
        )
    }

    private func place(_ text: String) -> Place {
        let parts = text.split(separator: "-").map(String.init)
        switch parts.count {
        case 1: return Place(room: parts[0])
        case 2: return Place(building: parts[0], room: parts[1])
        default: return Place(building: parts[0], unit: parts[1], room: parts[2])
        }
    }

    private func list(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == "，" || $0 == "、" }.map { $0.trimmed }
    }

    private func problem(_ number: Int, _ message: String) -> TranscriptProblem {
        TranscriptProblem(file: file, line: number, message: message)
    }
}
