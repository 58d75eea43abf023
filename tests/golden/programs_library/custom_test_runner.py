import contextlib
import io
import re
import sys
import threading
import time
import traceback
import types
import unittest
from collections import defaultdict
from unittest import TestCase, TestLoader, TestResult, TestSuite, TextTestResult, TextTestRunner, defaultTestLoader, expectedFailure, skipIf
from unittest.mock import AsyncMock, DEFAULT, Mock, NonCallableMock, PropertyMock, call, mock_open, patch, seal, sentinel


class Report(TestResult):
    def __init__(self):
        super().__init__()
        self.lines = []
        self.by_kind = defaultdict(list)

    def startTestRun(self):
        self.lines.append("run starts")

    def stopTestRun(self):
        self.lines.append("run stops")

    def startTest(self, test):
        super().startTest(test)
        self.lines.append(f"> {test}")

    def stopTest(self, test):
        super().stopTest(test)
        self.lines.append("<")

    def _note(self, kind, test):
        self.by_kind[kind].append(test._testMethodName if hasattr(test, "_testMethodName") else str(test))

    def addSuccess(self, test):
        self._note("ok", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._note(f"failure {err[1]}", test)

    def addError(self, test, err):
        super().addError(test, err)
        self._note(f"error {err[0].__name__}", test)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._note(f"skip {reason}", test)

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._note("expected", test)

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._note("unexpected", test)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        self.lines.append(f"  sub {subtest._subDescription()} {'ok' if err is None else err[0].__name__}")

    def addDuration(self, test, elapsed):
        super().addDuration(test, 0.0)


class Sample(TestCase):
    value = 1

    def test_ok(self):
        self.assertEqual(self.value, 1)

    def test_fail(self):
        self.assertEqual(self.value, 2)

    def test_error(self):
        self.nothing

    @expectedFailure
    def test_expected(self):
        self.fail("known")

    @expectedFailure
    def test_unexpected(self):
        pass

    @skipIf(True, "never")
    def test_skip(self):
        pass

    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i, note="n"):
                self.assertNotEqual(i, 1)
        with self.subTest("skipped"):
            self.skipTest("inner")


class BrokenSetup(TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("class setup")

    def test_never(self):
        pass


class Ordered(TestLoader):
    sortTestMethodsUsing = staticmethod(lambda a, b: (a < b) - (a > b))
    suiteClass = type("Suite", (TestSuite,), {})


module = types.ModuleType("made")
module.Sample, module.BrokenSetup, module.other = Sample, BrokenSetup, 3
module.load_tests = lambda loader, tests, pattern: TestSuite([tests, unittest.FunctionTestCase(lambda: None, description="added")])
loader = Ordered()
print(loader.getTestCaseNames(Sample), type(loader.loadTestsFromTestCase(Sample)).__name__, loader.loadTestsFromModule(module).countTestCases())
report = Report()
suite = loader.loadTestsFromModule(module)
report.startTestRun()
suite.run(report)
report.stopTestRun()
print("\n".join(report.lines))
for kind, names in report.by_kind.items():
    print(f"{kind:<28} {names}")
print(report.testsRun, report.wasSuccessful(), len(report.errors), len(report.failures), report.collectedDurations)
fast = Report()
fast.failfast = True
defaultTestLoader.loadTestsFromTestCase(Sample).run(fast)
print(fast.shouldStop, fast.testsRun)
names = defaultTestLoader.loadTestsFromNames(["Sample.test_ok", "Sample", "BrokenSetup.test_never"], sys.modules["__main__"])
print(names.countTestCases(), [str(t) for t in defaultTestLoader.loadTestsFromName("Sample.test_fail", sys.modules["__main__"])] if isinstance(defaultTestLoader.loadTestsFromName("Sample.test_fail", sys.modules["__main__"]), TestSuite) else "case")
missing = defaultTestLoader.loadTestsFromName("Sample.nope", sys.modules["__main__"])
r = TestResult()
missing.run(r)
print(len(r.errors), r.errors[0][1].splitlines()[-1])
out = io.StringIO()
runner = TextTestRunner(stream=out, verbosity=0, descriptions=False, buffer=True, tb_locals=False, durations=None)
res = runner.run(TestSuite([Sample("test_fail"), Sample("test_ok")]))
print(re.sub(r"in [\d.]+s", "in Xs", re.sub(r'File ".*?", line \d+', "File", out.getvalue())), TextTestResult.separator1[:3], TextTestResult.separator2[:3])
s = TestSuite()
s.addTests([Sample("test_ok"), Sample("test_ok")])
print(s == TestSuite([Sample("test_ok"), Sample("test_ok")]), list(s) != [], s.countTestCases(), repr(s)[:40])
try:
    s.addTest(Sample)
except TypeError as exc:
    print(exc)
with contextlib.redirect_stderr(io.StringIO()) as err:
    program = unittest.main(module=sys.modules["__main__"], argv=["prog", "Sample.test_ok", "-q"], exit=False)
print(program.result.testsRun, program.verbosity, "OK" in err.getvalue())
with contextlib.redirect_stderr(io.StringIO()) as err:
    try:
        unittest.main(argv=["prog", "-k", "test_fail", "Sample"], module=sys.modules["__main__"])
    except SystemExit as exc:
        print("exit", exc.code, "FAILED (failures=1)" in err.getvalue())
opener = mock_open(read_data="line1\nline2\n")
with opener("f") as f:
    print(f.readline(), f.read(), list(f))
opener().write("x")
print(opener.mock_calls[-1], opener.call_count, opener().write.call_args)


class Service:
    attr = 5

    @property
    def state(self):
        return "real"

    def run(self, a, b=2):
        return a + b


with patch.object(Service, "state", new_callable=PropertyMock, return_value="mocked") as prop, patch.multiple(Service, run=DEFAULT, attr=7) as many:
    many["run"].side_effect = lambda a, b=0: (a, b)
    sv = Service()
    print(sv.state, sv.run(1, b=3), sv.attr, prop.call_count, many["run"].mock_calls)
print(Service().state, Service().run(1), Service.attr)
m = Mock(spec_set=Service, **{"run.return_value": 9})
print(m.run(1), isinstance(m, Service), m.run.call_args == call(1), m.method_calls)
for bad in (lambda: setattr(m, "nope", 1), lambda: m.nope, lambda: NonCallableMock()(), lambda: m.run.assert_called_with(2), lambda: m.run.assert_not_called(), lambda: m.run.assert_has_calls([call(5)]), lambda: m.run.asert_called()):
    try:
        bad()
    except (AttributeError, AssertionError, TypeError) as exc:
        print(type(exc).__name__, str(exc).replace("\n", " / ")[:130])
parent = Mock()
child = Mock(name="kid")
parent.attach_mock(child, "c")
child(1)
parent.d.e(2)
print(parent.mock_calls, parent.c is child, call.d.e(2) in parent.mock_calls, parent.reset_mock(), parent.mock_calls, sentinel.thing is sentinel.thing, repr(sentinel.x))
seal(parent)
try:
    parent.new
except AttributeError as exc:
    print(exc)
import asyncio
am = AsyncMock(side_effect=[1, KeyError("k")])


async def drive():
    print(await am("x"), am.await_count, am.await_args, am.assert_awaited_once_with("x"))
    try:
        await am()
    except KeyError as exc:
        print("raised", exc, am.await_args_list)


asyncio.run(drive())
