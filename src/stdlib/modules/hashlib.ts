import { hashlibModule } from "../hashlib/module.ts";

export default hashlibModule;
