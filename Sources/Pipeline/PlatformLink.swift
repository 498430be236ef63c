package import Messaging
package import Tickets

/// One platform, and what the workers that serve it share.
package struct PlatformLink: Sendable {
    /// The platform.
    package let platform: any MessagingPlatform
    /// Whether it answers.
    package let health = Outage()
    /// Fired after every poll that worked.
    package let polledWake = Signal()
    /// Wakes sending.
    package let outboxWake: Signal
    /// Wakes fetching of files.
    package let filesWake: Signal
    /// Wakes watching: a delivery may have moved a ticket and set a timer.
    package let settledWake: Signal

    /// Links a platform to the signals of a pipeline.
    package init(platform: any MessagingPlatform, wakes: Wakes) {
        self.platform = platform
        let id = platform.capabilities.platform
        outboxWake = wakes.outbox(of: id)
        filesWake = wakes.files(of: id)
        settledWake = wakes.timers
    }

    /// The platform as configured.
    package var id: PlatformID { platform.capabilities.platform }
}
