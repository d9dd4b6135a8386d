// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "bearwatch",
  products: [.executable(name: "bearwatch", targets: ["bearwatch"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Model", swiftSettings: house),
    .target(name: "Knowledge", dependencies: ["Model", "Yams"], swiftSettings: house),
    .target(name: "Importing", dependencies: ["Model", "Knowledge", "CLibZip", "CLibXML2"], swiftSettings: house),
    .target(name: "Counsel", dependencies: ["Model", "Knowledge"], swiftSettings: house),
    .target(
      name: "Store", dependencies: ["Model", .product(name: "GRDB", package: "GRDB.swift")], swiftSettings: house),
    .target(name: "Terminal", dependencies: ["CEditLine"], swiftSettings: house),
    .target(
      name: "Sealing",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: house),
    .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .executableTarget(
      name: "bearwatch",
      dependencies: [
        "Model", "Knowledge", "Importing", "Counsel", "Sealing", "Store", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house,
      linkerSettings: [
        // Fewer addresses to be set at each start: nothing of the program is offered to others, and what moves is listed shortly.
        .unsafeFlags(
          ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker", "--no-export-dynamic"],
          .when(platforms: [.linux], configuration: .release))
      ],
      plugins: ["PackKnowledge"]),
    .executableTarget(name: "knowledge-pack", dependencies: ["Counsel", "Knowledge"], swiftSettings: house),
    .executableTarget(name: "train-phrasing", dependencies: ["Counsel", "Knowledge"], swiftSettings: house),
    .executableTarget(
      name: "bearwatch-bench", dependencies: ["bearwatch", "Knowledge", "Model", "Store", "PtySupport"],
      exclude: ["Peers"], swiftSettings: house),
    .plugin(
      name: "PackKnowledge", capability: .buildTool(), dependencies: ["knowledge-pack"], path: "Sources/PackKnowledge"),
    .testTarget(name: "ModelTests", dependencies: ["Model"], swiftSettings: house),
    .testTarget(
      name: "KnowledgeTests", dependencies: ["Knowledge", "Model"], exclude: ["Broken"], swiftSettings: house),
    .testTarget(
      name: "ImportingTests", dependencies: ["Importing", "FuzzSupport", "Knowledge", "Model"],
      exclude: ["Samples", "Broken", "Tables", "Messages"], swiftSettings: house),
    .testTarget(
      name: "CounselTests", dependencies: ["Counsel", "FuzzSupport", "Knowledge", "Model"],
      exclude: ["Corpus", "Cases"],
      swiftSettings: house),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "Model", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: house),
    .testTarget(
      name: "SealingTests", dependencies: ["Sealing", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: house),
    .target(name: "PtySupport", path: "Tests/PtySupport", swiftSettings: house),
    .target(name: "FuzzSupport", path: "Tests/FuzzSupport", swiftSettings: house),
    .executableTarget(
      name: "line-editor-demo", dependencies: ["Terminal"], path: "Tests/LineEditorDemo", swiftSettings: house),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "PtySupport", "line-editor-demo"], swiftSettings: house),
    .testTarget(
      name: "bearwatchTests",
      dependencies: [
        "bearwatch", "PtySupport", "Counsel", "Importing", "Knowledge", "Model", "Sealing", "Store", "Terminal",
      ],
      exclude: ["Transcripts", "Orders"], swiftSettings: house),
    .testTarget(
      name: "HouseTests", dependencies: ["Knowledge"], exclude: ["checklist.tsv"], swiftSettings: house),
  ]
)
