internal import CJSONC

/// A json-c tree built of a value; this value owns the root and frees it, with all below, at its
/// end.
@safe
struct WrittenTree: ~Copyable {
    /// The root, or nil for null, as the library has it.
    private let root: OpaquePointer?

    /// Builds the tree.
    init(_ value: JSONValue) {
        unsafe root = Self.node(value)
    }

    deinit {
        unsafe json_object_put(root)
    }

    /// The text of the tree, copied out of the library's own buffer.
    func bytes() -> [UInt8] {
        var count = 0
        let flags = JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE
        let text = unsafe json_object_to_json_string_length(root, flags, &count)
        let buffer = unsafe UnsafeRawBufferPointer(start: text, count: count)
        return unsafe [UInt8](buffer)
    }

    /// Makes a node; `array_add` and `object_add` take over what they are given.
    private static func node(_ value: JSONValue) -> OpaquePointer? {
        switch value {
        case .null:
            return nil
        case .bool(let truth):
            return unsafe json_object_new_boolean(truth ? 1 : 0)
        case .integer(let number):
            return unsafe json_object_new_int64(number)
        case .double(let number):
            // Left to itself the library writes 17 digits.
            return unsafe number.isFinite
                ? json_object_new_double_s(number, number.description) : nil
        case .string(let text):
            return unsafe stringNode(text)
        case .array(let elements):
            let array = unsafe json_object_new_array_ext(Int32(clamping: elements.count))
            for element in elements {
                let added = unsafe json_object_array_add(array, node(element))
                precondition(added == 0, "json-c got no memory for an element.")
            }
            return unsafe array
        case .object(let members):
            let object = unsafe json_object_new_object()
            for (name, member) in members.sorted(by: { $0.key < $1.key }) {
                precondition(!name.utf8.contains(0), "A member name holds no U+0000.")
                // No name occurs twice in a dictionary, so none needs to be looked for.
                let added = unsafe json_object_object_add_ex(
                    object,
                    name,
                    node(member),
                    UInt32(JSON_C_OBJECT_ADD_KEY_IS_NEW)
                )
                precondition(added == 0, "json-c got no memory for a member.")
            }
            return unsafe object
        }
    }

    private static func stringNode(_ text: String) -> OpaquePointer? {
        var text = text
        return text.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                unsafe json_object_new_string_len(
                    characters.baseAddress,
                    Int32(clamping: characters.count)
                )
            }
        }
    }
}
