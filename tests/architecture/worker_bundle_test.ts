/** The committed bundle of the worker is the one that its sources give. */

import { assert } from "@std/assert";
import { hashInBundle, inputHash, WORKER_BUNDLE } from "../../tools/worker_bundle.ts";

Deno.test("src/sandbox/worker.js is up to date", async () => {
  const found = hashInBundle(await Deno.readTextFile(WORKER_BUNDLE));
  assert(found === await inputHash(), "worker.js is stale: run `deno task build` and commit it");
});
