import { heapqModule } from "../heapq/module.ts";
import { writtenInPython } from "../native_class.ts";
import type { ModuleLoader } from "../library_module.ts";

/** Functions that CPython writes in C. */
const inC = ["heappush", "heappop", "heapify", "heapreplace", "heappushpop"];

const loader: ModuleLoader = () => writtenInPython(heapqModule(), inC);
export default loader;
