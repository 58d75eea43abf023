/** The committed bundle of the worker, and the packed library, are those that their sources give. */

import { assert } from "@std/assert";
import { LIBRARY_CODE } from "../../tools/library_pack.ts";
import { hashInFile, inputHash, WORKER_BUNDLE } from "../../tools/worker_bundle.ts";

Deno.test("src/sandbox/worker.js is up to date", async () => {
  const found = hashInFile(await Deno.readTextFile(WORKER_BUNDLE));
  assert(found === await inputHash(), "worker.js is stale: run `deno task build` and commit it");
});

Deno.test("src/sandbox/library_code.js is up to date", async () => {
  const found = hashInFile(await Deno.readTextFile(LIBRARY_CODE));
  assert(
    found === await inputHash(),
    "library_code.js is stale: run `deno task build` and commit it",
  );
});
