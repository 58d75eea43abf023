"""Runs the tests of a module: what a test program calls at its end."""

import sys

from unittest import loader, runner

_NO_TESTS_EXITCODE = 5


def _pattern(text):
    return text if "*" in text else f"*{text}*"


class TestProgram:
    """Loads the tests of a module and runs them."""

    def __init__(
        self, module="__main__", defaultTest=None, argv=None, testRunner=None,
        testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
        catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None,
    ):
        self.module = sys.modules[module] if isinstance(module, str) else module
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast = failfast
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.catchbreak = catchbreak
        self.testNamePatterns = None
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = (argv[0] or sys.argv[0]).rpartition("/")[2]
        names = list(argv[1:])
        if any([name.startswith("-") for name in names]):
            names = self._parser().parse_args(names, self).tests
            if self.testNamePatterns:
                self.testLoader.testNamePatterns = self.testNamePatterns
        if names:
            self.test = self.testLoader.loadTestsFromNames(names, self.module)
        elif defaultTest is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            wanted = (defaultTest,) if isinstance(defaultTest, str) else defaultTest
            self.test = self.testLoader.loadTestsFromNames(wanted, self.module)
        self.runTests()

    def _parser(self):
        import argparse

        parser = argparse.ArgumentParser(prog=self.progName)
        for flags, dest, more in (
            (("-v", "--verbose"), "verbosity", {"action": "store_const", "const": 2, "help": "Verbose output"}),
            (("-q", "--quiet"), "verbosity", {"action": "store_const", "const": 0, "help": "Quiet output"}),
            (("--locals",), "tb_locals", {"action": "store_true", "help": "Show local variables in tracebacks"}),
            (("--durations",), "durations", {"type": int, "metavar": "N", "help": "Show the N slowest test cases (N=0 for all)"}),
            (("-f", "--failfast"), "failfast", {"action": "store_true", "help": "Stop on first fail or error"}),
            (("-c", "--catch"), "catchbreak", {"action": "store_true", "help": "Catch Ctrl-C and display results so far"}),
            (("-b", "--buffer"), "buffer", {"action": "store_true", "help": "Buffer stdout and stderr during tests"}),
            (("-k",), "testNamePatterns", {"action": "append", "type": _pattern, "help": "Only run tests which match the given substring"}),
        ):
            parser.add_argument(*flags, dest=dest, **more)
        parser.add_argument("tests", nargs="*", help="a list of test classes and test methods")
        return parser

    def runTests(self):
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        if isinstance(self.testRunner, type):
            testRunner = self.testRunner(
                verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer,
                warnings=self.warnings, tb_locals=self.tb_locals, durations=self.durations,
            )
        else:
            testRunner = self.testRunner
        self.result = testRunner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and len(self.result.skipped) == 0:
                sys.exit(_NO_TESTS_EXITCODE)
            elif self.result.wasSuccessful():
                sys.exit(0)
            else:
                sys.exit(1)


main = TestProgram
