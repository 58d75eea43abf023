/** A program gets no module that it may not import, by whatever way it asks. */

import { assert, assertEquals } from "@std/assert";
import { run } from "../../mod.ts";
import { Interpreter } from "../../src/interpreter/interpreter.ts";
import { loadedModules, loadModule } from "../../src/interpreter/importer.ts";
import { PyModule } from "../../src/objects/module.ts";
import { registry } from "../../src/stdlib/registry.ts";
import { IN_PROCESS_LIMITS, InProcessHost } from "../helpers/in_process.ts";
import { answerText } from "./attacks.ts";
import { walk } from "./graph.ts";

function runWith(authorizedImports: readonly string[], source: string): string {
  const host = new InProcessHost(null);
  const interpreter = new Interpreter({ host, limits: IN_PROCESS_LIMITS, authorizedImports });
  const completion = interpreter.run({ source, filename: "attack.py" });
  assert(completion.status !== "internal", source);
  const answer = answerText(host.stdout, completion.error?.traceback ?? "");
  // The list of what is allowed, at the end of the message, is another test's.
  return answer.replace(/\. Modules allowed here: .*/g, "");
}

const OS = "is not allowed: programs here have no access to files or the operating system";

/** Programs by what may be imported; each with what it comes to. */
const ATTACKS: readonly [allowed: string, program: string, answer: string][] = [
  ["math", "import math\nprint(math.pi)", "3.141592653589793\n"],
  ["math", "import json", "ImportError: import of 'json' is not authorized\n"],
  ["*", "import os", `ImportError: import of 'os' ${OS}\n`],
  ["os", "import os", `ImportError: import of 'os' ${OS}\n`],
  ["os.*", "import os.path", `ImportError: import of 'os' ${OS}\n`],
  ["*", "from os import system", `ImportError: import of 'os' ${OS}\n`],
  ["*", "import posix", `ImportError: import of 'posix' ${OS}\n`],
  ["*", "import subprocess as math", "ImportError: import of 'subprocess' "],
  ["*", "import socket", "ImportError: import of 'socket' "],
  ["*", "import ctypes", "ImportError: import of 'ctypes' "],
  ["*", "import importlib", "ImportError: import of 'importlib' "],
  ["*", "import pickle", "ImportError: import of 'pickle' "],
  ["*", "import multiprocessing", "ImportError: import of 'multiprocessing' "],
  [
    "*",
    "import builtins\nbuiltins.__import__('os')",
    "PermissionError: __import__() is not allowed",
  ],
  ["*", "__import__('os')", "PermissionError: __import__() is not allowed"],
  ["*", "__builtins__.__import__('os')", "PermissionError: __import__() is not allowed"],
  ["*", "import constructor", "ModuleNotFoundError: No module named 'constructor'\n"],
  ["*", "import __proto__", "ModuleNotFoundError: No module named '__proto__'\n"],
  ["*", "import toString.valueOf", "ModuleNotFoundError: No module named 'toString'"],
  ["*", "import math.constructor", "ModuleNotFoundError: No module named 'math.constructor'"],
  [
    "*",
    "from math import constructor",
    "ImportError: cannot import name 'constructor' from 'math'",
  ],
  ["*", "from json import __proto__", "ImportError: cannot import name '__proto__' from 'json'"],
  ["*", "import Deno", "ModuleNotFoundError: No module named 'Deno'\n"],
  ["*", "import node", "ModuleNotFoundError: No module named 'node'\n"],
  ["json", "import json.decoder", "ImportError: import of 'json.decoder' is not authorized\n"],
  // What a package shows of itself comes with it, as in CPython.
  ["json", "from json import decoder\nprint(decoder.__name__)", "json.decoder\n"],
  ["json.decoder", "import json.decoder as d\nprint(d.__name__)", "json.decoder\n"],
  [
    "json.decoder",
    "import json.encoder",
    "ImportError: import of 'json.encoder' is not authorized\n",
  ],
  ["json.*", "import json.encoder as e\nprint(e.__name__)", "json.encoder\n"],
  ["jso*", "import json", "ImportError: import of 'json' is not authorized\n"],
  ["jsonx", "import json", "ImportError: import of 'json' is not authorized\n"],
  ["json.decoder.x", "import json.decoder as d\nprint(d.__name__)", "json.decoder\n"],
  ["urllib.parse", "import urllib.request", "ImportError: import of 'urllib.request' "],
  [
    "urllib.*",
    "from urllib import request",
    "ImportError: cannot import name 'request' from 'urllib'",
  ],
  ["urllib.*", "import urllib.request", "ImportError: import of 'urllib.request' "],
  [
    "sys",
    "import sys\nsys.modules['json'] = sys\ntry: import json\nexcept ImportError as e: print(e.name)",
    "json\n",
  ],
  [
    "sys math",
    "import sys, types\n",
    "ImportError: import of 'types' is not authorized\n",
  ],
  [
    "sys",
    `import sys
class Finder:
    def find_spec(*args): print('called')
    find_module = find_spec
sys.meta_path.insert(0, Finder())
sys.path_hooks.append(Finder.find_spec)
import json`,
    "ImportError: import of 'json' is not authorized\n",
  ],
  [
    "math",
    "print(hasattr(__builtins__, '__loader__') and __builtins__.__loader__)\nprint('__loader__' in globals())",
    "False\nFalse\n",
  ],
  ["math", "import math\nprint(hasattr(math, '__loader__'))", "False\n"],
  ["math", "import math as m, math\ndel math\nimport json", "ImportError: import of 'json' is not"],
  ["math", "def f():\n    import json\nf()", "ImportError: import of 'json' is not authorized\n"],
  ["math", "class A:\n    import json", "ImportError: import of 'json' is not authorized\n"],
  ["math", "from json import *", "ImportError: import of 'json' is not authorized\n"],
  ["math", "from . import json", "ImportError: attempted relative import with no known parent"],
  ["math", "from .. import os", "ImportError: attempted relative import with no known parent"],
  ["math", "from .os import path", "ImportError: attempted relative import with no known parent"],
  ["math", "import ｊｓｏｎ", "ImportError: import of 'json' is not authorized\n"],
  ["math", "import ｍath\nprint(math.e > 2)", "True\n"],
  ["math", "import __main__\nprint(__main__.__name__)", "__main__\n"],
  ["math", "import _json", "ImportError: import of '_json' is not allowed"],
  ["*", "import _posixsubprocess", "ImportError: import of '_posixsubprocess' is not allowed"],
  ["*", "import _io", "ImportError: import of '_io' is not allowed"],
  [
    "*",
    "import sys\nsys.path.append('/etc')\nimport passwd",
    "ModuleNotFoundError: No module named 'passwd'",
  ],
  ["*", "import runpy", "ImportError: import of 'runpy' "],
  ["*", "import code", "ImportError: import of 'code' "],
  ["*", "import zipimport", "ImportError: import of 'zipimport' "],
  ["*", "import io\nio.open('/etc/passwd')", "PermissionError: "],
  ["*", "open('/etc/passwd')", "PermissionError: "],
  [
    "*",
    "import io\nio.FileIO('/etc/passwd')",
    "PermissionError: io.FileIO() is not allowed",
  ],
  ["*", "import logging\nlogging.FileHandler('/tmp/x')", ""],
];

