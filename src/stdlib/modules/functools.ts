import { functoolsModule } from "../functools/module.ts";
import { writtenInPython } from "../native_class.ts";
import type { ModuleLoader } from "../library_module.ts";

const loader: ModuleLoader = () => writtenInPython(functoolsModule(), ["reduce", "cmp_to_key"]);
export default loader;
