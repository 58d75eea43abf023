import { dataclassesModule } from "../dataclasses/module.ts";
import { writtenInPython } from "../native_class.ts";
import type { ModuleLoader } from "../library_module.ts";

const loader: ModuleLoader = () => writtenInPython(dataclassesModule());
export default loader;
