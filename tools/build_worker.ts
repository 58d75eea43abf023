/**
 * `deno task build`: compiles the library's Python and packs it, then bundles the child's program with the
 * interpreter and the parser into one minified JavaScript file, which starts in a third of the time
 * that the modules take. What the child runs in every process is made ready in the file itself:
 * decoded tables (plain_grammar.ts), and functions that V8's code cache holds (eager_functions.ts).
 * The file is committed, so that running Vivarium needs no build.
 */

import { withEagerFunctions } from "./eager_functions.ts";
import { writeLibrary } from "./library.ts";
import { COLOURS, withPlainGrammar } from "./plain_grammar.ts";
import { functionsAtStart } from "./start_profile.ts";
import {
  bundleHeader,
  inputHash,
  PROLOGUE,
  versionOf,
  versionText,
  WORKER_BUNDLE,
  WORKER_SOURCE,
  WORKER_VERSION_FILE,
} from "./worker_bundle.ts";

await writeLibrary();
// It loads what was written just now.
const { writeLibraryPack } = await import("./library_pack.ts");
await writeLibraryPack();
const output = await Deno.makeTempFile({ suffix: ".js" });
try {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...["bundle", "--quiet", "--minify", "--external", COLOURS],
      ...["--output", output, WORKER_SOURCE.pathname],
    ],
    stdout: "null",
    stderr: "piped",
  }).output();
  if (!success) {
    console.error(new TextDecoder().decode(stderr));
    Deno.exit(1);
  }
  const code = `${PROLOGUE}${withPlainGrammar(await Deno.readTextFile(output))}`;
  await Deno.writeTextFile(output, code);
  const bundle = withEagerFunctions(code, await functionsAtStart(output));
  const text = bundleHeader(await inputHash()) + bundle;
  await Deno.writeTextFile(WORKER_BUNDLE, text);
  await Deno.writeTextFile(WORKER_VERSION_FILE, versionText(await versionOf(text)));
  console.log(`Wrote ${WORKER_BUNDLE.pathname}: ${(bundle.length / 1024).toFixed(0)} KB`);
} finally {
  await Deno.remove(output);
}
