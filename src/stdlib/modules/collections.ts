import { collectionsModule } from "../collections/module.ts";
import { writtenInPython } from "../native_class.ts";
import type { ModuleLoader } from "../library_module.ts";

const loader: ModuleLoader = () => writtenInPython(collectionsModule());
export default loader;
