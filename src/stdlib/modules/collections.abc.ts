import { collectionsAbcModule } from "../collections/abc_module.ts";

export default collectionsAbcModule;
