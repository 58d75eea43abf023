import io
import re
import unittest
import warnings
from contextlib import contextmanager
from decimal import Decimal
from unittest import TestCase, TestLoader, TestResult, TestSuite, TextTestResult, TextTestRunner, SkipTest, FunctionTestCase, IsolatedAsyncioTestCase

log = []


@contextmanager
def resource(name):
    log.append(f"open {name}")
    yield name
    log.append(f"close {name}")


def setUpModule():
    log.append("setUpModule")
    unittest.addModuleCleanup(log.append, "module cleanup")


def tearDownModule():
    log.append("tearDownModule")


class Lifecycle(TestCase):
    maxDiff = 200

    @classmethod
    def setUpClass(cls):
        cls.shared = cls.enterClassContext(resource("class"))
        cls.addClassCleanup(log.append, "class cleanup")

    @classmethod
    def tearDownClass(cls):
        log.append("tearDownClass")

    def setUp(self):
        self.own = self.enterContext(resource(self._testMethodName))

    def tearDown(self):
        log.append(f"tearDown {self.id().rsplit('.', 1)[1]}")

    def test_a_assertions(self):
        self.assertTrue(self.own)
        self.assertFalse([])
        self.assertIs(self.shared, "class")
        self.assertIsNot([], [])
        self.assertIsNotNone(0)
        self.assertNotIn(3, [1])
        self.assertNotIsInstance(3, str)
        self.assertLess(1, 2)
        self.assertLessEqual(2, 2)
        self.assertGreater(3, 2)
        self.assertNotAlmostEqual(1, 1.1)
        self.assertAlmostEqual(1, 1.04, delta=0.05)
        self.assertAlmostEqual(Decimal("1.00001"), Decimal("1.00002"), places=4)
        self.assertNotRegex("abc", "d")
        self.assertSequenceEqual([1, 2], (1, 2))
        self.assertListEqual([1], [1])
        self.assertTupleEqual((1,), (1,))
        self.assertSetEqual({1}, frozenset({1}))
        self.assertDictEqual({}, {})
        self.assertNoLogs

    def test_b_skip(self):
        raise SkipTest("in the middle")

    def test_c_cleanup_order(self):
        for i in range(3):
            self.addCleanup(log.append, f"cleanup {i}")
        self.doCleanups()
        log.append("after doCleanups")

    def test_d_shortdesc(self):
        """First line.

        More."""
        log.append(self.shortDescription())
        self.assertEqual(str(self), "test_d_shortdesc (__main__.Lifecycle.test_d_shortdesc)\n"[:-1])

    def test_e_custom_type(self):
        def compare(a, b, msg=None):
            if [ord(c) for c in a] != [ord(c) for c in b]:
                raise self.failureException(msg or f"{a} differs")
        self.addTypeEqualityFunc(str, compare)
        with self.assertRaisesRegex(AssertionError, "^ab differs$"):
            self.assertEqual("ab", "ac")

    def test_f_no_logs(self):
        with self.assertNoLogs("quiet", level="INFO"):
            pass
        with self.assertWarnsRegex(UserWarning, "care") as cm:
            warnings.warn("take care")
        self.assertEqual(str(cm.warning), "take care")


class Messages(TestCase):
    def check(self, call, *args, **kwargs):
        try:
            call(*args, **kwargs)
        except self.failureException as exc:
            print("|", str(exc).replace("\n", "\n|   "))
        else:
            print("| no failure")

    def test_messages(self):
        c = self.check
        c(self.assertTrue, 0, "custom")
        c(self.assertFalse, [1])
        c(self.assertIs, 1, 2)
        c(self.assertIsNot, None, None)
        c(self.assertIsNone, 3)
        c(self.assertIsNotNone, None)
        c(self.assertIn, 1, [2, 3])
        c(self.assertNotIn, 2, {2})
        c(self.assertIsInstance, 1, (str, bytes))
        c(self.assertNotIsInstance, 1, int)
        c(self.assertGreater, 1, 2)
        c(self.assertLessEqual, 3, 2)
        c(self.assertAlmostEqual, 1.0, 1.1)
        c(self.assertAlmostEqual, 1.0, 1.5, delta=0.1, msg="far")
        c(self.assertNotAlmostEqual, 1.0, 1.00000001)
        c(self.assertRegex, "text", r"\d")
        c(self.assertNotRegex, "t3", r"\d")
        c(self.assertSequenceEqual, [1, 2, 3], [1, 9], seq_type=list)
        c(self.assertSequenceEqual, (1,), [1], seq_type=tuple)
        c(self.assertListEqual, [1, [2]], [1, [3]])
        c(self.assertTupleEqual, (1, 2), (1,))
        c(self.assertSetEqual, {1, 2}, {2, 3})
        c(self.assertDictEqual, {"a": 1}, {"a": 2})
        c(self.assertCountEqual, [1, 1, 2], [1, 2, 2])
        c(self.assertMultiLineEqual, "a\nb\n", "a\nc\n")
        c(self.assertEqual, "x" * 50, "x" * 49 + "y")
        c(self.assertNotEqual, 1, 1)
        c(self.assertEqual, 1, "1", msg="types")
        c(self.fail)
        c(self.assertListEqual, [1], (1,))
        for failing in (lambda: self.assertRaises(ValueError, int, "3"), lambda: self.assertWarns(UserWarning, print, end="")):
            c(failing)


class Async(IsolatedAsyncioTestCase):
    def setUp(self):
        log.append("async setUp")

    async def asyncSetUp(self):
        self.value = await self.enterAsyncContext(self.Ctx())
        self.addAsyncCleanup(self.later)

    async def asyncTearDown(self):
        log.append("asyncTearDown")

    class Ctx:
        async def __aenter__(self):
            return 5

        async def __aexit__(self, *exc):
            log.append("aexit")

    async def later(self):
        log.append("async cleanup")

    async def test_value(self):
        self.assertEqual(self.value, 5)

    @unittest.expectedFailure
    async def test_fails(self):
        self.assertEqual(self.value, 6)


class Verbose(TextTestResult):
    def startTest(self, test):
        super().startTest(test)
        log.append(f"start {test._testMethodName}")

    def addSuccess(self, test):
        super().addSuccess(test)
        log.append("ok")


def plain():
    assert 1 + 1 == 3, "arithmetic"


loader = TestLoader()
suite = TestSuite([loader.loadTestsFromTestCase(Lifecycle), loader.loadTestsFromTestCase(Messages), loader.loadTestsFromTestCase(Async)])
suite.addTest(FunctionTestCase(plain, setUp=lambda: log.append("fn setUp"), description="plain function"))
stream = io.StringIO()
result = TextTestRunner(stream, verbosity=2, resultclass=Verbose, failfast=False).run(suite)
print(re.sub(r"in [\d.]+s", "in Xs", re.sub(r'File ".*?", line \d+', "File", stream.getvalue())))
print("\n".join(log))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful(), result.shouldStop)
print(loader.getTestCaseNames(Lifecycle), loader.testMethodPrefix, suite.countTestCases())
loader.testNamePatterns = ["*test_d*"]
print([t.id() for t in loader.loadTestsFromTestCase(Lifecycle)])
r = TestResult()
Lifecycle("test_b_skip").run(r)
Messages("test_messages").debug
print(r, r.skipped[0][1], r.testsRun, Lifecycle("test_a_assertions") == Lifecycle("test_a_assertions"), repr(Lifecycle("test_d_shortdesc")))
try:
    Lifecycle("test_missing")
except ValueError as exc:
    print(exc)
