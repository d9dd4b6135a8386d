/// Whether Chinese can be typed and shown here, by the locale that the environment names.
import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package enum Charset: Sendable {
  /// The environment asks for it.
  case utf8
  /// The environment asks for another; this program takes UTF-8 all the same.
  case replaced
  /// There is no locale with UTF-8 on this machine.
  case missing

  /// What holds now; the process is left with the locale that it works in.
  package static var current: Charset {
    let isNamed = setlocale(LC_CTYPE, "") != nil
    let codeset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
    if isNamed, codeset == "UTF-8" { return .utf8 }
    return ceditline_utf8() ? .replaced : .missing
  }

  /// The locale as the environment names it; empty where it names none.
  package static func name(environment: (String) -> String? = Screen.variable) -> String {
    ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first { !$0.isEmpty } ?? ""
  }
}
