/** Programs around classes: inheritance, special methods, descriptors, metaclasses, slots. */

import { type Context, indent } from "./context.ts";
import { RAISES } from "./statements.ts";

const guarded = (text: string): string =>
  `try:\n${indent(text)}\nexcept Exception as e:\n    print(type(e).__name__, e)`;

/** A body that answers, declines or fails. */
function answer(c: Context, plain: string): string {
  return c.random.chance(0.7) ? `return ${plain}` : c.random.pick([
    "return NotImplemented",
    "return None",
    "raise ValueError('no')",
    "return 1",
    "return 'x'",
    `return ${c.expression("any", 1)}`,
  ]);
}

const BINARY = "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod";
const SYMBOLS: Readonly<Record<string, string>> = {
  add: "+",
  sub: "-",
  mul: "*",
  truediv: "/",
  floordiv: "//",
  mod: "%",
  pow: "**",
  lshift: "<<",
  rshift: ">>",
  and: "&",
  or: "|",
  xor: "^",
  matmul: "@",
  divmod: "+",
};

/** Operators with reflected and in-place forms on two or three classes. */
export function operators(c: Context): string {
  const { random } = c;
  const names = random.times(random.int(2, 3), () => c.fresh("Op"));
  const used = random.times(3, () => random.word(BINARY));
  const classes = names.map((name, index) => {
    const base = index > 0 && random.chance(0.5)
      ? names[0]!
      : random.pick(["", "", "int", "str", "list"]);
    const methods: string[] = [];
    for (const operator of used) {
      for (const form of ["", "r", "i"]) {
        if (random.chance(0.45)) continue;
        const method = `__${form}${operator}__`;
        methods.push(
          `def ${method}(self, other):\n    print('${name}.${method}', type(other).__name__)\n    ${
            answer(c, `'${name}'`)
          }`,
        );
      }
    }
    for (const method of ["lt", "le", "eq", "gt", "ne"]) {
      if (random.chance(0.25)) {
        methods.push(
          `def __${method}__(self, other):\n    print('${name}.${method}')\n    ${
            answer(c, "True")
          }`,
        );
      }
    }
    for (
      const [method, result] of [
        ["neg", "-1"],
        ["invert", "'inv'"],
        ["abs", "5"],
        ["bool", "False"],
        ["len", "2"],
        ["index", "3"],
        ["hash", "42"],
        ["int", "8"],
        ["float", "1.5"],
        ["repr", `'<${name}>'`],
        ["str", "'s'"],
      ] as const
    ) {
      if (random.chance(0.2)) methods.push(`def __${method}__(self):\n    ${answer(c, result)}`);
    }
    if (!methods.some((method) => method.includes("__repr__"))) {
      methods.push(`def __repr__(self):\n    return '<${name}>'`);
    }
    return `class ${name}${base === "" ? "" : `(${base})`}:\n${indent(methods.join("\n"))}`;
  });
  const operand = () =>
    random.chance(0.75)
      ? `${random.pick(names)}()`
      : c.expression("any", 1).replace(/^(.*)$/s, "($1)");
  const uses = random.times(8, () => {
    const operator = random.pick(used);
    switch (random.int(0, 9)) {
      case 0:
        return `x = ${operand()}\nx ${SYMBOLS[operator]}= ${operand()}\nprint(x)`;
      case 1:
        return `print(${operand()} ${random.word("== != < <= > >=")} ${operand()})`;
      case 2:
        return `print(${random.word("bool len hash repr str int float abs list")}(${operand()}))`;
      case 3:
        return `print([10, 20, 30, 40][${operand()}])`;
      case 4:
        return `print(${random.word("- + ~")}${operand()})`;
      case 5:
        return `print(${
          random.pick(["divmod", "max", "min", "pow", "isinstance", "round"])
        }(${operand()}, ${operand()}))`;
      case 6:
        return `print(sorted([${operand()}, ${operand()}, ${operand()}]))`;
      case 7:
        return `print(${operand()} ${random.pick(["in", "not in"])} [${operand()}, ${operand()}])`;
      default:
        return `print(${operand()} ${SYMBOLS[operator]} ${operand()})`;
    }
  });
  return [...classes, ...uses.map(guarded)].join("\n");
}

