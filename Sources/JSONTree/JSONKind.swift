/// The seven kinds of JSON value, with whole numbers told apart from the rest.
package enum JSONKind: String, Sendable, Hashable {
    case null
    case bool
    case integer
    case double
    case string
    case array
    case object
}
