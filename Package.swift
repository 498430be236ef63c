// swift-tools-version: 6.2
import PackageDescription

/// The settings of STYLE 3.8, the same for every Swift target, so that a plain `swift build` is the whole truth.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]
/// The two wrappers of C libraries also ask the compiler to mark every unsafe use.
let strictMemory: [SwiftSetting] = strict + [.strictMemorySafety()]

/// A release holds Swift's own libraries: it runs where no Swift is installed, and a tenth quicker.
let selfContained = ["-static-stdlib"]
let release = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let lifecycle: Target.Dependency = .product(
    name: "ServiceLifecycle",
    package: "swift-service-lifecycle"
)
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)

/// A room of the house (DESIGN 2): a Swift target under `Sources/`.
func room(
    _ name: String,
    _ dependencies: [Target.Dependency],
    resources: [Resource]? = nil,
    settings: [SwiftSetting] = strict
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of one room, always with the shared fixtures of `TestKit`.
func tests(
    _ name: String,
    _ dependencies: [Target.Dependency],
    exclude: [String] = []
) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies + ["TestKit"],
        exclude: exclude,
        swiftSettings: strict
    )
}

let package = Package(
    name: "frontdesk",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Layer 0: C shims
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
        .target(name: "CJSONC", linkerSettings: [.linkedLibrary("json-c")]),

        // Layer 1: the domain and the matcher, standard library only
        room("Tickets", []),
        room("KeywordMatching", []),

        // Layer 2: ports and pure decisions
        room("Dialogue", ["Tickets", "KeywordMatching"]),
        room("Reporting", ["Tickets"]),
        room("Messaging", ["Tickets"]),
        room("TicketStore", ["Tickets", grdb, crypto]),
        room("HTTPTransport", ["CCurl"], settings: strictMemory),
        room("JSONTree", ["CJSONC"], settings: strictMemory),

        // Layer 3: platforms, rules, workers, and the self-hosted messenger
        room(
            "Platforms",
            ["Messaging", "HTTPTransport", "JSONTree", "Tickets", crypto, cryptoExtras]
        ),
        room("Rulebook", ["Dialogue", "KeywordMatching", "Tickets", yams]),
        room(
            "Pipeline",
            [
                "Dialogue", "Reporting", "TicketStore", "Messaging", "Tickets", logging, metrics,
                lifecycle,
            ]
        ),
        room(
            "Messenger",
            ["JSONTree", hummingbird, grdb, crypto, cryptoExtras, logging],
            resources: [.copy("Pages/Assets")]
        ),

        // Layer 4: the program
        .executableTarget(
            name: "frontdesk",
            dependencies: [
                "Dialogue", "HTTPTransport", "JSONTree", "KeywordMatching", "Messaging",
                "Messenger", "Pipeline", "Platforms", "Reporting", "Rulebook",
                "TicketStore", "Tickets", argumentParser, logging,
                lifecycle,
            ],
            path: "Sources/Frontdesk",
            swiftSettings: strict + [.unsafeFlags(selfContained, release)],
            linkerSettings: [.unsafeFlags(selfContained, release)]
        ),

        // Tests
        .target(
            name: "TestKit",
            dependencies: [
                "Dialogue", "HTTPTransport", "JSONTree", "KeywordMatching", "Messaging", "Pipeline",
                "Platforms", "Reporting", "Rulebook",
                "TicketStore", "Tickets", logging,
            ],
            path: "Tests/TestKit",
            swiftSettings: strict
        ),
        tests("TicketsTests", ["Tickets"]),
        tests("KeywordMatchingTests", ["KeywordMatching"]),
        tests("DialogueTests", ["Dialogue", "KeywordMatching", "Rulebook", "Tickets"]),
        tests("ReportingTests", ["Reporting", "Tickets"]),
        tests(
            "TicketStoreTests",
            ["TicketStore", "Tickets", "Dialogue", "Rulebook", grdb],
            exclude: ["golden-schema.sql"]
        ),
        tests("HTTPTransportTests", ["HTTPTransport"]),
        tests("JSONTreeTests", ["JSONTree"]),
        tests(
            "PlatformsTests",
            ["Platforms", "Messaging", "HTTPTransport", "JSONTree", "Tickets"],
            exclude: ["Notifiers/notifier_emulator.py"]
        ),
        tests("RulebookTests", ["Rulebook", "Dialogue", "Tickets"]),
        tests(
            "MessengerTests",
            [
                "Messenger", "JSONTree", "HTTPTransport", "Messaging", "Platforms", "Tickets",
                lifecycle,
            ],
            exclude: ["aiogram_client.py"]
        ),
        tests(
            "PipelineTests",
            [
                "Pipeline", "Reporting", "TicketStore", "Messaging", "Dialogue", "Rulebook",
                "Tickets", logging,
            ]
        ),
        tests(
            "ScenarioTests",
            ["Pipeline", "TicketStore", "Messaging", "Dialogue", "Rulebook", "Tickets"],
            exclude: ["Fixtures", "Transcripts"]
        ),
        tests(
            "FaultTests",
            ["Pipeline", "TicketStore", "Messaging", "Dialogue", "Rulebook", "Tickets"]
        ),
        // The program itself is run, as it lies beside the tests.
        tests("FrontdeskTests", ["JSONTree", "frontdesk"]),
        tests("TidyTests", []),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "Dialogue", "JSONTree", "KeywordMatching", "Reporting", "Rulebook", "TestKit",
                "TicketStore", "Tickets", grdb,
            ],
            path: "Tests/Benchmarks",
            swiftSettings: strict + [.unsafeFlags(selfContained, release)],
            linkerSettings: [.unsafeFlags(selfContained, release)]
        ),
        .executableTarget(
            name: "SimulatedMonth",
            dependencies: [
                "TestKit", "Dialogue", "JSONTree", "Messaging", "Pipeline", "Reporting", "Rulebook",
                "TicketStore", "Tickets", grdb, logging,
            ],
            path: "Tests/SimulatedMonth",
            swiftSettings: strict
        ),
    ]
)

// The fuzz target stands outside the usual build: `deploy/test --long` and Tests/Fuzz/run ask for it, with a sanitizer.
if Context.environment["FRONTDESK_FUZZ"] == "1" {
    package.targets.append(
        .executableTarget(
            name: "Fz",
            dependencies: ["Dialogue", "KeywordMatching", "Rulebook", "Tickets"],
            path: "Tests/Fuzz",
            exclude: ["run"],
            swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]
        )
    )
}