/** Inheritance, `super()`, class attributes, MRO and its conflicts. */
export function hierarchy(c: Context): string {
  const { random } = c;
  const names: string[] = [];
  const lines: string[] = [];
  for (let i = 0; i < random.int(3, 6); i++) {
    const name = c.fresh("C");
    const bases = [
      ...new Set(
        random.times(random.int(0, 3), () => names.length > 0 ? random.pick(names) : "object"),
      ),
    ];
    if (random.chance(0.1)) bases.push(random.pick(["dict", "Exception", "tuple", "int"]));
    const members: string[] = [];
    if (random.chance(0.5)) members.push(`tag = ${c.expression("any", 1)}`);
    if (random.chance(0.6)) {
      members.push(
        `def __init__(self, *args${
          random.pick(["", ", key=None", ", **kw"])
        }):\n    print('${name}.__init__', args)\n    ${
          random.pick([
            "super().__init__(*args)",
            "super().__init__()",
            `super(${name}, self).__init__(*args[1:])`,
            "self.args = args",
            "pass",
          ])
        }`,
      );
    }
    for (const method of ["hello", "bye"]) {
      if (random.chance(0.6)) {
        members.push(
          `${
            random.pick(["", "", "", "@classmethod\n", "@staticmethod\n", "@property\n"])
          }def ${method}(self):\n    ${
            random.pick([
              `return ['${name}'] + super().${method}()`,
              `return ['${name}']`,
              `return super().${method}`,
              `return self.tag`,
              `return __class__.__name__`,
            ])
          }`,
        );
      }
    }
    if (random.chance(0.2)) {
      members.push(
        `def __init_subclass__(cls, **kw):\n    print('subclass', cls.__name__, kw)\n    super().__init_subclass__(${
          random.pick(["**kw", ""])
        })`,
      );
    }
    if (random.chance(0.15)) members.push("def __getattr__(self, name):\n    return 'got ' + name");
    if (random.chance(0.1)) {
      members.push(
        "def __new__(cls, *args):\n    print('new', cls.__name__)\n    return super().__new__(cls)",
      );
    }
    if (random.chance(0.1)) {
      members.push(
        "def __setattr__(self, name, value):\n    print('set', name)\n    super().__setattr__(name, value)",
      );
    }
    if (random.chance(0.1)) {
      members.push("__private = 1\ndef peek(self):\n    return self.__private");
    }
    if (members.length === 0) members.push("pass");
    const keywords = random.chance(0.1) ? [random.pick(["flag=1", "metaclass=type"])] : [];
    const head = [...bases, ...keywords].join(", ");
    lines.push(
      `try:\n    class ${name}${head === "" ? "" : `(${head})`}:\n${
        indent(indent(members.join("\n")))
      }\nexcept Exception as e:\n    print(type(e).__name__, e)\n    class ${name}: pass`,
    );
    names.push(name);
    lines.push(`print([each.__name__ for each in ${name}.__mro__])`);
  }
  for (let i = 0; i < 8; i++) {
    const name = random.pick(names);
    const object = `${name}(${random.pick(["", "", "1", "1, 2", "key=1", "x=2"])})`;
    lines.push(guarded(random.pick([
      `print(${object}.hello())`,
      `print(${object}.bye())`,
      `print(${object}.hello)`.replace(".hello)", ".hello.__class__.__name__)"),
      `print(${name}.tag, ${object}.tag)`,
      `o = ${object}\no.tag = 'own'\nprint(o.tag, ${name}.tag, o.__dict__)\ndel o.tag\nprint(o.tag)`,
      `print(isinstance(${object}, ${random.pick(names)}), issubclass(${name}, ${
        random.pick(names)
      }))`,
      `print(${object}.missing)`,
      `print(${name}.hello(${object}))`,
      `print(${object}.peek())`,
      `print(sorted(vars(${object})))`,
      `print(sorted(name for name in dir(${name}) if not name.startswith('__')))`,
      `del ${object}.nothing`,
      `print(${object} == ${object}, hash(${name}) == hash(${name}))`,
      `print(super(${name}, ${object}).hello())`,
      `${name}.extra = lambda self, n=1: (type(self).__name__, n)\nprint(${object}.extra(5))`,
      `o = ${object}\no.__class__ = ${random.pick(names)}\nprint(type(o).__name__)`,
    ])));
  }
  return lines.join("\n");
}

