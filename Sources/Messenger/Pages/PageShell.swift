/// The pages: all are the same document around their own script and styles.
struct PageShell {
    /// The name of the script, and of the page.
    let name: String
    private let title: String
    private let styles: [String]

    /// Every page.
    static let all = [
        PageShell(name: "index", title: "物业服务 · Front desk", styles: ["door"]),
        PageShell(name: "login", title: "登录 · Sign in", styles: ["door"]),
        PageShell(
            name: "owner",
            title: "物业小助手 · Owner chat",
            styles: ["chat", "composer", "owner"]
        ),
        PageShell(
            name: "desk",
            title: "前台工作台 · Front desk",
            styles: ["chat", "composer", "workspace"]
        ),
        PageShell(
            name: "managers",
            title: "管理 · Managers",
            styles: ["chat", "composer", "workspace"]
        ),
    ]

    /// The document of the page.
    ///
    /// - Parameter document: the one all pages share, with `{name}`, `{title}` and `{styles}`.
    /// - Returns: HTML with the three filled in.
    func document(_ document: String) -> String {
        let links = styles.map { "  <link rel=\"stylesheet\" href=\"/assets/\($0).css\">" }
        return document.replacing("{name}", with: name).replacing("{title}", with: title)
            .replacing("{styles}", with: links.joined(separator: "\n"))
    }
}
