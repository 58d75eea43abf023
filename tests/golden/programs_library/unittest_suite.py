import io
import sys
import unittest


class Stack:
    def __init__(self):
        self._items = []

    def push(self, x):
        self._items.append(x)

    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)


class StackTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = []

    def setUp(self):
        self.s = Stack()
        self.addCleanup(self.shared.append, self.id().split(".")[-1])

    def test_push_pop(self):
        """Pushing then popping gives it back."""
        self.s.push(1)
        self.assertEqual(self.s.pop(), 1)

    def test_empty(self):
        with self.assertRaisesRegex(IndexError, "empty") as cm:
            self.s.pop()
        self.assertIn("stack", str(cm.exception))

    def test_failing(self):
        self.assertEqual([1, 2, 3], [1, 2, 4], "lists differ")

    def test_dict_diff(self):
        self.assertDictEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})

    def test_error(self):
        raise RuntimeError("unexpected")

    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertLess(i, 2)

    @unittest.skip("not ready")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("known")

    def test_many_asserts(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3, places=7)
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertIsNone(None)
        self.assertIsInstance(self.s, Stack)
        self.assertRegex("abc123", r"\d+")
        self.assertTrue(len(self.s) == 0)
        self.assertMultiLineEqual("a\nb\n", "a\nb\n")
        self.assertGreaterEqual(3, 3)
        self.assertNotIn(1, [2])


out = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(StackTest)
result = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
import re
print(re.sub(r"in \d+\.\d+s", "in X.XXXs", re.sub(r'File ".*?"', "File", out.getvalue())))
print(result, result.wasSuccessful(), len(result.failures), len(result.errors), StackTest.shared)
