import { mathModule } from "../math/module.ts";

export default mathModule;
