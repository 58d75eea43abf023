/**
 * The child's program and the library's TypeScript, bundled together and cut apart: the worker's
 * bundle holds what the worker itself imports, and each module of the library becomes a script,
 * which a child evaluates when it imports the module. Code that several modules share, and the
 * worker does not, is a script of its own.
 */

import * as acorn from "acorn";
import { typescriptNames } from "../src/stdlib/compiled/names.ts";
import { MODULES } from "./library.ts";
import { COLOURS } from "./plain_grammar.ts";
import { WORKER_SOURCE } from "./worker_bundle.ts";

/** What the bundle is called as a source of imports. */
const CORE = "core";
/** A function of the bundle that the worker calls; see src/sandbox/library_scripts.ts. */
const CORE_EXPORTS = "coreExports";
/** The parameter of scripts: it gives what another script exports. */
const FROM = "from$";

/** A script of the library: an expression in JavaScript, whose value is a function. */
export interface LibraryScript {
  readonly name: string;
  /** The scripts that must be there before it. */
  readonly needs: readonly string[];
  /** What stands before the code, the code, and what stands behind it. */
  readonly head: string;
  readonly body: string;
  readonly tail: string;
}

/** What the bundler made of the worker and the library. */
export interface SplitBundle {
  /** The worker's code. */
  readonly core: string;
  readonly scripts: readonly LibraryScript[];
}

/** A module that the bundler wrote, cut into its parts. */
interface Chunk {
  readonly imports: ReadonlyMap<string, readonly Binding[]>;
  readonly exports: readonly Binding[];
  readonly body: string;
}

/** A name of the module, and what it is called outside. */
interface Binding {
  readonly local: string;
  readonly outside: string;
}

/** Bundles and cuts. */
export async function splitBundle(): Promise<SplitBundle> {
  const chunks = await bundledChunks();
  const [core] = chunks.get("worker.js")!.imports.keys();
  const names = scriptNames(chunks, core!);
  const { body, exports } = chunks.get(core!)!;
  return {
    // In parentheses: V8's code cache is to hold it.
    core: `var ${CORE_EXPORTS}=(function(){return{${pairs(exports)}}});\n${body}\n`,
    scripts: [...names].filter(([file]) => file !== core).map(([file, name]) =>
      newScript(name, chunks.get(file)!, names)
    ),
  };
}

async function bundledChunks(): Promise<Map<string, Chunk>> {
  const folder = await Deno.makeTempDir();
  try {
    // What the worker imports too is in one chunk, since all entries import the worker.
    const entries = new Map([["worker", `import "${WORKER_SOURCE}";\n`]]);
    for (const name of typescriptNames) {
      const from = new URL(`${name}.ts`, MODULES);
      entries.set(name, `${entries.get("worker")}export { default } from "${from}";\n`);
    }
    const paths: string[] = [];
    for (const [name, text] of entries) {
      const path = `${folder}/${name}.ts`;
      await Deno.writeTextFile(path, text);
      paths.push(path);
    }
    const { success, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [
        ...["bundle", "--quiet", "--minify", "--external", COLOURS],
        ...["--code-splitting", "--outdir", `${folder}/out`, ...paths],
      ],
      stdout: "null",
      stderr: "piped",
    }).output();
    if (!success) throw new Error(new TextDecoder().decode(stderr));
    const chunks = new Map<string, Chunk>();
    for await (const { name } of Deno.readDir(`${folder}/out`)) {
      chunks.set(name, cut(await Deno.readTextFile(`${folder}/out/${name}`)));
    }
    return chunks;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/**
 * Cuts a module whose imports stand above its code, and whose exports below. What is imported of
 * packages that are not bundled stays with the code.
 */
function cut(text: string): Chunk {
  const { body } = acorn.parse(text, { ecmaVersion: "latest", sourceType: "module" });
  const imports = new Map<string, Binding[]>();
  const exports: Binding[] = [];
  let start = 0;
  let end = text.length;
  let isInCode = false;
  for (const statement of body) {
    if (statement.type === "ImportDeclaration") {
      const source = String(statement.source.value);
      if (!source.startsWith("./")) continue;
      if (isInCode) throw new Error("Code above the imports");
      start = statement.end;
      const file = source.slice(2);
      const bindings = imports.get(file) ?? [];
      imports.set(file, bindings);
      for (const each of statement.specifiers) {
        if (each.type !== "ImportSpecifier") throw new Error(`Import of all of ${file}`);
        bindings.push({ local: each.local.name, outside: nameOf(each.imported) });
      }
    } else if (statement.type === "ExportNamedDeclaration") {
      end = Math.min(end, statement.start);
      for (const { local, exported } of statement.specifiers) {
        exports.push({ local: nameOf(local), outside: nameOf(exported) });
      }
    } else if (end < text.length) throw new Error("Code below the exports");
    else isInCode = true;
  }
  return { imports, exports, body: text.slice(start, end).trim() };
}

function nameOf(node: acorn.Identifier | acorn.Literal): string {
  return node.type === "Identifier" ? node.name : String(node.value);
}

/** The names of the scripts that the modules' entries reach, by their files, those needed first. */
function scriptNames(chunks: ReadonlyMap<string, Chunk>, core: string): Map<string, string> {
  const names = new Map([[core, CORE]]);
  let shared = 0;
  const visit = (file: string, name: () => string) => {
    if (names.has(file)) return;
    for (const each of chunks.get(file)!.imports.keys()) {
      visit(each, () => `typescript/shared-${++shared}`);
    }
    names.set(file, name());
  };
  for (const name of typescriptNames) visit(`${name}.js`, () => `typescript/${name}`);
  return names;
}

function newScript(
  name: string,
  { imports, exports, body }: Chunk,
  names: ReadonlyMap<string, string>,
): LibraryScript {
  if (body.includes(FROM)) throw new Error(`${name} has a name that the scripts' frame has`);
  const sources = [...imports].map(([file, bindings]) => [names.get(file)!, bindings] as const);
  const declarations = sources.filter(([, bindings]) => bindings.length > 0)
    .map(([source, bindings]) =>
      `{${bindings.map(({ local, outside }) => `${outside}:${local}`)}}=${FROM}("${source}")`
    );
  return {
    name,
    needs: sources.map(([source]) => source).filter((source) => source !== CORE),
    head: `(${FROM}=>{${declarations.length > 0 ? `const ${declarations};` : ""}`,
    body,
    tail: `\nreturn{${pairs(exports)}}})`,
  };
}

/** As an object literal has them. */
function pairs(bindings: readonly Binding[]): string {
  return bindings.map(({ local, outside }) => `${outside}:${local}`).join(",");
}
