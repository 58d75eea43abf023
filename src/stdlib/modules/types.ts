import { typesModule } from "../types/module.ts";

export default typesModule;
