/// What all requests of one client have in common.
package struct CurlConfiguration: Sendable {
    /// The longest time for a connection to come about, TLS included.
    package var connectTimeout: Duration = .seconds(10)
    /// Hosts beside this machine that may be spoken to without encryption, as written in addresses.
    package var plainHosts: Set<String> = []
    /// The most connections to one host; further requests wait.
    ///
    /// 64, because more than that gained nothing on loopback.
    package var hostConnectionCountMax: Int = 64
    /// The file of certificate authorities, or nil for the system's.
    package var authorityFile: String?
    /// How the client names itself.
    package var userAgent: String = "frontdesk"

    /// Starts from the standard values.
    package init() {}
}
