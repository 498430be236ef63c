/// The numbers of dispatching.
package struct DispatchPolicy: Hashable, Sendable {
    /// With this many open jobs in hand a person is shown as busy when given one more.
    package var busyLoad = 8
    /// How long before an appointment owner and worker are reminded.
    package var appointmentReminder: Duration = .hours(1)
    /// The give-back with which a job goes to the managers; 2 for the second.
    package var returnsMax = 2

    package init() {}
}
