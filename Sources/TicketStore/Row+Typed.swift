import GRDB
import Tickets

extension Row {
    /// The moment in a column.
    func instant(_ index: Int) -> Instant { Instant(ms: self[index]) }

    /// The moment in a column; nil where it is null.
    func instantIfAny(_ index: Int) -> Instant? { (self[index] as Int64?).map { Instant(ms: $0) } }

    /// The id or enum value in a column.
    ///
    /// - Throws: `StoreError` with code `unreadable` for a value that the type does not know.
    func value<Value: RawRepresentable>(
        _ index: Int,
        _ type: Value.Type = Value.self
    ) throws(StoreError) -> Value where Value.RawValue: DatabaseValueConvertible {
        guard let value = try valueIfAny(index, type) else {
            throw StoreError(.unreadable, "null as \(type)")
        }
        return value
    }

    /// The id or enum value in a column; nil where it is null.
    func valueIfAny<Value: RawRepresentable>(
        _ index: Int,
        _ type: Value.Type = Value.self
    ) throws(StoreError) -> Value? where Value.RawValue: DatabaseValueConvertible {
        guard let raw = self[index] as Value.RawValue? else { return nil }
        guard let value = Value(rawValue: raw) else {
            throw StoreError(.unreadable, "\(raw) as \(type)")
        }
        return value
    }
}