/** Descriptors, properties, slots, `__set_name__`, `__getattribute__`. */
export function descriptors(c: Context): string {
  const { random } = c;
  const D = c.fresh("Desc");
  const O = c.fresh("Owner");
  const parts: string[] = [];
  if (random.chance(0.8)) {
    parts.push(
      `def __get__(self, obj, owner=None):\n    print('get', obj is None)\n    ${
        answer(c, "self if obj is None else obj.__dict__.get('store', 'unset')")
      }`,
    );
  }
  if (random.chance(0.6)) {
    parts.push(
      `def __set__(self, obj, value):\n    print('set', value)\n    ${
        random.pick(["obj.__dict__['store'] = value", "raise AttributeError('frozen')", "pass"])
      }`,
    );
  }
  if (random.chance(0.3)) parts.push("def __delete__(self, obj):\n    print('delete')");
  if (random.chance(0.5)) {
    parts.push("def __set_name__(self, owner, name):\n    print('name', owner.__name__, name)");
  }
  parts.push("def __repr__(self):\n    return '<desc>'");
  const slots = random.chance(0.3)
    ? random.pick([
      "__slots__ = ('p', 'q')\n",
      "__slots__ = 'p'\n",
      "__slots__ = ['p', '__dict__']\n",
    ])
    : "";
  const body = [
    `${slots}attr = ${D}()`,
    random.chance(0.7)
      ? "@property\ndef prop(self):\n    return getattr(self, '_prop', 'none')"
      : "prop = 3",
    random.chance(0.5)
      ? "if isinstance(prop, property):\n    @prop.setter\n    def prop(self, value):\n        if value == 0: raise ValueError('zero')\n        self._prop = value"
      : "pass",
    random.chance(0.3)
      ? "if isinstance(prop, property):\n    @prop.deleter\n    def prop(self):\n        print('deleted')"
      : "pass",
    random.chance(0.2)
      ? "def __getattribute__(self, name):\n    if not name.startswith('__'): print('attribute', name)\n    return super().__getattribute__(name)"
      : "pass",
    random.chance(0.2)
      ? "def __delattr__(self, name):\n    print('delattr', name)\n    super().__delattr__(name)"
      : "pass",
  ].join("\n");
  const uses = random.times(9, () =>
    guarded(random.pick([
      "print(o.attr)",
      `print(${O}.attr)`,
      "o.attr = 5\nprint(o.attr)",
      "del o.attr\nprint(o.attr)",
      "o.__dict__['attr'] = 'shadow'\nprint(o.attr)",
      "print(o.prop)",
      "o.prop = 0",
      "o.prop = 9\nprint(o.prop)",
      "del o.prop",
      "o.p = 1\nprint(o.p)",
      "print(o.q)",
      "del o.p",
      "o.other = 2\nprint(sorted(vars(o).items()))",
      `${O}.attr = 1\nprint(o.attr)`,
      `print(${O}.prop)`.replace(/print\((\w+)\.prop\)/, "print(type($1.prop).__name__)"),
      "print(getattr(o, 'nothing', 'default'), hasattr(o, 'attr'))",
      "setattr(o, 'x y', 1)\nprint(getattr(o, 'x y'))",
      `print(${O}.__dict__['attr'])`,
      `class Sub(${O}):\n    ${
        random.pick(["__slots__ = ()", "__slots__ = ('r',)", "pass"])
      }\ns = Sub()\ns.r = 1\nprint(s.r)\ns.zz = 1`,
    ])));
  return `class ${D}:\n${indent(parts.join("\n"))}\n${guarded(`class ${O}:\n${indent(body)}`)}\n${
    guarded(`o = ${O}()`)
  }\n${uses.join("\n")}`;
}

