import packed from "@ironcalc/wasm/wasm_bg.wasm";
import { gunzipSync } from "fflate";
import { ownEngine } from "./engine";

/** The engine that lies in the program's own file, for builds that are one file; unpacked when it is needed. */
export const packedEngine = ownEngine(
  () => new Uint8Array(gunzipSync(Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0)))),
);
