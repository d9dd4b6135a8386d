/// Tests of Terminal.
import Testing

@Suite struct TerminalSuite {}
