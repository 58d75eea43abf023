import { builtinsModule } from "../../builtins/module.ts";
import type { ModuleLoader } from "../library_module.ts";

const loader: ModuleLoader = () => builtinsModule;
export default loader;
