import { astModule } from "../ast_module.ts";

export default astModule;
