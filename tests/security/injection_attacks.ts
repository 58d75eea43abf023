/** Texts that would become JavaScript if generated code were made carelessly. */

import type { AttackTable } from "./attacks.ts";

/** Pieces that end, in JavaScript, whatever they might have been put into. */
const PIECES: Readonly<Record<string, string>> = {
  "a quote": `'`,
  "a double quote": `"`,
  "a backtick": "`",
  "a template": "${globalThis}",
  "a template that closes": "`+globalThis+`",
  "a string that closes": `'+globalThis.Deno+'`,
  "a double string that closes": `"+globalThis.Deno+"`,
  "a call": `");globalThis.Deno.exit(9);("`,
  "the end of a comment": "*/ globalThis.leak = 1 /*",
  "a line comment": "// x",
  "an HTML comment": "<!-- x",
  "the end of an HTML comment": "--> x",
  "a script's end": "</script>",
  "a line separator": "a\u2028globalThis.leak = 1\u2029b",
  "a backslash": "\\",
  "a backslash and a quote": `\\"`,
  "a line's end": "a\nglobalThis.leak = 1\nb",
  "a carriage return": "a\rb",
  "a null": "a\0b",
  "half a pair": "\ud800",
  "the other half": "x\udc00",
  "a regular expression": "/x/g",
  "a JavaScript escape": "\\u{1f600}\\x41\\0",
  "a brace": "}",
  "braces and a semicolon": "});})();",
  "a data URL": "data:text/javascript,globalThis.leak=1",
  "a source map": "//# sourceMappingURL=data:,",
  "a hash bang": "#!/bin/sh",
  "a module's syntax": "import('node:fs')",
  "percent": "%s%d%o%j%c",
  "a proto key": "__proto__",
  "a prefix of ours": "$x t$x s$x",
};

