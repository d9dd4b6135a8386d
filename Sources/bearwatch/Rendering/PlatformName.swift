/// What a platform is called: by its organisation, by a phrase of its own where it has none, else by its id.
import Knowledge
import Model

struct PlatformName {
  let wording: Wording
  let directory: Directory

  func of(_ platform: PlatformID) -> String {
    directory.organisation(platform.rawValue)?.name ?? wording.phrases["platform.\(platform.rawValue)"]
      ?? platform.rawValue.cleaned
  }
}
