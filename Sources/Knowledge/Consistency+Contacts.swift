/// Checks of organisations: their numbers, their sources, and the steps that name them.
extension Consistency {
  static let phonesAreNumbers: Check = { draft in
    draft.organisations.flatMap { filed in
      let shown = filed.value.phones.flatMap { phone in
        [
          isNumber(phone.number) ? nil : "'\(phone.number)' is no telephone number",
          phone.agree >= 1 ? nil : "no source agrees on '\(phone.number)', which is shown",
        ].compactMap(\.self)
      }
      let twice = repeated(filed.value.phones.compactMap { PhoneNumber($0.number)?.digits }, by: \.self)
        .map { "'\($0)' stands twice" }
      return (shown + twice).map { problem(filed.file, $0) }
    }
  }

  /// A number of two houses is a slip of whoever wrote it, unless both say that they share it.
  static let phonesHaveOneHouse: Check = { draft in
    let lines = draft.organisations.flatMap { filed in
      filed.value.phones.compactMap { phone in
        PhoneNumber(phone.number).map { Line(file: filed.file, owner: filed.value, phone: phone, digits: $0.digits) }
      }
    }
    return Dictionary(grouping: lines, by: \.digits).sorted { $0.key < $1.key }.flatMap { digits, lines in
      guard Set(lines.map(\.house)).count > 1 else { return [KnowledgeError]() }
      return lines.filter { $0.phone.shared != true }.map { line in
        let others = lines.filter { $0.house != line.house }.map(\.owner.id).joined(separator: ", ")
        return problem(line.file, "'\(digits)' is also a number of \(others), of another house")
      }
    }
  }

  static let contactsHaveSources: Check = { draft in
    draft.organisations.filter { $0.value.sources.isEmpty && $0.value.agree != 0 }
      .map { problem($0.file, "\($0.value.agree) sources agree, none is named") }
  }

  /// A shape can be read, and shows itself in its own example.
  static let trackingShapesAreReadable: Check = { draft in
    draft.organisations.flatMap { filed in
      (filed.value.tracking ?? []).flatMap { tracking -> [String] in
        do throws(TrackingShape.Problem) {
          let fits = try TrackingShape(tracking.shape).matches(tracking.example)
          return fits ? [] : ["'\(tracking.example)' is not written as '\(tracking.shape)'"]
        } catch {
          return [error.description]
        }
      }.map { problem(filed.file, $0) }
    }
  }

  static let remediesNameContacts: Check = { draft in
    let known = Set(draft.organisations.map(\.value.id))
    return draft.remedies.flatMap { filed in
      filed.value.steps.flatMap { $0.contacts ?? [] }.filter { !known.contains($0) }
        .map { problem(filed.file, "the contact '\($0)' is no organisation") }
    }
  }

  private struct Line {
    let file: String, owner: Organisation, phone: Organisation.Phone, digits: String
    var house: String { owner.house ?? owner.id }
  }

  private static func isNumber(_ text: String) -> Bool {
    guard let number = PhoneNumber(text) else { return false }
    return ![.impossible, .glued].contains(number.shape)
  }
}

extension Organisation {
  var citations: [Citation] {
    sources + (never ?? []).map(\.source) + (tracking ?? []).map(\.source) + (wrong ?? []).map(\.source)
  }
}
