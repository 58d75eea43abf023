/**
 * Tools: JavaScript functions that Python calls. Their options, the stubs that a model reads, and
 * the carrying out of calls. How they look in Python is the part of interpreter/tools.ts.
 */

import type { HostAnswer, ToolSpec } from "../interpreter/host.ts";
import { checkNames, PolicyError, shown } from "./policy.ts";
import { type CallRequest, MAX_CALL_BYTES } from "./protocol.ts";
import { decodeValue, encodeValue } from "./wire.ts";

/** What a tool that is a `function` finds as `this`. */
export interface ToolContext {
  /** Aborted when the run that called has ended, however it did. */
  readonly signal: AbortSignal;
}

/**
 * A function that Python calls. Positional arguments come one by one; keyword arguments come as one
 * object after them: `lookup(5, deep=True)` calls `(5, { deep: true })`.
 */
// deno-lint-ignore no-explicit-any -- what Python gives is checked by the tool
export type ToolFunction = (this: ToolContext, ...args: any[]) => unknown;

/** A tool and what Python is told of it. */
export interface ToolDefinition {
  /** The function. */
  call: ToolFunction;
  /** Its parameters in Python's notation, `(customer_id: int, *, deep: bool = False) -> dict`. */
  signature?: string;
  /** What it does: its docstring. */
  description?: string;
  /** Whether it can be awaited. Default: whether `call` is an `async` function. */
  async?: boolean;
}

/** Tools by the names under which Python finds them; `crm.lookup` is an attribute of `crm`. */
export type Tools = Record<string, ToolFunction | ToolDefinition>;

/** What a tool throws to raise a Python exception of a chosen built-in type. */
export class ToolError extends Error {
  /** The name of the class. */
  override name = "ToolError";
  /** The name of a built-in Python exception. */
  readonly type: string;

