import { unicodedataModule } from "../unicodedata/module.ts";

export default unicodedataModule;
