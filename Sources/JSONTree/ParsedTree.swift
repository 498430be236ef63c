internal import CJSONC

/// The tree that json-c made of one text; this value owns it and frees it at its end.
@safe
struct ParsedTree: ~Copyable {
    /// The root, or nil for the text `null`.
    private let root: OpaquePointer?

    /// Parses the whole text.
    ///
    /// - Throws: ``JSONError`` where the text is not JSON within the limits.
    init(_ bytes: [UInt8], limits: JSONLimits) throws(JSONError) {
        // json-c counts the innermost scalar as a level of its own.
        guard let tokener = unsafe json_tokener_new_ex(Int32(limits.depthMax + 1)) else {
            throw .outOfMemory
        }
        defer { unsafe json_tokener_free(tokener) }
        unsafe json_tokener_set_flags(tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8)

        var parsed = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
                unsafe json_tokener_parse_ex(tokener, characters.baseAddress, Int32(bytes.count))
            }
        }
        var consumedCount = unsafe json_tokener_get_parse_end(tokener)
        if unsafe json_tokener_get_error(tokener) == json_tokener_continue {
            // A number at the top has no end of its own: the terminator ends it.
            var terminator: CChar = 0
            unsafe parsed = json_tokener_parse_ex(tokener, &terminator, 1)
            consumedCount = bytes.count
        }
        let outcome = unsafe json_tokener_get_error(tokener)
        guard outcome == json_tokener_success, consumedCount == bytes.count else {
            unsafe json_object_put(parsed)
            throw Self.error(outcome, offset: consumedCount, limits: limits)
        }
        unsafe root = parsed
    }

    deinit {
        unsafe json_object_put(root)
    }

    /// Copies the tree into a value.
    ///
    /// - Throws: ``JSONError/numberOutOfRange`` or ``JSONError/invalidUTF8(offset:)``.
    func value() throws(JSONError) -> JSONValue {
        try unsafe Self.value(of: root)
    }

    /// Copies one node; the depth limit of the parser bounds this recursion.
    private static func value(of node: OpaquePointer?) throws(JSONError) -> JSONValue {
        switch unsafe json_object_get_type(node) {
        case json_type_null:
            return .null
        case json_type_boolean:
            return unsafe .bool(json_object_get_boolean(node) != 0)
        case json_type_int:
            return try unsafe .integer(integer(of: node))
        case json_type_double:
            let number = unsafe json_object_get_double(node)
            guard number.isFinite else { throw .numberOutOfRange }
            return .double(number)
        case json_type_string:
            let count = unsafe Int(json_object_get_string_len(node))
            return try unsafe .string(string(json_object_get_string(node), count: count))
        case json_type_array:
            return try unsafe .array(elements(of: node))
        case json_type_object:
            return try unsafe .object(members(of: node))
        default:
            preconditionFailure("json-c made a node of an unknown kind.")
        }
    }

    private static func integer(of node: OpaquePointer?) throws(JSONError) -> Int64 {
        let number = unsafe json_object_get_int64(node)
        // The library clamps what is between the largest signed and the largest unsigned number.
        let magnitude = unsafe json_object_get_uint64(node)
        guard magnitude <= UInt64(Int64.max) else { throw .numberOutOfRange }
        return number
    }

    private static func elements(of node: OpaquePointer?) throws(JSONError) -> [JSONValue] {
        let count = unsafe json_object_array_length(node)
        var elements: [JSONValue] = []
        elements.reserveCapacity(count)
        for index in 0..<count {
            try unsafe elements.append(value(of: json_object_array_get_idx(node, index)))
        }
        return elements
    }

    private static func members(of node: OpaquePointer?) throws(JSONError) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        unsafe members.reserveCapacity(Int(json_object_object_length(node)))
        var iterator = unsafe json_object_iter_begin(node)
        var end = unsafe json_object_iter_end(node)
        while unsafe json_object_iter_equal(&iterator, &end) == 0 {
            guard let name = unsafe json_object_iter_peek_name(&iterator) else {
                preconditionFailure("json-c gave a member without a name.")
            }
            let key = try unsafe string(name, count: nameByteCount(name))
            members[key] = try unsafe value(of: json_object_iter_peek_value(&iterator))
            unsafe json_object_iter_next(&iterator)
        }
        return members
    }

    private static func nameByteCount(_ name: UnsafePointer<CChar>) -> Int {
        var count = 0
        while unsafe name[count] != 0 { count += 1 }
        return count
    }

    /// Copies text; json-c's own check lets overlong forms and coded surrogates through.
    private static func string(
        _ characters: UnsafePointer<CChar>?,
        count: Int
    ) throws(JSONError) -> String {
        let buffer = unsafe UnsafeBufferPointer(start: characters, count: count)
        let text = unsafe buffer.withMemoryRebound(to: UInt8.self) { bytes in
            unsafe String(validating: bytes, as: UTF8.self)
        }
        guard let text else { throw .invalidUTF8(offset: 0) }
        return text
    }

    private static func error(
        _ outcome: json_tokener_error,
        offset: Int,
        limits: JSONLimits
    ) -> JSONError {
        switch outcome {
        case json_tokener_error_depth: .tooDeep(depthMax: limits.depthMax)
        case json_tokener_error_parse_utf8_string: .invalidUTF8(offset: offset)
        case json_tokener_error_size: .outOfMemory
        default: .malformed(offset: offset)
        }
    }
}
