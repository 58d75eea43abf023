/** `import`: the registry of modules, narrowed by the allowlist of the run. */

import { exceptionType, newException, type PyBaseException } from "../objects/exception.ts";
import { instanceDict } from "../objects/instance_dict.ts";
import { PyModule } from "../objects/module.ts";
import type { Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { findAttribute, getAttribute } from "../protocols/attribute.ts";
import { toArray } from "../protocols/iterate.ts";
import { suggest } from "../protocols/suggest.ts";
import { moduleStatus, registry } from "../stdlib/registry.ts";
import { noteImported } from "../stdlib/sys/imported.ts";
import { namespaceSet } from "./class_building.ts";

const loaded = new Map<string, PyModule>();
let allowed: readonly string[] | null = null;

/** Sets the patterns of the run: names, `pkg.sub`, `pkg.*`, `*`; null allows the whole registry. */
export function setAuthorizedImports(patterns: readonly string[] | null): void {
  allowed = patterns;
}

/** Makes a module importable under its name: `__main__`. */
export function registerLoaded(module: PyModule): void {
  loaded.set(module.name, module);
  noteImported(module.name, module);
}

/** The modules that have been imported, by name. */
export function loadedModules(): ReadonlyMap<string, PyModule> {
  return loaded;
}

function isAllowed(name: string): boolean {
  if (allowed === null || name === "__future__" || name === "__main__") return true;
  return allowed.some((pattern) =>
    pattern === "*" || pattern === name || pattern.startsWith(`${name}.`) ||
    (pattern.endsWith(".*") &&
      (name === pattern.slice(0, -2) || name.startsWith(pattern.slice(0, -1))))
  );
}

/** What may be imported, as error messages list it. */
function allowedList(): string {
  const names = [...registry.keys()].filter((name) => !name.startsWith("_") && isAllowed(name))
    .sort();
  return names.length === 0 ? "none" : names.join(", ");
}

function refuse(name: string): PyBaseException {
  const missing = exceptionType("ModuleNotFoundError");
  const status = moduleStatus(name);
  const top = name.split(".")[0]!;
  let type = missing;
  let message: string;
  if (registry.has(name)) {
    type = exceptionType("ImportError");
    message = `import of '${name}' is not authorized`;
  } else if (status?.kind === "refused") {
    type = exceptionType("ImportError");
    message = `import of '${name}' is not allowed: ${status.reason}`;
  } else if (status?.kind === "missing") {
    type = exceptionType("ImportError");
    message = `module '${name}' of the standard library is not available here yet`;
  } else {
    const notPackage = top !== name && registry.has(top) && !hasChildren(top);
    message = `No module named '${name}'${notPackage ? `; '${top}' is not a package` : ""}`;
  }
  const near = suggest(name, [...registry.keys()].filter(isAllowed));
  const hint = near !== undefined && !registry.has(name) ? ` (did you mean '${near}'?)` : "";
  const error = newException(type, `${message}${hint}. Modules allowed here: ${allowedList()}`);
  error.$name = name;
  return error;
}

function hasChildren(name: string): boolean {
  for (const key of registry.keys()) if (key.startsWith(`${name}.`)) return true;
  return false;
}

/** The module of that full name, loaded if need be, its parents included. */
export function loadModule(name: string): PyModule {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const dot = name.lastIndexOf(".");
  const parent = dot < 0 ? undefined : loadModule(name.slice(0, dot));
  const load = registry.get(name);
  if (load === undefined || !isAllowed(name)) throw refuse(name);
  const module = load();
  loaded.set(name, module);
  noteImported(name, module);
  if (parent !== undefined) parent[`$${name.slice(dot + 1)}`] = module;
  return module;
}

/** `import a.b.c`: the top module, or the last one where it is renamed. */
export function importModule(name: string, last: boolean): Value {
  const module = loadModule(name);
  return last ? module : loadModule(name.split(".")[0]!);
}

/** The module of `from module import …`. */
export function importFrom(name: string, level: number, _names: string[]): Value {
  if (level > 0) {
    throw newException(
      exceptionType("ImportError"),
      "attempted relative import with no known parent package",
    );
  }
  return loadModule(name);
}

/** One name of `from module import name`: an attribute or a submodule. */
export function importName(module: Value, name: string): Value {
  const found = findAttribute(module, name);
  if (found !== undefined) return found;
  if (module instanceof PyModule) {
    const full = `${module.name}.${name}`;
    if (registry.has(full)) return loadModule(full);
    const error = newException(
      exceptionType("ImportError"),
      `cannot import name '${name}' from '${module.name}' (unknown location)`,
    );
    error.$name = module.name;
    error.$name_from = name;
    throw error;
  }
  return getAttribute(module, name);
}

/** `from module import *` into a module or a class body. */
export function importStar(module: Value, target: Value): void {
  const listed = findAttribute(module, "__all__");
  const names = listed !== undefined
    ? toArray(listed).map((each) => strValue(each) ?? "")
    : [...instanceDict(module as PyModule).map.keys()].map(String).filter((name) =>
      !name.startsWith("_")
    );
  for (const name of names) {
    const value = getAttribute(module, name);
    if (target instanceof PyModule) target[`$${name}`] = value;
    else namespaceSet(target, name, value);
  }
}
