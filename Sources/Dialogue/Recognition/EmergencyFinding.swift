/// Words of danger that were found in a message, and how sure that it is danger now (DOMAIN 5.1).
package struct EmergencyFinding: Hashable, Sendable {
    /// What the desk does about it.
    package enum Certainty: Hashable, Sendable {
        /// Danger now: alarm.
        case present
        /// A guard and a hit on different words, or a danger that just passed: safety text and one question, no alarm.
        case doubtful
        /// A question about such danger: the safety text belongs to the answer, no alarm.
        case asked
    }

    /// The code of `intents/urgency.yaml`, for example `E-GAS`.
    package let code: String
    /// How sure.
    package let certainty: Certainty

    package init(code: String, certainty: Certainty) {
        self.code = code
        self.certainty = certainty
    }
}
