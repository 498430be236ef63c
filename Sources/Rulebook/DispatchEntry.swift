import Tickets

/// Reads the numbers of dispatching.
enum DispatchEntry {
    static func read(_ entry: YAMLEntry, into policy: inout DispatchPolicy) {
        let fields = entry.fields(["busy_load", "appointment_reminder", "returns_max"])
        if let number = fields["busy_load"]?.number(in: 1...1000) { policy.busyLoad = number }
        if let number = fields["returns_max"]?.number(in: 1...100) { policy.returnsMax = number }
        if let wait = fields["appointment_reminder"].flatMap(PolicyValues.duration) {
            policy.appointmentReminder = wait
        }
    }
}
