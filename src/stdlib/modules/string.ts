import { writtenInPython } from "../native_class.ts";
import { stringModule } from "../string/module.ts";
import type { ModuleLoader } from "../library_module.ts";

const loader: ModuleLoader = () => writtenInPython(stringModule());
export default loader;