/** Metaclasses, `__prepare__`, `type(...)`, `__class_getitem__`, type parameters. */
export function metaclasses(c: Context): string {
  const { random } = c;
  const M = c.fresh("Meta");
  const K = c.fresh("K");
  const parts: string[] = [];
  if (random.chance(0.5)) {
    parts.push(
      `@classmethod\ndef __prepare__(mcs, name, bases, **kw):\n    print('prepare', name, [b.__name__ for b in bases], kw)\n    return ${
        random.pick(["{}", "{'seed': 1}", "dict(a=1)"])
      }`,
    );
  }
  if (random.chance(0.6)) {
    parts.push(
      `def __new__(mcs, name, bases, ns, **kw):\n    print('new', name, sorted(k for k in ns if not k.startswith('__')))\n    return super().__new__(mcs, name, bases, ns${
        random.pick(["", "", ", **kw"])
      })`,
    );
  }
  if (random.chance(0.4)) {
    parts.push(
      `def __init__(cls, name, bases, ns, **kw):\n    print('init', name)\n    super().__init__(name, bases, ns)`,
    );
  }
  if (random.chance(0.4)) {
    parts.push(
      `def __call__(cls, *args, **kw):\n    print('call', args)\n    ${
        random.pick(["return super().__call__(*args, **kw)", "return 'made'"])
      }`,
    );
  }
  if (random.chance(0.3)) parts.push("def __getattr__(cls, name):\n    return 'meta ' + name");
  if (random.chance(0.3)) parts.push("def __getitem__(cls, key):\n    return ('item', key)");
  if (random.chance(0.3)) parts.push("def __len__(cls):\n    return 3");
  if (random.chance(0.3)) parts.push("def __iter__(cls):\n    return iter('abc')");
  if (random.chance(0.3)) parts.push("def __contains__(cls, x):\n    return x == 1");
  if (random.chance(0.3)) parts.push("def __instancecheck__(cls, x):\n    return x == 5");
  if (random.chance(0.2)) parts.push("def __repr__(cls):\n    return '<K>'");
  if (random.chance(0.2)) parts.push("@property\ndef only(cls):\n    return 'only'");
  if (parts.length === 0) parts.push("pass");
  const body = [
    `x = ${c.expression("int", 1)}`,
    random.chance(0.3)
      ? "def __class_getitem__(cls, key):\n    return ('cls', key)"
      : "def m(self): return self.x",
    random.chance(0.3) ? "def __init__(self, *a): self.a = a" : "y = x",
  ].join("\n");
  const keywords = random.chance(0.2) ? ", flag=True" : "";
  const uses = random.times(8, () =>
    guarded(random.pick([
      `print(${K}().x)`,
      `print(${K}(1, 2))`.replace("print(", "print(type(").replace(/\)$/, ").__name__)"),
      `print(${K}.nothing)`,
      `print(${K}[1], ${K}['a':2])`,
      `print(len(${K}), list(${K}))`,
      `print(1 in ${K})`,
      `print(isinstance(5, ${K}), isinstance(6, ${K}))`,
      `print(${K}.only)`,
      `print(${K}().only)`,
      `print(type(${K}).__name__, ${K}.__mro__ == (${K}, object))`,
      `class Sub(${K}${random.pick(["", ", z=1"])}): pass\nprint(type(Sub).__name__)`,
      `T = type('T', (${K},), {'w': 1})\nprint(T.w, T.__name__, type(T).__name__)`,
      `T = ${M}('T', (), {'w': 1})\nprint(T.w)`,
      `print(bool(${K}), ${K} == ${K})`,
      `class Q(${K}, metaclass=type): pass\nprint(type(Q).__name__)`,
      `print(type(${K}.__dict__).__name__, ${K}.__qualname__, ${K}.__module__, ${K}.__name__)`,
      `${K}.fresh = 1\nprint(${K}().fresh)\ndel ${K}.fresh\n${K}.fresh`,
      "class G[T, *Ts, **P]:\n    def m[U](self, u: U) -> T: return u\nprint(G.__type_params__, G().m(1), G[int, str, [int]])"
        .replace(", G[int, str, [int]]", ""),
      "type A[T] = list[T] | None\nprint(A, A.__type_params__, A.__value__)",
    ])));
  return `class ${M}(type):\n${indent(parts.join("\n"))}\n${
    guarded(`class ${K}(metaclass=${M}${keywords}):\n${indent(body)}`)
  }\n${uses.join("\n")}`;
}

