import { writtenInPython } from "../native_class.ts";
import { reModule } from "../re/module.ts";
import type { ModuleLoader } from "../library_module.ts";

const loader: ModuleLoader = () => writtenInPython(reModule());
export default loader;
