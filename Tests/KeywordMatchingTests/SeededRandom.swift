/// A generator whose whole course follows from a seed, so that a failure can be seen again.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A message-like text of scalars that folding treats in many ways.
    mutating func text(length: Int) -> String {
        let pool = Array("水漏電梯坏的了 3８-—！!。.aBé´\u{301}\u{200B}　😭👍🏻½㎡ '\u{202E}ﷺ한กา".unicodeScalars)
        var result = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            result.append(pool[Int.random(in: 0..<pool.count, using: &self)])
        }
        return String(result)
    }
}
