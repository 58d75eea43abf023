print({1, 2} | {3}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1} < {1, 2}, 5 & 3 | 8 ^ 2, ~5, 1 << 4 >> 2)
print("a" + "b" * 3, "ab" * 0, "a" < "b" < "c", "b" in "abc", "x" not in "abc", "%s-%s" % (1, 2), [1] + [2] * 2, (1,) + (2,), [1, 2] < [1, 3], (1, 2) == (1.0, 2.0))
print(7 // 2, -7 // 2, 7 % -3, 2 ** 10, 2 ** -1, 7 / 2, 1e3 // 7, divmod(-7, 3), 0.1 + 0.2 == 0.3, round(0.1 + 0.2, 10) == 0.3, 10 ** 20 % 7, -5 ** 2)
print(True + True, True & False, True | 0, not True ^ True, 1 == True == 1.0, [] or {} or "x", 0 and 1 / 0, None is None, 1 is not None, not 1 == 2)
x = y = 5; x += y; y -= 1; x *= 2; x //= 3; x **= 2; x %= 10; x <<= 2; x |= 1; x ^= 3; x &= 14; x >>= 1
print(x, y)
s = "a"; s += "b"; s *= 2; l = [1]; m = l; l += [2]; l *= 2; d = {"a": 1}; d |= {"b": 2}; t = (1,); t += (2,); z = {1}; z |= {2}; z &= {2, 3}; z ^= {9}
print(s, l, m is l, d, t, z)
import operator as o
print([f(7, 3) for f in (o.add, o.sub, o.mul, o.truediv, o.floordiv, o.mod, o.pow, o.and_, o.or_, o.xor, o.lshift, o.rshift, o.lt, o.eq)], o.itemgetter(1, 0)("ab"), o.attrgetter("real")(5), o.methodcaller("upper")("a"), o.concat([1], [2]), o.contains([1], 1), o.countOf("aab", "a"))
