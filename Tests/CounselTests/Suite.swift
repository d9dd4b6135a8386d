/// Tests of Counsel.
import Testing

@Suite struct CounselSuite {}
