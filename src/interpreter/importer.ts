/** `import`: the registry of modules, narrowed by the allowlist of the run. */

import { exceptionType, newException, type PyBaseException } from "../objects/exception.ts";
import { instanceDict } from "../objects/instance_dict.ts";
import { newModule, PyModule } from "../objects/module.ts";
import { None, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { findAttribute, getAttribute } from "../protocols/attribute.ts";
import { toArray } from "../protocols/iterate.ts";
import { suggest } from "../protocols/suggest.ts";
import { addLazily, isLazy } from "../native/define.ts";
import { broughtAlong, registry } from "../stdlib/registry.ts";
import { moduleStatus } from "../stdlib/status.ts";
import type { LibraryModule, ModuleLoader } from "../stdlib/library_module.ts";
import { importedModules, noteImported } from "../stdlib/sys/imported.ts";
import { namespaceSet } from "./class_building.ts";

const loaded = new Map<string, PyModule>();
let allowed: readonly string[] | null = null;

/** Where the modules of the library come from, which stands above this file. */
export interface Library {
  /** What a module is made of. */
  parts(name: string): LibraryModule;
  /** Runs what is written in Python. */
  run(module: PyModule, parts: LibraryModule): void;
}

let library: Library;

/** Says where the modules of the library come from. */
export function setLibrary(to: Library): void {
  library = to;
}

/** Sets the patterns of the run: names, `pkg.sub`, `pkg.*`, `*`; null allows the whole registry. */
export function setAuthorizedImports(patterns: readonly string[] | null): void {
  allowed = patterns;
}

/** Forgets all modules: a new interpreter imports its own. */
export function forgetModules(): void {
  loaded.clear();
  importedModules.map.clear();
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
  const names = [...registry.keys()].filter((name) => {
    if (name.startsWith("_") || !isAllowed(name)) return false;
    const dot = name.lastIndexOf(".");
    // What a package holds goes without saying.
    return dot < 0 || !isAllowed(name.slice(0, dot));
  }).sort();
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
  const near = status === undefined && !registry.has(name)
    ? suggest(name, [...registry.keys()].filter(isAllowed))
    : undefined;
  const hint = near !== undefined ? ` (did you mean '${near}'?)` : "";
  const error = newException(type, `${message}${hint}. Modules allowed here: ${allowedList()}`);
  error.$name = name;
  return error;
}

function hasChildren(name: string): boolean {
  for (const key of registry.keys()) if (key.startsWith(`${name}.`)) return true;
  return false;
}

/**
 * The module of that full name, loaded if need be, its parents included. What the library imports
 * for itself need not be allowed to the program.
 */
export function loadModule(name: string, byLibrary = false): PyModule {
  const visible = isAllowed(name);
  const known = loaded.get(name);
  if (known !== undefined && (visible || byLibrary)) return known;
  // What a module is made of comes with what its packages are made of.
  const parts = registry.has(name) && (visible || byLibrary) ? library.parts(name) : undefined;
  const dot = name.lastIndexOf(".");
  const parent = dot < 0 ? undefined : loadModule(name.slice(0, dot), byLibrary);
  if (parts === undefined) throw refuse(name);
  const module = parts.python === undefined
    ? (parts.typescript as ModuleLoader)()
    : startPython(name, parts, parent);
  loaded.set(name, module);
  if (visible) noteImported(name, module);
  // What the package itself imports under that name, as unittest does `main`, comes after this.
  const own = name.slice(dot + 1);
  if (parent !== undefined && !isLazy(parent, own)) parent[`$${own}`] = module;
  for (const each of broughtAlong.get(name) ?? []) loadModule(each, true);
  return module;
}

/** Makes a module and runs its Python; it can be imported while it still runs. */
function startPython(name: string, parts: LibraryModule, parent: PyModule | undefined): PyModule {
  const module = newModule(name);
  module.$__name__ = name;
  module.$__doc__ = None;
  module.$__package__ = hasChildren(name) ? name : parent?.name ?? "";
  loaded.set(name, module);
  try {
    library.run(module, parts);
  } catch (error) {
    loaded.delete(name);
    throw error;
  }
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
  return importNameFrom(module, name, false);
}

function importNameFrom(module: Value, name: string, byLibrary: boolean): Value {
  // A package of the library imports its submodules when their names are looked at.
  if (byLibrary && registry.has(`${(module as PyModule).name}.${name}`)) {
    return loadModule(`${(module as PyModule).name}.${name}`, true);
  }
  const found = findAttribute(module, name);
  if (found !== undefined) return found;
  if (module instanceof PyModule) {
    const full = `${module.name}.${name}`;
    if (registry.has(full)) return loadModule(full, byLibrary);
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

/** The import statements of library modules that are written in Python. */
export const libraryImports = {
  importModule(name: string, last: boolean): Value {
    const module = loadModule(name, true);
    return last ? module : loadModule(name.split(".")[0]!, true);
  },
  importFrom: (name: string): Value => loadModule(name, true),
  importName: (module: Value, name: string): Value => importNameFrom(module, name, true),
};

/** A global of a library module that is imported when it is first looked at. */
export function importLater(globals: Value, name: string, load: () => Value): void {
  addLazily(globals as PyModule, { [name]: load });
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
