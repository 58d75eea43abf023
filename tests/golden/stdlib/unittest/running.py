import asyncio
import io
import logging
import re
import sys
import unittest
import warnings


class Passing(unittest.TestCase):
    """Class doc."""

    @classmethod
    def setUpClass(cls):
        print("setUpClass", cls.__name__)

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass", cls.__name__)

    def setUp(self):
        self.items = [1]
        self.addCleanup(print, "cleanup", self._testMethodName)

    def tearDown(self):
        print("tearDown")

    def test_a(self):
        self.assertEqual(self.items, [1])

    def test_described(self):
        """A description.

        More.
        """
        with self.assertRaises(ZeroDivisionError) as caught:
            1 / 0
        self.assertIn("zero", str(caught.exception))

    @unittest.skip("not today")
    def test_skipped(self):
        self.fail()

    @unittest.skipIf(True, "condition")
    def test_skip_if(self):
        self.fail()

    @unittest.skipUnless(True, "condition")
    def test_not_skipped(self):
        if self:
            self.skipTest("inside")

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("expected")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass


class Failing(unittest.TestCase):
    def test_fail(self):
        self.assertEqual(1, 2, "message")

    def test_error(self):
        {}["key"]

    def test_list(self):
        self.assertEqual([1, 2, 3, 4], [1, 2, 4])

    def test_text(self):
        self.assertEqual("line one\nline two\n", "line one\nline 2\n")

    def test_sub(self):
        for i in range(4):
            with self.subTest("sub", i=i):
                self.assertNotEqual(i % 2, 1)

    def test_long(self):
        self.assertEqual("x" * 100 + "a", "x" * 100 + "b")


class Async(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.value = await asyncio.sleep(0, 5)

    async def test_async(self):
        self.assertEqual(await asyncio.sleep(0, self.value), 5)

    async def test_async_fail(self):
        await asyncio.sleep(0)
        self.assertTrue(False)


class BadSetUp(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("no class")

    def test_never(self):
        print("never")


@unittest.skip("whole class")
class Skipped(unittest.TestCase):
    def test_x(self):
        pass


def run(*classes, **options):
    stream = io.StringIO()
    suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(c) for c in classes)
    print(suite.countTestCases())
    result = unittest.TextTestRunner(stream=stream, **options).run(suite)
    text = re.sub(r"in \d+\.\d+s", "in TIME", stream.getvalue())
    text = re.sub(r'File ".*?([a-z_]+\.py)", line (\d+)', r"File \1, line \2", text)
    lines = text.splitlines()
    # Frames of the library show in CPython only.
    kept, skipping = [], False
    for line in lines:
        if line.startswith("  File "):
            skipping = "running.py" not in line
        elif not line.startswith("    "):
            skipping = False
        if not skipping:
            kept.append(line)
    print("\n".join(kept))
    print(result, result.wasSuccessful(), len(result.skipped))


run(Passing)
run(Passing, verbosity=2)
run(Failing)
run(Failing, verbosity=2)
run(Async, BadSetUp, Skipped, verbosity=2)
run(Failing, failfast=True, verbosity=0)
run()
program = unittest.main(argv=["prog", "Passing.test_a"], exit=False, testRunner=unittest.TextTestRunner(stream=io.StringIO()))
print(program.result)
test = Passing("test_a")
print(test, repr(test), test.id(), test.shortDescription(), Passing("test_described").shortDescription(), test == Passing("test_a"))
case = unittest.FunctionTestCase(lambda: None, description="desc")
print(case.shortDescription(), case.run().wasSuccessful())
try:
    unittest.main(argv=["x"], testRunner=unittest.TextTestRunner(stream=io.StringIO()), module=None or "__main__", defaultTest="Failing.test_fail")
except SystemExit as e:
    print("exit", e.code)
