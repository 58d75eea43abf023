# The texts of errors that operations raise.
class Plain:
    pass


p = Plain()
one, pair, text = [1], (1,), 'a'


def attempt(f):
    try:
        print("ok", f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


for f in (
    lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: {} + {}, lambda: 1 - None, lambda: None * 2,
    lambda: "a" * "b", lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0,
    lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 1 << -1, lambda: 1 >> -1, lambda: 1.5 << 1,
    lambda: ~1.5, lambda: -"a", lambda: +[], lambda: p + 1, lambda: 1 + p, lambda: p @ p, lambda: p ** 2, lambda: divmod(p, 1),
    lambda: p < 1, lambda: 1 < "a", lambda: [] < (), lambda: None < None, lambda: 1 in 5, lambda: 5 in "abc",
    lambda: p[0], lambda: p(), lambda: len(p), lambda: iter(p), lambda: next(p), lambda: p.missing, lambda: Plain.missing,
    lambda: (1).x, lambda: [].appendd, lambda: "".joinn, lambda: None.x, lambda: print.x, lambda: len.missing,
    lambda: [1][5], lambda: (1,)[5], lambda: "a"[5], lambda: {}["k"], lambda: one["a"], lambda: pair[None], lambda: text[1.5],
    lambda: {}[[]], lambda: {[]: 1}, lambda: {[]}, lambda: hash([]), lambda: hash({}), lambda: {1: 2}[{}],
    lambda: int("x"), lambda: int("1.5"), lambda: int([]), lambda: float("x"), lambda: float([]), lambda: int("z", 36), lambda: int("9", 8),
    lambda: [][0], lambda: [].pop(), lambda: {}.popitem(), lambda: set().pop(), lambda: [1].remove(2), lambda: [].index(1),
    lambda: "abc".index("z"), lambda: ().index(1), lambda: range(3)[5], lambda: range(1, 2, 0), lambda: chr(-1), lambda: ord("ab"),
    lambda: ord(5), lambda: [1, 2, 3][::0], lambda: "a".join([1]), lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2),
    lambda: "{}".format(), lambda: "{x}".format(), lambda: f"{1:q}", lambda: format("a", "d"), lambda: sum(["a"]), lambda: sorted([1, "a"]),
    lambda: max([]), lambda: min(), lambda: isinstance(1, 5), lambda: issubclass(5, int), lambda: setattr(1, "x", 2), lambda: object().x,
    lambda: [*5], lambda: {**5}, lambda: (lambda a: a)(), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: zip(1), lambda: list(5),
    lambda: bytes([256]), lambda: b"a" + "b", lambda: b"abc".find("a"), lambda: "a".encode("nope"), lambda: b"\xff".decode(), lambda: "é".encode("ascii"),
    lambda: set(one)[0], lambda: iter(one)[0], lambda: int(float("nan")), lambda: int(float("inf")), lambda: 10 ** 400 * 1.0, lambda: 2.0 ** 10000,
    lambda: round("a"), lambda: abs("a"), lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: "a".zfill("b"), lambda: [].sort(5), lambda: type("x", 5, {}),
    lambda: [1, 2].insert(1), lambda: {}.update(5), lambda: getattr(p, 5), lambda: p.__class__.nope, lambda: super().x,
):
    attempt(f)


def unpack(x):
    a, b = x


def unpack_star(x):
    a, *b, c = x


for value in ([1], [1, 2, 3], 5, (), range(5), {1: 2}, None, p):
    attempt(lambda: unpack(value))
    attempt(lambda: unpack_star(value))


def statements():
    def delete_item(): del [][0]
    def delete_key(): del {}["k"]
    def delete_attr(): del p.nothing
    def delete_tuple(): del (1, 2)[0]
    def set_tuple(): (1, 2)[0] = 1
    def set_str(): "abc"[0] = "x"
    def set_list(): [][3] = 1
    def set_slice(): [1, 2, 3][::2] = [1]
    def set_none(): None.x = 1
    def set_int(): (5).x = 1
    def set_slice2(): [1][0:1] = 5
    def loop():
        for x in 5: pass
    def star():
        print(*5)
    def with_():
        with 5: pass
    def assert_(): assert 0, "message"
    def import_(): import no_such_module_here
    def from_(): from builtins import no_such_name
    def aug(): 
        x = "a"
        x -= 1
    def aug2():
        x = []
        x += 5
    def dict_change():
        d = {1: 1}
        for k in d: d[k + 1] = 1
    def set_change():
        s = {1}
        for k in s: s.add(k + 1)
    for f in (delete_item, delete_key, delete_attr, delete_tuple, set_tuple, set_str, set_list, set_slice, set_none, set_int,
              set_slice2, loop, star, with_, assert_, aug, aug2, dict_change, set_change):
        attempt(f)


statements()
