import { assertEquals } from "@std/assert";
import { nearestSpelling } from "../../../src/usage/spelling.ts";

Deno.test("the nearest spelling is found, and none where nothing is near", () => {
  const names = ["cpuTimeSec", "wallTimeSec", "memoryMb", "maxPrintLength"];
  assertEquals(nearestSpelling("memory_mb", names), "memoryMb");
  assertEquals(nearestSpelling("memroyMb", names), "memoryMb");
  assertEquals(nearestSpelling("cpu", names), "cpuTimeSec");
  assertEquals(nearestSpelling("printLength", names), "maxPrintLength");
  assertEquals(nearestSpelling("colour", names), null);
});
