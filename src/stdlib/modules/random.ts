import { randomModule } from "../random/module.ts";

export default randomModule;
