import difflib
import random

pairs = [("abcd", "bcde"), ("", ""), ("a", ""), ("", "b"), ("qabxcd", "abycdf"), ("private Thread currentThread;", "private volatile Thread currentThread;"), ("x" * 300, "x" * 250 + "y"), ("hello world", "yellow word"), ([1, 2, 3, 4], [2, 3, 5, 4])]
for a, b in pairs:
    s = difflib.SequenceMatcher(None, a, b)
    print(round(s.ratio(), 6), round(s.quick_ratio(), 6), round(s.real_quick_ratio(), 6), s.find_longest_match(), s.get_matching_blocks(), s.get_opcodes())
s = difflib.SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd")
print(s.find_longest_match(0, 5, 0, 9), s.bjunk, s.get_opcodes(), difflib.SequenceMatcher(None, "x" * 300, "x" * 300, autojunk=False).ratio())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("wheel", ["while", "heel", "wheal", "x"], n=2, cutoff=0.5), difflib.get_close_matches("zzz", ["a"]))
for bad in (lambda: difflib.get_close_matches("a", [], n=0), lambda: difflib.get_close_matches("a", [], cutoff=2), lambda: list(difflib.restore([], 3)), lambda: list(difflib.unified_diff("ab", "cd")), lambda: list(difflib.unified_diff([1], [2])), lambda: list(difflib.unified_diff(["a"], ["b"], 3))):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
one = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n".splitlines(True)
two = "one\ntwo point five\nthree\nfive\nsix\n6.5\nseven\neight\nnine\ntenth\n".splitlines(True)
for n in (0, 1, 3):
    print("".join(difflib.unified_diff(one, two, "old", "new", "2001", "2002", n=n)), end="")
    print("".join(difflib.context_diff(one, two, "old", "new", n=n)), end="")
print("".join(difflib.ndiff(one, two)), end="")
delta = list(difflib.ndiff(one, two))
print("".join(difflib.restore(delta, 1)) == "".join(one), "".join(difflib.restore(delta, 2)) == "".join(two))
print(list(difflib.unified_diff(one, one)), list(difflib.unified_diff(["a"], ["b"], lineterm="")))
texts = [("The quick\tbrown fox\njumps\n", "The quik\tbrown fax\njumped\n"), ("  a\n  b\n", "a\n  b\n"), ("abcDefghiJkl\n", "abcdefGhijkl\n"), ("x\n", "y\n")]
for a, b in texts:
    print("".join(difflib.Differ().compare(a.splitlines(True), b.splitlines(True))), end="")
print(list(difflib.diff_bytes(difflib.unified_diff, [b"a\n"], [b"b\xff\n"], b"f", b"t")))
print([difflib.IS_LINE_JUNK(x) for x in ("\n", "  # \n", "x\n", "#")], [difflib.IS_CHARACTER_JUNK(x) for x in " \tx"])
rng = random.Random(3)
for _ in range(40):
    a = [rng.choice("abcd\n") * rng.randrange(1, 4) for _ in range(rng.randrange(12))]
    b = [x for x in a if rng.random() < 0.8] + [rng.choice("ab") for _ in range(rng.randrange(3))]
    print(difflib.SequenceMatcher(None, a, b).get_opcodes(), [list(g) for g in difflib.SequenceMatcher(None, a, b).get_grouped_opcodes(1)])
    print(list(difflib.ndiff(a, b)))
