import { itertoolsModule } from "../itertools/module.ts";

export default itertoolsModule;
