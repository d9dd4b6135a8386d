/// The readers of files that are no tables: saved pages, JSON, backups of messages; each stands in a file of its own.
import Knowledge

enum Documents {
  /// Reads a text, in UTF-8, that has been recognised as this format.
  typealias Reader = @Sendable (_ text: [UInt8], _ format: ExportFormat) throws(ImportError) -> Imported

  /// By the name that `reader` has in the format's file.
  static let readers: [String: Reader] = [
    "jd-detail": JDDetail.read,
    "jd-exporter": JDOrders.readExporter,
    "jd-list": JDList.read,
    "jd-orders": JDOrders.read,
    "pdd-detail": PDDOrders.readDetail,
    "pdd-orders": PDDOrders.read,
    "taobao-components": TaobaoComponents.read,
    "taobao-detail": TaobaoDetail.read,
    "taobao-extension": TaobaoExtension.read,
    "taobao-list": TaobaoList.read,
    "tmall-detail": TmallDetail.read,
  ]
}
