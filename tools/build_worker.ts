/**
 * `deno task build`: compiles the library's Python, then bundles the child's program with the
 * interpreter and the parser into one JavaScript file, which starts in a third of the time that the
 * modules take. It is committed, so that running Vivarium needs no build. It is minified, which
 * saves 16 ms of 94 at the start, and compiled eagerly, so that V8's code cache holds all of it,
 * which saves 6 more.
 */

import { writeLibrary } from "./library.ts";
import { bundleHeader, inputHash, WORKER_BUNDLE, WORKER_SOURCE } from "./worker_bundle.ts";

await writeLibrary();
const output = await Deno.makeTempFile({ suffix: ".js" });
try {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["bundle", "--quiet", "--minify", "--output", output, WORKER_SOURCE.pathname],
    stdout: "null",
    stderr: "piped",
  }).output();
  if (!success) {
    console.error(new TextDecoder().decode(stderr));
    Deno.exit(1);
  }
  const code = await Deno.readTextFile(output);
  await Deno.writeTextFile(WORKER_BUNDLE, bundleHeader(await inputHash()) + code);
  console.log(`Wrote ${WORKER_BUNDLE.pathname}: ${(code.length / 1024).toFixed(0)} KB`);
} finally {
  await Deno.remove(output);
}
