import { cmathModule } from "../cmath/module.ts";

export default cmathModule;
