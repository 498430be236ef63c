internal import Crypto
internal import CryptoExtras
internal import Foundation

/// Hashes passwords with scrypt, one at a time, so that many logins cannot take all memory.
///
/// A hash is kept as `scrypt$<log2 N>$<r>$<p>$<salt>$<key>`, so that the cost may rise later.
///
/// **Source:** RFC 7914; OWASP Password Storage Cheat Sheet (read 2026-11), which asks for N of 2^15
/// with r of 8 and p of 3, or dearer.
actor PasswordHasher {
    private static let logRounds = 15
    private static let blockSize = 8
    private static let parallelism = 3
    private static let saltByteCount = 16
    private static let keyByteCount = 32

    /// The hash to keep of a new password.
    func hash(_ password: String) throws(MessengerError) -> String {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<Self.saltByteCount).map { _ in UInt8.random(in: 0...255, using: &generator)
        }
        let key = try derive(
            password,
            salt: salt,
            logRounds: Self.logRounds,
            parallelism: Self.parallelism
        )
        let parts = [
            "scrypt", "\(Self.logRounds)", "\(Self.blockSize)", "\(Self.parallelism)",
            Data(salt).base64EncodedString(), Data(key).base64EncodedString(),
        ]
        return parts.joined(separator: "$")
    }

    /// Whether a password belongs to a kept hash.
    ///
    /// Without a hash the work is done all the same, so that time does not tell which logins exist.
    func verify(_ password: String, against hash: String?) throws(MessengerError) -> Bool {
        let parts = hash?.split(separator: "$").map(String.init) ?? []
        guard parts.count == 6, let rounds = Int(parts[1]), let lanes = Int(parts[3]),
            let salt = Data(base64Encoded: parts[4]), let key = Data(base64Encoded: parts[5])
        else {
            _ = try self.hash(password)
            return false
        }
        let found = try derive(
            password,
            salt: Array(salt),
            logRounds: rounds,
            parallelism: lanes
        )
        return Self.isSame(found, Array(key))
    }

    private func derive(
        _ password: String,
        salt: [UInt8],
        logRounds: Int,
        parallelism: Int
    ) throws(MessengerError) -> [UInt8] {
        do {
            return try KDF.Scrypt.deriveKey(
                from: Data(password.utf8),
                salt: Data(salt),
                outputByteCount: Self.keyByteCount,
                rounds: 1 << logRounds,
                blockSize: Self.blockSize,
                parallelism: parallelism
            ).withUnsafeBytes { Array($0) }
        } catch {
            throw .server("scrypt failed")
        }
    }

    /// Compares in a time that does not depend on where the difference is.
    private static func isSame(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        guard first.count == second.count else { return false }
        return zip(first, second).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
