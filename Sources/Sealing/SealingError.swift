/// Why a file cannot be sealed or opened, as facts; the sentences about them are phrases of the same code.
package enum SealingError: String, Error, CaseIterable, Sendable {
  /// It is no sealed file, or its head is spoilt.
  case notSealed = "not_sealed"
  /// Written by a later version of this program.
  case newerVersion = "newer_version"
  /// The end is missing.
  case truncated
  /// The passphrase is another, or the file was changed: the cipher cannot tell the two apart.
  case wrongPassphraseOrTampered = "wrong_or_tampered"
  /// The content is larger than `SealedFile.maxContent`.
  case tooLarge = "too_large"
  /// The passphrase that should close it is too easily guessed.
  case passphraseTooShort = "too_short"
  /// There is not the memory for it.
  case failed
}
