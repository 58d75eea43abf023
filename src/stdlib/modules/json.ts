import { jsonModule } from "../json/module.ts";
import { writtenInPython } from "../native_class.ts";
import type { ModuleLoader } from "../library_module.ts";

const loader: ModuleLoader = () => writtenInPython(jsonModule());
export default loader;
