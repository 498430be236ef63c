import Foundation
import Logging

/// The program's log: lines on standard error.
enum Log {
    /// Starts the log of the program; once.
    ///
    /// The level is FRONTDESK_LOG: trace, debug, info, notice, warning, error or critical.
    ///
    /// - Parameter standard: the level when FRONTDESK_LOG says nothing.
    /// - Returns: the log that all parts share.
    static func start(level standard: Logger.Level = .info) -> Logger {
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        var logger = Logger(label: "frontdesk")
        let told = ProcessInfo.processInfo.environment.nonEmpty("FRONTDESK_LOG")
        logger.logLevel = told.flatMap { Logger.Level(rawValue: $0.lowercased()) } ?? standard
        return logger
    }
}