  /**
   * ```ts
   * import { ToolError } from "@vivarium/python";
   *
   * const error = new ToolError("no such customer", { type: "KeyError" });
   * console.log(error.type); // KeyError
   * ```
   */
  constructor(message: string, options: { type?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.type = options.type ?? "RuntimeError";
  }
}

interface Tool {
  readonly call: ToolFunction;
  readonly spec: ToolSpec;
}

const AsyncFunction = (async () => {}).constructor;
const IDENTIFIER = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u;
const KEYWORDS = new Set(
  ("False None True and as assert async await break class continue def del elif else except " +
    "finally for from global if import in is lambda nonlocal not or pass raise return try while " +
    "with yield").split(" "),
);

/** Whether Python takes this for a name. */
export function isPythonName(name: string): boolean {
  return IDENTIFIER.test(name) && !KEYWORDS.has(name);
}

function newTool(name: string, given: ToolFunction | ToolDefinition): Tool {
  const option = `tools.${name}`;
  const definition = typeof given === "function" ? { call: given } : given;
  if (
    typeof definition !== "object" || definition === null || typeof definition.call !== "function"
  ) {
    throw new PolicyError(
      option,
      `${option} must be a function, or an object with a function "call"`,
    );
  }
  checkNames(
    definition,
    ["call", "signature", "description", "async"],
    "tool option",
    `${option}.`,
  );
  if (!name.split(".").every(isPythonName)) {
    throw new PolicyError(
      option,
      `${shown(name)} is not a name for a tool; use Python names such as lookup or crm.lookup`,
    );
  }
  const { call, signature = null, description = null } = definition;
  if (signature !== null && !isSignature(signature)) {
    throw new PolicyError(
      `${option}.signature`,
      `${option}.signature must be Python parameters in parentheses, such as ` +
        `"(a: int, *, b: str = '') -> dict", not ${shown(signature)}`,
    );
  }
  if (description !== null && typeof description !== "string") {
    throw new PolicyError(`${option}.description`, `${option}.description must be a string`);
  }
  const isAsync = definition.async ?? call instanceof AsyncFunction;
  return { call, spec: { name, signature, description, isAsync } };
}

/** Whether this is one line of balanced parentheses, perhaps with `-> type` after them. */
function isSignature(text: unknown): boolean {
  if (typeof text !== "string" || !text.startsWith("(") || /[\r\n#;\\]/.test(text)) return false;
  const bare = text.replace(/'[^']*'|"[^"]*"/g, "0");
  if (/['"]/.test(bare)) return false;
  let depth = 0;
  let end = -1;
  for (let i = 0; i < bare.length && end < 0; i++) {
    if ("([{".includes(bare[i]!)) depth++;
    else if (")]}".includes(bare[i]!) && --depth === 0) end = i;
  }
  return end >= 0 && /^\s*(->\s*[\w.[\], |]+)?$/.test(bare.slice(end + 1));
}

/** The tools of a run. */
export class ToolTable {
  readonly #tools = new Map<string, Tool>();

  /** Checks the tools; anything wrong with them is a `PolicyError`. */
  constructor(tools: Tools = {}) {
    if (typeof tools !== "object" || tools === null) {
      throw new PolicyError("tools", "tools must be an object of functions");
    }
    for (const [name, given] of Object.entries(tools)) this.#tools.set(name, newTool(name, given));
    for (const name of this.#tools.keys()) {
      for (let dot = name.indexOf("."); dot >= 0; dot = name.indexOf(".", dot + 1)) {
        const space = name.slice(0, dot);
        if (this.#tools.has(space)) {
          throw new PolicyError(`tools.${name}`, `${space} is a tool: ${name} cannot be one too`);
        }
      }
    }
  }

  /** What the child is told. */
  get specs(): ToolSpec[] {
    return [...this.#tools.values()].map((tool) => tool.spec);
  }

  /** Carries out one call. It never throws: what the tool throws is the answer. */
  async call({ id, name, args, kwargs }: CallRequest, signal: AbortSignal): Promise<HostAnswer> {
    try {
      const tool = this.#tools.get(name);
      if (tool === undefined) {
        throw new ToolError(`there is no tool ${name}`, { type: "NameError" });
      }
      const values = args.map((each) => decodeValue(each));
      if (Object.keys(kwargs).length > 0) {
        values.push(decodeValue({ $: "object", v: Object.entries(kwargs) }));
      }
      const value = encodeValue(
        await tool.call.apply({ signal }, values),
        `the result of ${name}()`,
      );
      if (JSON.stringify(value).length > MAX_CALL_BYTES) {
        throw new ToolError(
          `the result of ${name}() is too large: at most ${MAX_CALL_BYTES} bytes`,
          {
            type: "ValueError",
          },
        );
      }
      return { id, value };
    } catch (error) {
      return { id, error: { type: pythonType(error), message: messageOf(error) } };
    }
  }
}

/** The Python exception that stands for what a tool threw; Python falls back on RuntimeError. */
function pythonType(error: unknown): string {
  if (error instanceof ToolError) return error.type;
  const name = error instanceof Error ? error.name : "";
  // JavaScript's own names for what Python calls otherwise.
  if (name === "RangeError" || name === "ReferenceError" || name === "Error") return "RuntimeError";
  return name === "AbortError" ? "RuntimeError" : name;
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 10_000);
}

/**
 * The Python text that tells a model which tools there are: a function without a body for each,
 * with its signature and its documentation.
 *
 * ```ts
 * import { toolStubs } from "@vivarium/python";
 *
 * const stubs = toolStubs({
 *   lookup: {
 *     call: (id: number) => ({ id, name: "Ann" }),
 *     signature: "(customer_id: int) -> dict",
 *     description: "Finds a customer.",
 *   },
 * });
 * console.log(stubs.split("\n")[0]); // def lookup(customer_id: int) -> dict:
 * ```
 *
 * @throws {PolicyError} When a tool is not valid.
 */
export function toolStubs(tools: Tools): string {
  const stubs: string[] = [];
  const spaces = new Map<string, string[]>();
  for (const { name, signature, description, isAsync } of new ToolTable(tools).specs) {
    const dot = name.lastIndexOf(".");
    const head = `${isAsync ? "async " : ""}def ${name.slice(dot + 1)}` +
      `${signature ?? "(*args, **kwargs)"}:`;
    const doc = description === null ? [] : [`    ${docstring(description)}`];
    const stub = [head, ...doc, "    ..."];
    if (dot < 0) stubs.push(stub.join("\n"));
    else {
      const space = name.slice(0, dot);
      const lines = spaces.get(space) ?? [];
      lines.push(["@staticmethod", ...stub].map((line) => `    ${line}`).join("\n"));
      spaces.set(space, lines);
    }
  }
  for (const [space, members] of spaces) stubs.push(`class ${space}:\n${members.join("\n\n")}`);
  return stubs.map((stub) => `${stub}\n`).join("\n");
}

function docstring(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"');
  return `"""${escaped.endsWith('"') ? escaped.slice(0, -1) + '\\"' : escaped}"""`;
}
