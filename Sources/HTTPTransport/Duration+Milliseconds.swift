extension Duration {
    /// Milliseconds for libcurl, where 0 would mean no limit: 1 at least, about 24 days at most.
    var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        let bounded = min(max(seconds, 0), 2_000_000)
        return max(1, Int(bounded) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    }
}
