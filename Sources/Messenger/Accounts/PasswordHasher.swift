internal import Crypto
internal import CryptoExtras
internal import Dispatch
internal import Foundation

/// Hashes passwords with scrypt, one at a time on a thread of its own.
///
/// So many logins at once can take neither all memory nor the threads that serve others. A hash is
/// kept as `scrypt$<log2 N>$<r>$<p>$<salt>$<key>`, so that the cost may rise later. N of 2^15
/// with r of 8 takes 32 MiB and about a tenth of a second, twice what RFC 7914 names for logins.
///
/// **Source:** RFC 7914 section 2 (read 2026-11).
struct PasswordHasher: Sendable {
    private struct Cost: Sendable {
        var logRounds = 15
        var blockSize = 8
        var parallelism = 1
    }

    private static let saltByteCount = 16
    private static let keyByteCount = 32

    private let queue = DispatchQueue(label: "messenger.passwords")

    /// The hash to keep of a new password.
    func hash(_ password: String) async throws(MessengerError) -> String {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<Self.saltByteCount).map { _ in UInt8.random(in: 0...255, using: &generator)
        }
        let cost = Cost()
        let key = try await derive(password, salt: salt, cost: cost)
        let parts = [
            "scrypt", "\(cost.logRounds)", "\(cost.blockSize)", "\(cost.parallelism)",
            Data(salt).base64EncodedString(), Data(key).base64EncodedString(),
        ]
        return parts.joined(separator: "$")
    }

    /// Whether a password belongs to a kept hash.
    ///
    /// Without a hash the work is done all the same, so that time does not tell which logins exist.
    func verify(_ password: String, against hash: String?)
        async throws(MessengerError) -> Bool
    {
        let parts = hash?.split(separator: "$").map(String.init) ?? []
        guard parts.count == 6, let rounds = Int(parts[1]), let block = Int(parts[2]),
            let lanes = Int(parts[3]), let salt = Data(base64Encoded: parts[4]),
            let key = Data(base64Encoded: parts[5])
        else {
            _ = try await self.hash(password)
            return false
        }
        let cost = Cost(logRounds: rounds, blockSize: block, parallelism: lanes)
        return Self.isSame(try await derive(password, salt: Array(salt), cost: cost), Array(key))
    }

    private func derive(
        _ password: String,
        salt: [UInt8],
        cost: Cost
    ) async throws(MessengerError) -> [UInt8] {
        let key: [UInt8]? = await withCheckedContinuation { continuation in
            queue.async {
                do {
                    let key = try KDF.Scrypt.deriveKey(
                        from: Data(password.utf8),
                        salt: Data(salt),
                        outputByteCount: Self.keyByteCount,
                        rounds: 1 << cost.logRounds,
                        blockSize: cost.blockSize,
                        parallelism: cost.parallelism
                    )
                    continuation.resume(returning: key.withUnsafeBytes { Array($0) })
                } catch {
                    // Only parameters or memory can fail; neither says anything to a person.
                    continuation.resume(returning: nil)
                }
            }
        }
        guard let key else { throw .server("scrypt failed") }
        return key
    }

    /// Compares in a time that does not depend on where the difference is.
    private static func isSame(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        guard first.count == second.count else { return false }
        return zip(first, second).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