/** A Python literal of any text, in ASCII. */
function literal(text: string): string {
  const escaped = Array.from(
    { length: text.length },
    (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, "0")}`,
  ).join("");
  return `'${escaped}'`;
}

/** As literal, but as it stands, where Python's own syntax can say it. */
function raw(text: string): string | undefined {
  if (/[\0\r\ud800-\udfff\\]/.test(text)) return undefined;
  if (!text.includes('"""') && !text.endsWith('"')) return `"""${text}"""`;
  return text.includes("'''") || text.endsWith("'") ? undefined : `'''${text}'''`;
}

/** Places for any text: L is a literal of it, R one in which it stands as it is. */
const PLACES: Readonly<Record<string, string>> = {
  "a string": "print(ascii(L), len(L))",
  "a concatenation": "x = L\nprint(ascii(x + L * 2), ascii('%s' % x), ascii(f'<{x}{x!r:>40}>'))",
  "a docstring":
    "def f():\n    R\nprint(ascii(f.__doc__))\nclass A:\n    R\nprint(ascii(A.__doc__))",
  "bytes": "print(ascii(L.encode('utf-8', 'surrogatepass')))",
  "a key": "d = {L: L}\nprint(ascii(d), ascii(d[L]), L in d)",
  "an attribute": `
class A: pass
a = A()
setattr(a, L, 1)
print(getattr(a, L), ascii(vars(a)), ascii(dir(a)[-1:]), hasattr(a, L + 'x'))
delattr(a, L)
try: getattr(a, L)
except AttributeError as error: print(ascii(str(error)))`,
  "a keyword":
    "def f(**k): return k\nprint(ascii(f(**{L: 1})))\ntry: len(**{L: 1})\nexcept TypeError as error: print(ascii(error))",
  "a class's name":
    "try: A = type(L, (), {L: 1})\nexcept ValueError as error: print(ascii(str(error)))\nelse: print(ascii(A.__name__), ascii(repr(A)), getattr(A, L))",
  "a function's name":
    "def f(): pass\nf.__name__ = L\nf.__qualname__ = L\nprint(ascii(f.__name__), ascii(repr(f)[:-20]))\ntry: f(1)\nexcept TypeError as error: print(ascii(str(error)))",
  "a module's name":
    "import types\nm = types.ModuleType(L)\nprint(ascii(repr(m)))\nsetattr(m, L, 1)\nprint(getattr(m, L))",
  "globals": "globals()[L] = 1\nprint(globals()[L], L in globals())\ndel globals()[L]",
  "an exception":
    "try: raise ValueError(L)\nexcept ValueError as error: print(ascii(error), ascii(str(error)), ascii(error.args))",
  "a format":
    "try: print(ascii(L.format(1, x=2)))\nexcept Exception as error: print(type(error).__name__)",
  "a format specification":
    "for value in (1, 1.5, 'a', 1j):\n    try: print(ascii(format(value, L)))\n    except ValueError as error: print('ValueError')",
  "a percent format":
    "try: print(ascii(L % ()))\nexcept Exception as error: print(type(error).__name__, error)",
  "a regular expression":
    "import re\nprint(re.fullmatch(re.escape(L), L) is not None, ascii(re.sub('x', lambda m: L, 'axb')))",
  "a replacement":
    "import re\ntry: print(ascii(re.sub('x', L, 'axb')))\nexcept (re.error, IndexError) as error: print(type(error).__name__)",
  "JSON": "import json\nprint(json.dumps({L: L}), json.loads(json.dumps({L: [L]})) == {L: [L]})",
  "an enum":
    "import enum\ntry: print(ascii(list(enum.Enum('A', [(L, L)]))))\nexcept ValueError as error: print(type(error).__name__)",
  "a namedtuple":
    "import collections\ntry: print(collections.namedtuple(L, 'a'))\nexcept ValueError as error: print(type(error).__name__)",
  "a warning":
    "import warnings\nwith warnings.catch_warnings(record=True) as w:\n    warnings.simplefilter('always')\n    warnings.warn(L)\nprint(ascii(str(w[0].message)))",
  "print's ends": "print('a', 'b', sep=ascii(L), end=ascii(L))\nprint()",
  "compile and its kin":
    "for f in (eval, exec):\n    try: f(L)\n    except Exception as error: print('refused')\n    else: print('refused')",
  "an import":
    "try: __import__(L)\nexcept (ImportError, ValueError, PermissionError): print('no such module')\nelse: print('no such module')",
};

const generated = Object.entries(PIECES).map(([piece, text]): [string, string] => [
  piece,
  Object.entries(PLACES).map(([place, program]) =>
    `print(${JSON.stringify(place)})\n${
      program.trimStart().replace(/\bL\b/g, () => literal(text)).replace(
        /\bR\b/g,
        () => raw(text) ?? "'''x'''",
      )
    }\n`
  ).join(""),
]);

const identifiers: AttackTable = {
  "letters that normalise": "ſ = 1\nprint(s)\nﬁ = 2\nprint(fi)\nｅｖａｌ２ = 3\nprint(eval2)",
  "letters outside the first plane": "𝒙 = 1\nprint(x)\n𐊀 = 2\nprint(𐊀, '𐊀' in globals())",
  "letters that JavaScript escapes": "µ = 1\nprint(μ, 'μ' in globals())",
  "a name with a dollar": "$x = 1",
  "a name with an escape": "\\u0061 = 1",
  "a zero-width joiner in a name": "a\u200db = 1",
  "a private name": "class A:\n    def __init__(self): self.__constructor = 1\nprint(vars(A()))",
  "names with only underscores": "_ = 1\n__ = 2\n___ = 3\nprint(_, __, ___)",
  "names like helpers":
    "c0 = k1 = R = G = p = e = b = 1\ndef f(R, G=2):\n    p = R + G\n    return p\nprint(f(1), c0, k1)",
  "the name of every builtin":
    "import builtins\nfor name in dir(builtins):\n    if name.isidentifier() and name[0] != '_': globals()[name + '_'] = name\nprint(len_, eval_)",
  "a very long name": `${"x".repeat(5000)} = 1\nprint(${"x".repeat(5000)})`,
  "many names": `${
    Array.from({ length: 300 }, (_, i) => `v${i}`).join(" = ")
  } = 1\nprint(v0 + v299)`,
};

const numbers: AttackTable = {
  "numbers that are not JavaScript's": "print(0o17, 0b11, 0XfF, 1_000, 1e5, 1E-5, .5, 5., 0_0, 00)",
  "an octal of old": "print(017)",
  "a number with a suffix": "print(1n)",
  "a number that glues on": "print(0xfor 1)",
  "a huge number": `print(${"9".repeat(400)} % 1000007)`,
  "a number beyond a float": "print(1e999, -1e999, 1e-999)",
  "a number's attribute": "print(1 .real, 1.5.imag, (1).numerator)",
  "minus zero": "print(-0.0, -0, 0 * -1, 0.0 == -0.0)",
  "the largest safe integers": "print(2**53 - 1, 2**53, 2**53 + 1, -2**53 - 1, 9007199254740993)",
  "float('…')": `
for text in ('nan', 'inf', '-Infinity', '0x10', '1n', '1e', '', ' 1 ', '1_0', '1__0', 'NaN()', '{}', 'null', '١'):
    try: print(repr(float(text)))
    except ValueError as error: print(ascii(str(error)))`,
  "int('…')": `
for text in ('0x10', '1n', '1e3', '', ' 1 ', '1_0', '1__0', '0b1', 'Infinity', 'NaN', '[]', '١'):
    try: print(int(text))
    except ValueError as error: print(ascii(str(error)))
    try: print(int(text, 0))
    except ValueError as error: print(ascii(str(error)))`,
};

/** The programs. */
export const INJECTION_ATTACKS: AttackTable = {
  ...Object.fromEntries(generated),
  ...identifiers,
  ...numbers,
};
