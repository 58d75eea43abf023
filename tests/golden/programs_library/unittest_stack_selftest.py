import io
import sys
import unittest
from contextlib import redirect_stdout
from unittest import mock


class Stack:
    def __init__(self, items=(), limit=None):
        self._items = list(items)
        self.limit = limit

    def push(self, item):
        if self.limit is not None and len(self._items) >= self.limit:
            raise OverflowError("stack is full")
        self._items.append(item)

    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)

    def __eq__(self, other):
        return isinstance(other, Stack) and self._items == other._items

    def __repr__(self):
        return f"Stack({self._items})"


def notify(stack, send):
    for _ in range(len(stack)):
        send(stack.pop(), urgent=len(stack) == 0)


class StackTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.log = []

    def setUp(self):
        self.stack = Stack([1, 2, 3], limit=4)
        self.addCleanup(self.log.append, self._testMethodName)

    def test_push_and_pop(self):
        """Pushed last comes first."""
        self.stack.push(4)
        self.assertEqual(self.stack.pop(), 4)
        self.assertEqual(len(self.stack), 3)

    def test_limit(self):
        self.stack.push(4)
        with self.assertRaisesRegex(OverflowError, r"full$") as caught:
            self.stack.push(5)
        self.assertIsInstance(caught.exception, ArithmeticError)

    def test_subtests(self):
        for n in range(4):
            with self.subTest("size", n=n):
                self.assertNotEqual(n % 3, 2, "no two")

    def test_lists_differ(self):
        self.assertEqual([1, 2, {"a": [1, 2]}], [1, 2, {"a": [1, 3]}])

    def test_text_differs(self):
        self.assertMultiLineEqual("one\ntwo\nthree\n", "one\n2\nthree\n")

    def test_dicts_differ(self):
        self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3, "c": 4})

    def test_error(self):
        Stack().pop()

    @unittest.skip("not today")
    def test_skipped(self):
        self.fail()

    @unittest.skipUnless(sys.version_info >= (3, 99), "needs a newer Python")
    def test_newer(self):
        self.fail()

    @unittest.expectedFailure
    def test_known(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.31)

    @unittest.expectedFailure
    def test_unexpected(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3)

    def test_mock(self):
        send = mock.Mock(name="send")
        notify(self.stack, send)
        self.assertEqual(send.call_args_list,
                         [mock.call(3, urgent=False), mock.call(2, urgent=False), mock.call(1, urgent=True)])
        send.assert_called_with(1, urgent=True)
        with self.assertRaises(AssertionError) as caught:
            send.assert_called_once()
        print(caught.exception)

    def test_assortment(self):
        self.assertIn(2, [1, 2])
        self.assertCountEqual([3, 1, 1], [1, 3, 1])
        self.assertGreaterEqual(2, 2)
        self.assertIsNone(None)
        self.assertRegex("abc", "b")
        with self.assertRaises(AssertionError) as caught:
            self.assertCountEqual("aab", "abb")
        print(caught.exception)
        with self.assertWarns(DeprecationWarning):
            import warnings
            warnings.warn("old", DeprecationWarning)
        with self.assertLogs("app", "INFO") as logs:
            import logging
            logging.getLogger("app.db").warning("slow %d", 3)
        print(logs.output)


stream = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(StackTest)
print(suite.countTestCases(), [t.id().split(".")[-1] for t in suite][:3])
printed = io.StringIO()
with redirect_stdout(printed):
    result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
print(printed.getvalue())
text = stream.getvalue()
import re
print(re.sub(r"in \d+\.\d+s", "in TIMEs", re.sub(r'File ".*", line \d+', "File X", text)))
print(result, result.wasSuccessful())
print([(t._testMethodName, len(e.splitlines()) > 1) for t, e in result.errors])
print(sorted(StackTest.log))
