/**
 * `deno task build`: compiles the library's Python, then bundles the child's program, with the
 * interpreter and the parser, into one minified JavaScript file, which starts in a third of the time
 * that the modules take, and packs the library's scripts. What the child runs in every process is
 * made ready in the files themselves: decoded tables (plain_grammar.ts), and functions that V8's
 * code cache holds (eager_functions.ts). They are committed, so that running Vivarium needs no build.
 */

import { withEagerFunctions } from "./eager_functions.ts";
import { writeLibrary } from "./library.ts";
import { withPlainGrammar } from "./plain_grammar.ts";
import { type FunctionPlaces, functionsAtStart } from "./start_profile.ts";
import {
  bundleHeader,
  inputHash,
  PROLOGUE,
  versionOf,
  versionText,
  WORKER_BUNDLE,
  WORKER_VERSION_FILE,
} from "./worker_bundle.ts";

await writeLibrary();
// They load what was written just now.
const { splitBundle } = await import("./split_bundle.ts");
const { writeLibraryPack } = await import("./library_pack.ts");
const { core, scripts } = await splitBundle();
await writeLibraryPack(scripts, ({ head, body, tail }) => head + body + tail);
const worker = await Deno.makeTempFile({ suffix: ".js" });
try {
  const code = `${PROLOGUE}${withPlainGrammar(core)}`;
  await Deno.writeTextFile(worker, code);
  const placesOf = await functionsAtStart(worker);
  const bundle = withEagerFunctions(code, placesOf(new URL(worker, import.meta.url).href));
  const text = bundleHeader(await inputHash()) + bundle;
  await Deno.writeTextFile(WORKER_BUNDLE, text);
  await Deno.writeTextFile(WORKER_VERSION_FILE, versionText(await versionOf(text)));
  await writeLibraryPack(scripts, ({ name, head, body, tail }) => {
    const places = placesOf(`vivarium:library/${name}`);
    const at = head.length;
    const has: FunctionPlaces["has"] = (start, bodyStart, end) =>
      places.has(start + at, bodyStart + at, end + at);
    return head + withEagerFunctions(body, { has }) + tail;
  });
  console.log(`Wrote ${WORKER_BUNDLE.pathname}: ${(bundle.length / 1024).toFixed(0)} KB`);
} finally {
  await Deno.remove(worker);
}
