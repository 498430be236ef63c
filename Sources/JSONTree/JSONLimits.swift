/// How much JSON is read before it is refused.
package struct JSONLimits: Sendable, Hashable {
    /// The longest text, in bytes, 1 to 2,147,483,647.
    package let byteCountMax: Int
    /// The deepest nesting of arrays and objects, 1 to 512.
    package let depthMax: Int

    /// Sets both limits; values outside their ranges are moved to the nearest one inside.
    ///
    /// The text limit is what a C `int` holds. The depth limit keeps recursion far from the end of
    /// the 512 KiB stack of a secondary thread.
    package init(byteCountMax: Int, depthMax: Int) {
        self.byteCountMax = min(max(byteCountMax, 1), Int(Int32.max))
        self.depthMax = min(max(depthMax, 1), 512)
    }

    /// 32 MiB and 64 levels: a service's largest batch of updates is about 4 MiB, its depth below
    /// 12.
    package static let standard = JSONLimits(byteCountMax: 32 << 20, depthMax: 64)
}
