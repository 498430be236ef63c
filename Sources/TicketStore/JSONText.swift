import Foundation

/// Values kept as JSON inside a column: only those that no query looks into.
enum JSONText {
    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()
    private static let decoder = JSONDecoder()

    /// The JSON of a value, keys in order.
    static func write(_ value: some Encodable) throws(StoreError) -> String {
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw StoreError(.unreadable, "cannot be written as JSON")
        }
    }

    /// The value of a column's JSON.
    static func read<Value: Decodable>(
        _ type: Value.Type,
        _ text: String
    ) throws(StoreError) -> Value {
        do {
            return try decoder.decode(type, from: Data(text.utf8))
        } catch {
            throw StoreError(.unreadable, "JSON of \(type)")
        }
    }

    /// The value of a column's JSON; nil where the column is null.
    static func readIfAny<Value: Decodable>(
        _ type: Value.Type,
        _ text: String?
    ) throws(StoreError) -> Value? {
        guard let text else { return nil }
        return try read(type, text)
    }
}
