/// Runs `knowledge-pack` over `Knowledge/` whenever one of its files has changed.
import Foundation
import PackagePlugin

@main
struct PackKnowledge: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Knowledge")
    let output = context.pluginWorkDirectoryURL.appending(path: "PackedKnowledge.swift")
    let files = (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? [])
      .compactMap { $0 as? URL }.filter {
        // What is learnt stands in the folder itself, what it is learnt from deeper.
        $0.pathExtension == "yaml" || $0.pathExtension == "tsv" && $0.deletingLastPathComponent().path == folder.path
      }.sorted { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Packing the knowledge", executable: try context.tool(named: "knowledge-pack").url,
        arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false)], inputFiles: files,
        outputFiles: [output])
    ]
  }
}
