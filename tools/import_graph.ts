/**
 * Which file imports which, read from the sources' own text. The architecture test and the build
 * use it.
 */

/** One import or re-export. */
export interface Import {
  /** As it is written. */
  readonly specifier: string;
  /** Only types are imported: nothing is left of it at run time. */
  readonly typeOnly: boolean;
}

const STATEMENT =
  /^\s*(?:import|export)\s+(type\s)?(?:[\w*$\s{},]*?\sfrom\s*)?"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;

/** The imports of one source text. */
export function importsOf(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return [...code.matchAll(STATEMENT)].map((match) => ({
    specifier: match[2] ?? match[3]!,
    typeOnly: match[1] !== undefined,
  }));
}

/** Every file below `folder` whose name matches. */
export async function* filesBelow(folder: URL, pattern: RegExp): AsyncGenerator<URL> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  for (const entry of entries.sort((a, b) => a.name < b.name ? -1 : 1)) {
    if (entry.isDirectory) yield* filesBelow(new URL(`${entry.name}/`, folder), pattern);
    else if (pattern.test(entry.name)) yield new URL(entry.name, folder);
  }
}

/** The files that `entries` reach by relative imports, themselves included, and the packages. */
export async function closureOf(
  entries: readonly URL[],
): Promise<{ files: URL[]; packages: string[] }> {
  const texts = new Map<string, string>();
  const packages = new Set<string>();
  const waiting = entries.map(({ href }) => href);
  for (let href = waiting.pop(); href !== undefined; href = waiting.pop()) {
    if (texts.has(href)) continue;
    const text = await Deno.readTextFile(new URL(href));
    texts.set(href, text);
    for (const { specifier } of importsOf(text)) {
      if (specifier.startsWith(".")) waiting.push(new URL(specifier, href).href);
      else packages.add(specifier);
    }
  }
  const files = [...texts.keys()].sort().map((href) => new URL(href));
  return { files, packages: [...packages].sort() };
}
