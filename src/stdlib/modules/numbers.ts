import { numbersModule } from "../numbers/module.ts";

export default numbersModule;
