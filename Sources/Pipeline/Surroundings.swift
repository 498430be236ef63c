package import Logging
import Tickets

/// What every worker lives in: time, chance, a log, and what all know of the store.
package struct Surroundings: Sendable {
    /// The clock.
    package let time: Time
    /// Random numbers.
    package let chance: Chance
    /// The log, without a worker's own facts.
    package let logger: Logger
    /// Whether the store can be written.
    package let storeHealth: Outage

    package init(time: Time = .system, chance: Chance = .system, logger: Logger) {
        self.init(time: time, chance: chance, logger: logger, storeHealth: Outage())
    }

    /// The same surroundings with a log that names a platform.
    func named(after platform: PlatformID) -> Surroundings {
        var logger = logger
        logger[metadataKey: LogKeys.platform] = "\(platform.rawValue)"
        return Surroundings(time: time, chance: chance, logger: logger, storeHealth: storeHealth)
    }

    private init(time: Time, chance: Chance, logger: Logger, storeHealth: Outage) {
        self.time = time
        self.chance = chance
        self.logger = logger
        self.storeHealth = storeHealth
    }
}
