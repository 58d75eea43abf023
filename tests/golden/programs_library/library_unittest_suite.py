"""A small library with its own unittest suite: fixtures, subtests, mocks, expected failures, a custom result."""

import io
import sys
import unittest
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from unittest import mock


class LoanError(Exception):
    pass


@dataclass
class Book:
    isbn: str
    title: str
    copies: int = 1

    def __post_init__(self):
        digits = [int(c) if c != "X" else 10 for c in self.isbn.replace("-", "")]
        if len(digits) != 10 or sum((10 - i) * d for i, d in enumerate(digits)) % 11:
            raise ValueError(f"bad ISBN {self.isbn}")


@dataclass
class Library:
    clock: object = date.today
    notify: object = print
    books: dict = field(default_factory=dict)
    loans: dict = field(default_factory=dict)
    days = 21

    def add(self, book):
        self.books[book.isbn] = book

    def lend(self, isbn, reader):
        book = self.books[isbn]
        taken = sum(1 for (i, _) in self.loans if i == isbn)
        if taken >= book.copies:
            raise LoanError(f"no copy of {book.title!r} left")
        if (isbn, reader) in self.loans:
            raise LoanError("already lent")
        self.loans[isbn, reader] = self.clock() + timedelta(days=self.days)

    def give_back(self, isbn, reader):
        due = self.loans.pop((isbn, reader))
        late = (self.clock() - due).days
        return max(0, late) * 0.25

    def remind(self):
        count = 0
        for (isbn, reader), due in sorted(self.loans.items()):
            if due < self.clock():
                self.notify(reader, self.books[isbn].title, overdue=(self.clock() - due).days)
                count += 1
        return count


GOOD = "0-306-40615-2"


class LibraryTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.order = []

    def setUp(self):
        self.today = date(2024, 1, 1)
        self.notify = mock.Mock(name="notify")
        self.library = Library(clock=lambda: self.today, notify=self.notify)
        self.library.add(Book(GOOD, "Solitons", copies=2))
        self.addCleanup(self.order.append, self._testMethodName)

    def test_lend_until_none_is_left(self):
        self.library.lend(GOOD, "ann")
        self.library.lend(GOOD, "bob")
        with self.assertRaisesRegex(LoanError, r"no copy of '\w+' left") as caught:
            self.library.lend(GOOD, "eve")
        self.assertEqual(caught.exception.args, ("no copy of 'Solitons' left",))
        self.assertCountEqual([r for _, r in self.library.loans], ["bob", "ann"])

    def test_fees(self):
        for days, fee in ((0, 0), (21, 0), (22, 0.25), (31, 2.5), (30, 2.0)):
            with self.subTest(days=days):
                self.today = date(2024, 1, 1)
                self.library.lend(GOOD, "ann")
                self.today += timedelta(days=days)
                self.assertAlmostEqual(self.library.give_back(GOOD, "ann"), fee)

    def test_reminders(self):
        self.library.lend(GOOD, "ann")
        self.library.lend(GOOD, "bob")
        self.assertEqual(self.library.remind(), 0)
        self.notify.assert_not_called()
        self.today += timedelta(days=25)
        self.assertEqual(self.library.remind(), 2)
        self.notify.assert_has_calls([mock.call("ann", "Solitons", overdue=4), mock.call("bob", "Solitons", overdue=4)])
        with self.assertRaises(AssertionError) as caught:
            self.notify.assert_called_once_with("ann")
        self.assertIn("Called 2 times", str(caught.exception))

    def test_isbn(self):
        for bad in ("0-306-40615-3", "12", "X" * 10 + "1"):
            with self.subTest(bad), self.assertRaises(ValueError):
                Book(bad, "?")

    def test_side_effects(self):
        self.notify.side_effect = [None, ConnectionError("offline")]
        self.library.books[GOOD].copies = 3
        for reader in "abc":
            self.library.lend(GOOD, reader)
        self.today += timedelta(days=100)
        with self.assertRaises(ConnectionError):
            self.library.remind()
        self.assertEqual(self.notify.call_count, 2)

    def test_default_clock_is_patched(self):
        with mock.patch(f"{__name__}.date", wraps=date) as fake:
            fake.today.return_value = date(2000, 2, 29)
            library = Library(clock=lambda: fake.today())
            library.add(Book("0-306-40615-2", "x"))
            library.lend(GOOD, "z")
            self.assertEqual(library.loans[GOOD, "z"], date(2000, 3, 21))

    @unittest.expectedFailure
    def test_known_bug(self):
        self.library.lend(GOOD, "ann")
        self.library.lend(GOOD, "ann")

    @unittest.expectedFailure
    def test_bug_that_is_gone(self):
        self.assertTrue(self.library.books)

    @unittest.skipIf(sys.maxsize > 2**31, "only on small machines")
    def test_small(self):
        self.fail("never")

    def test_wrong_on_purpose(self):
        self.assertDictEqual({"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 3], "c": None}, "they differ")

    def test_error_on_purpose(self):
        with ExitStack() as stack:
            stack.callback(self.order.append, "unwound")
            {}["missing"]


class Plain(unittest.TestCase):
    def runTest(self):
        self.assertListEqual([1, 2, 3], [1, 2, 4])


class Recorder(unittest.TextTestResult):
    def addSubTest(self, test, subtest, outcome):
        super().addSubTest(test, subtest, outcome)
        print("sub", subtest.id().rpartition(".")[2], outcome is None)


@contextmanager
def captured():
    stream = io.StringIO()
    yield stream
    print("\n".join(line for line in stream.getvalue().splitlines() if "Ran " not in line))


suite = unittest.TestSuite()
suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(LibraryTest))
suite.addTest(Plain())
with captured() as stream:
    result = unittest.TextTestRunner(stream=stream, verbosity=2, resultclass=Recorder).run(suite)
print(result)
print(result.wasSuccessful(), len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), len(result.unexpectedSuccesses))
print(LibraryTest.order, suite.countTestCases())
