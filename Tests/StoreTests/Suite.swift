/// Tests of Store.
import Testing

@Suite struct StoreSuite {}