/** Containers and iteration by special methods, old and new style. */
export function containers(c: Context): string {
  const { random } = c;
  const B = c.fresh("Box");
  const parts: string[] = ["def __init__(self, *items):\n    self.items = list(items)"];
  const add = (chance: number, text: string) => {
    if (random.chance(chance)) parts.push(text);
  };
  add(
    0.7,
    `def __getitem__(self, key):\n    print('getitem', key)\n    ${
      random.pick([
        "return self.items[key]",
        "if key > 2: raise IndexError\n    return key * 2",
        "raise KeyError(key)",
      ])
    }`,
  );
  add(
    0.5,
    "def __setitem__(self, key, value):\n    print('setitem', key, value)\n    self.items[key] = value",
  );
  add(0.4, "def __delitem__(self, key):\n    print('delitem', key)\n    del self.items[key]");
  add(
    0.5,
    `def __len__(self):\n    return ${random.pick(["len(self.items)", "3", "-1", "'x'", "True"])}`,
  );
  add(
    0.4,
    `def __iter__(self):\n    ${
      random.pick([
        "return iter(self.items)",
        "yield from self.items",
        "return self",
        "return 5",
        "yield 1",
      ])
    }`,
  );
  add(
    0.3,
    `def __next__(self):\n    ${
      random.pick([
        "if not self.items: raise StopIteration\n    return self.items.pop()",
        "raise StopIteration",
      ])
    }`,
  );
  add(0.4, `def __contains__(self, value):\n    ${answer(c, "value in self.items")}`);
  add(0.3, `def __reversed__(self):\n    ${answer(c, "iter(self.items[::-1])")}`);
  add(0.3, `def __bool__(self):\n    ${answer(c, "bool(self.items)")}`);
  add(0.3, "def __missing__(self, key):\n    return 'missing', key");
  add(0.4, `def __call__(self, *args, **kw):\n    return args, kw`);
  add(0.3, `def __format__(self, spec):\n    ${answer(c, "'F' + spec")}`);
  add(0.3, `def __eq__(self, other):\n    ${answer(c, "self.items == other.items")}`);
  add(0.3, `def __index__(self):\n    ${answer(c, "2")}`);
  const base = random.pick(["", "", "", "(dict)", "(list)"]);
  if (base !== "") parts.shift();
  const make = base === "(dict)"
    ? `${B}(a=1)`
    : base === "(list)"
    ? `${B}([1, 2, 3])`
    : `${B}(1, 2, 3)`;
  const uses = random.times(9, () =>
    guarded(random.pick([
      "print(b[0])",
      "print(b[1:2])",
      "print(b[-1], b[...])",
      "b[0] = 9",
      "b[1:] = [7]\nprint(list(b))",
      "del b[0]",
      "print(len(b))",
      "print(bool(b))",
      "print(list(b))",
      "print([x for x in b])",
      "print(2 in b, 'q' in b)",
      "print(list(reversed(b)))",
      "print(b(1, k=2))",
      "print(f'{b:>5}')",
      `print(b == ${make})`,
      "print({b: 1}[b])",
      "x, *y = b\nprint(x, y)",
      "print(max(b), sum(b))",
      "print(iter(b) is b)",
      "print(next(b))",
      "print(range(5)[b])",
      "print('abc'[b])",
      "print(*b)",
      "print(dict(b))",
      "print(b['nokey'])",
      "print(b.items)".replace("b.items", "type(b.items).__name__"),
      "print(tuple(zip(b, b)))",
      "print(sorted(b, reverse=True))",
      "b += [4]\nprint(len(b))",
      "print(b * 2)".replace("b * 2", "type(b * 2).__name__"),
    ])));
  return `class ${B}${base}:\n${indent(parts.join("\n"))}\nb = ${make}\n${uses.join("\n")}`;
}

/** Class statements that stop halfway or do unusual things in their body. */
export function classBodies(c: Context): string {
  const { random } = c;
  const name = c.fresh("Body");
  const lines = random.times(random.int(3, 7), () =>
    random.pick([
      `a = ${c.expression("int", 1)}`,
      "b = [a for _ in range(2)]",
      "c = [x for x in (a, 2)]",
      "def f(self): return a",
      "print(__name__, __qualname__)",
      "__doc__ = 'doc'",
      "a: int = 3",
      "n: str",
      "for i in range(2): pass",
      "if True:\n    z = i",
      "class Inner:\n    v = a\n    def who(self): return __class__.__qualname__",
      "del a",
      "a += 1",
      "x = lambda self: a",
      "locals()['dyn'] = 5",
      "try:\n    undefined\nexcept NameError as err:\n    print(err)",
      "__slots__ = ('s',)",
      "y = (w := 5)",
      "global top\ntop = 1",
      random.pick(RAISES),
      "@staticmethod\ndef st(q=a): return q",
      "__hash__ = None",
      "@property\ndef f(self): return self._f",
    ]));
  return `a = 'outer'\n${
    guarded(
      `class ${name}:\n${
        indent(lines.join("\n"))
      }\nprint(sorted(k for k in vars(${name}) if k[0] != '_'))\nprint(${name}.__doc__, ${name}.__annotations__)\nprint(${name}().f())`,
    )
  }\n${guarded("print(top)")}`;
}
