import logging
import unittest
import warnings


class T(unittest.TestCase):
    maxDiff = None


t = T()


def raises(e):
    raise e


cases = {
    "Equal": [(1, 1), (1, 2), ("a", "b"), ([1], [2]), ((1,), (1, 2)), ({"a": 1}, {"a": 2}), ({1}, {2}), ("a\nb", "a\nc"), (1, "1"), ([1], (1,)), ([], [1, 2]), (None, 0), ("x" * 90, "y" * 90), ([{"a": 1}] * 3, [{"a": 1}] * 2 + [{"b": 1}])],
    "NotEqual": [(1, 2), (1, 1)], "True": [(1,), (0,), ("",)], "False": [(0,), ([1],)], "Is": [(None, None), ([], [])], "IsNot": [(1, 2), (None, None)],
    "IsNone": [(None,), (0,)], "IsNotNone": [(0,), (None,)], "In": [(1, [1]), (2, [1]), ("k", {"a": 1})], "NotIn": [(2, [1]), (1, [1])], "IsInstance": [(1, int), (1, str), (1, (str, list))], "NotIsInstance": [(1, str), (1, int)],
    "AlmostEqual": [(1.0, 1.00000001), (1.0, 1.1), (1, 2, 0), (1.0, 1.1, None, None, 0.2), (1.0, 1.5, None, "msg", 0.2)], "NotAlmostEqual": [(1.0, 1.1), (1.0, 1.00000001)],
    "Greater": [(2, 1), (1, 2)], "GreaterEqual": [(1, 1), (0, 1)], "Less": [(1, 2), (2, 1)], "LessEqual": [(1, 1), (2, 1)], "Regex": [("abc", "b"), ("abc", "^z")], "NotRegex": [("abc", "z"), ("abc", "b")],
    "CountEqual": [([1, 2, 2], [2, 1, 2]), ([1, 1], [1]), ([[1]], [[2]]), ("ab", "ba")], "SequenceEqual": [([1], (1,)), ([1], (2,)), ([1], 3)], "ListEqual": [([1], [1]), ([1], (1,))], "TupleEqual": [((1,), (2,))], "SetEqual": [({1}, {1}), ({1, 2}, {2, 3}), ({1}, [1])],
    "DictEqual": [({}, {}), ({"a": 1}, {"b": 1}), ({}, [])], "MultiLineEqual": [("a", "b"), ("a", 1)],
}
for name, argument_lists in cases.items():
    for args in argument_lists:
        try:
            getattr(t, "assert" + name)(*args)
            print(name, args, "ok")
        except AssertionError as e:
            print(name, args, "failed:", e)
        except Exception as e:
            print(name, args, type(e).__name__, e)


def attempt(run):
    try:
        print(run())
    except (AssertionError, TypeError) as e:
        print(type(e).__name__, e)


attempt(lambda: t.assertRaises(ValueError, int, "x"))
attempt(lambda: t.assertRaises(ValueError, int, "1"))
attempt(lambda: t.assertRaises((KeyError, ValueError), int, "1"))
attempt(lambda: t.assertRaises(3, int))
attempt(lambda: t.assertRaisesRegex(ValueError, "invalid", int, "x"))
attempt(lambda: t.assertRaisesRegex(ValueError, "zzz", int, "x"))
attempt(lambda: t.assertWarns(UserWarning, warnings.warn, "w"))
attempt(lambda: t.assertWarns(UserWarning, print, end=""))
attempt(lambda: t.assertWarnsRegex(UserWarning, "a", warnings.warn, "b"))
try:
    with t.assertRaises(KeyError):
        pass
except AssertionError as e:
    print(e)
try:
    with t.assertRaises(KeyError, msg="note"):
        raise IndexError("other")
except IndexError as e:
    print("passed on", e)
with t.assertRaises(KeyError) as context:
    raise KeyError("k")
print(repr(context.exception))
with t.assertWarns(DeprecationWarning) as w:
    warnings.warn("old", DeprecationWarning)
print(w.warning, w.lineno)
with t.assertLogs("some.logger", level="INFO") as logs:
    logging.getLogger("some.logger").info("hello %s", 1)
    logging.getLogger("some.logger.child").error("bad")
print(logs.output, len(logs.records))
for manager, noisy in ((lambda: t.assertLogs("quiet"), False), (lambda: t.assertNoLogs("quiet"), True)):
    try:
        with manager():
            if noisy:
                logging.getLogger("quiet").warning("noise")
    except AssertionError as e:
        print(e)
t.longMessage = False
attempt(lambda: t.assertEqual(1, 2, "only this"))
attempt(lambda: t.fail("failed"))
attempt(lambda: t.fail())
T.maxDiff = 10
attempt(lambda: T().assertEqual("a\n" * 30, "b\n" * 30))
