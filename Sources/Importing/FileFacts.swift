/// What is to be known of a file before it is read, and no more: Foundation would ask a service for its owner's name.
import Foundation

package struct FileFacts {
  package let isRegular: Bool
  /// In bytes.
  package let size: Int
  /// When it was written, in seconds since 1970.
  package let written: Int

  /// Of what a path leads to, through links; nil where that cannot be told.
  package init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    isRegular = facts.st_mode & S_IFMT == S_IFREG
    size = Int(facts.st_size)
    #if os(Linux)
      written = Int(facts.st_mtim.tv_sec)
    #else
      written = Int(facts.st_mtimespec.tv_sec)
    #endif
  }
}
