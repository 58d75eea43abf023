import { bisectModule } from "../bisect/module.ts";

export default bisectModule;
