import { binasciiModule } from "../binascii_module.ts";

export default binasciiModule;
