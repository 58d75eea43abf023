"""Runs the tests of a module: what a test program calls at its end."""

import sys

from unittest import loader, runner

_NO_TESTS_EXITCODE = 5


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
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        names = []
        for arg in argv[1:]:
            if arg in ("-v", "--verbose"):
                self.verbosity = 2
            elif arg in ("-q", "--quiet"):
                self.verbosity = 0
            elif arg in ("-f", "--failfast"):
                self.failfast = True
            elif arg in ("-b", "--buffer"):
                self.buffer = True
            else:
                names.append(arg)
        if names:
            self.test = self.testLoader.loadTestsFromNames(names, self.module)
        elif defaultTest is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            wanted = (defaultTest,) if isinstance(defaultTest, str) else defaultTest
            self.test = self.testLoader.loadTestsFromNames(wanted, self.module)
        self.runTests()

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
