/// Follows the brackets of a function from its keyword to its closing brace.
struct FunctionWalk {
    /// Lines from the keyword to the closing brace; 1 for a requirement without a body.
    private(set) var lineCount = 1
    /// Parameters in its list, beside those handed through everywhere: the moment `now` and the connection.
    private(set) var parameterCount = 0

    private var round = 0
    private var curly = 0
    private var square = 0
    private var hasList = false
    private var parameter = ""

    /// Walks over `code` from a place in the line at index `line`.
    init(_ code: [String], line: Int, from start: String.Index) {
        var index = line
        var rest = code[line][start...]
        while true {
            for character in rest where step(character) {
                lineCount = index - line + 1
                return
            }
            let isRequirement = hasList && round == 0 && curly == 0
            index += 1
            guard index < code.count else { return }
            rest = code[index][...]
            let next = rest.drop { $0 == " " }
            let goesOn = ["{", "->", "where", "async", "throws"].contains { next.hasPrefix($0) }
            if isRequirement && !goesOn { return }
        }
    }

    /// Takes one character; true at the brace that closes the body.
    private mutating func step(_ character: Character) -> Bool {
        switch character {
        case "(": round += 1
        case ")":
            round -= 1
            if round == 0, !hasList {
                hasList = true
                countParameter()
            }
        case "[": square += 1
        case "]": square -= 1
        case "{": curly += 1
        case "}":
            curly -= 1
            if curly == 0, round == 0 { return true }
        case ",":
            if round == 1, square == 0, curly == 0, !hasList { countParameter() }
        default: if round == 1, !hasList { parameter.append(character) }
        }
        return false
    }

    private mutating func countParameter() {
        let words = parameter.split { " :".contains($0) }
        let isHandedThrough = words.contains { ["now", "Database", "SQLSession"].contains($0) }
        if !words.isEmpty, !isHandedThrough { parameterCount += 1 }
        parameter = ""
    }
}
