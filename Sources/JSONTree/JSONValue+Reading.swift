extension JSONValue {
    /// Finds the value at a path.
    ///
    /// - Parameter path: Member names and array positions; empty gives this value.
    /// - Returns: The value, which may be ``JSONValue/null``.
    /// - Throws: ``JSONError/missing(_:)`` where a name or position is not there;
    ///   ``JSONError/null(_:)`` or ``JSONError/wrongType(_:expected:found:)``, with the path so
    ///   far, where the way leads through a value that has no members.
    package func value(_ path: JSONPath) throws(JSONError) -> JSONValue {
        var current = self
        for (position, step) in path.steps.enumerated() {
            switch current {
            case .object(let members):
                guard let next = members[step] else { throw .missing(path) }
                current = next
            case .array(let elements):
                guard let index = Int(step), elements.indices.contains(index) else {
                    throw .missing(path)
                }
                current = elements[index]
            case .null:
                throw .null(JSONPath(steps: Array(path.steps.prefix(position))))
            case .bool, .integer, .double, .string:
                throw .wrongType(
                    JSONPath(steps: Array(path.steps.prefix(position))),
                    expected: .object,
                    found: current.kind
                )
            }
        }
        return current
    }

    /// Reads the string at a path.
    ///
    /// - Throws: ``JSONError/missing(_:)``, ``JSONError/null(_:)`` or
    ///   ``JSONError/wrongType(_:expected:found:)``.
    package func string(_ path: JSONPath) throws(JSONError) -> String {
        let found = try value(path)
        guard let text = found.stringValue else {
            throw found.mismatch(at: path, expected: .string)
        }
        return text
    }

    /// Reads the whole number at a path.
    ///
    /// - Throws: ``JSONError/missing(_:)``, ``JSONError/null(_:)`` or
    ///   ``JSONError/wrongType(_:expected:found:)``, the last also for `1.0`.
    package func integer(_ path: JSONPath) throws(JSONError) -> Int64 {
        let found = try value(path)
        guard let number = found.integerValue else {
            throw found.mismatch(at: path, expected: .integer)
        }
        return number
    }

    /// Reads the number at a path, whole or not.
    ///
    /// - Throws: ``JSONError/missing(_:)``, ``JSONError/null(_:)`` or
    ///   ``JSONError/wrongType(_:expected:found:)``.
    package func double(_ path: JSONPath) throws(JSONError) -> Double {
        let found = try value(path)
        guard let number = found.doubleValue else {
            throw found.mismatch(at: path, expected: .double)
        }
        return number
    }

    /// Reads the truth value at a path.
    ///
    /// - Throws: ``JSONError/missing(_:)``, ``JSONError/null(_:)`` or
    ///   ``JSONError/wrongType(_:expected:found:)``.
    package func bool(_ path: JSONPath) throws(JSONError) -> Bool {
        let found = try value(path)
        guard let truth = found.boolValue else {
            throw found.mismatch(at: path, expected: .bool)
        }
        return truth
    }

    /// Reads the elements of the array at a path.
    ///
    /// - Throws: ``JSONError/missing(_:)``, ``JSONError/null(_:)`` or
    ///   ``JSONError/wrongType(_:expected:found:)``.
    package func array(_ path: JSONPath) throws(JSONError) -> [JSONValue] {
        let found = try value(path)
        guard let elements = found.arrayValue else {
            throw found.mismatch(at: path, expected: .array)
        }
        return elements
    }

    /// Reads the members of the object at a path.
    ///
    /// - Throws: ``JSONError/missing(_:)``, ``JSONError/null(_:)`` or
    ///   ``JSONError/wrongType(_:expected:found:)``.
    package func object(_ path: JSONPath) throws(JSONError) -> [String: JSONValue] {
        let found = try value(path)
        guard let members = found.objectValue else {
            throw found.mismatch(at: path, expected: .object)
        }
        return members
    }

    private func mismatch(at path: JSONPath, expected: JSONKind) -> JSONError {
        if case .null = self { return .null(path) }
        return .wrongType(path, expected: expected, found: kind)
    }
}
