import { keywordModule } from "../keyword_module.ts";

export default keywordModule;