for (const [allowed, program, answer] of ATTACKS) {
  Deno.test(`imports: with ${allowed}: ${program.replaceAll("\n", "; ").slice(0, 90)}`, () => {
    const ours = runWith(allowed.split(" "), program);
    if (answer.endsWith("\n")) assertEquals(ours, answer);
    else assert(ours.startsWith(answer), `${ours} is not ${answer}`);
  });
}

Deno.test("sys.modules lists what the program may import, and nothing that the library uses", async () => {
  const code = "import sys, logging\nprint(sorted(sys.modules))\nprint(sys.modules.get('time'))";
  const { stdout } = await run(code, { authorizedImports: ["sys", "logging"] });
  assertEquals(stdout, "['__main__', 'builtins', 'logging', 'sys']\nNone\n");
});

Deno.test("every module that is reachable from the library is one of the registry", async () => {
  const host = new InProcessHost(null);
  new Interpreter({ host, limits: IN_PROCESS_LIMITS, authorizedImports: null });
  for (const name of registry.keys()) loadModule(name, true);
  const { values } = walk(loadedModules());
  const modules = values.filter((value) => value instanceof PyModule);
  const strange = modules.filter(({ name }) => !registry.has(name) && name !== "__main__");
  assertEquals(strange.map(({ name }) => name), []);
  await Promise.resolve();
});
