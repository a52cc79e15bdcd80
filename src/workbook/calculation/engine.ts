import type { Model } from "@ironcalc/wasm";

/** The formula engine, ready to use. */
export interface CalcModule {
  readonly Model: typeof Model;
}

/** Brings the formula engine; the same one each time it is asked. */
export type CalcEngine = () => Promise<CalcModule>;

/**
 * The engine, loaded when it is first asked for. `wasm` brings the bytes of `@ironcalc/wasm/wasm_bg.wasm`: Node reads
 * the file; in a page it may bring nothing, and the bundler's own address is used.
 */
export function calcEngine(wasm: () => Promise<BufferSource | undefined>): CalcEngine {
  let loading: Promise<CalcModule> | null = null;
  const load = async (): Promise<CalcModule> => {
    const [module, bytes] = await Promise.all([import("@ironcalc/wasm"), wasm()]);
    await (bytes === undefined ? module.default() : module.default({ module_or_path: bytes }));
    return module;
  };
  return () => (loading ??= load());
}

/** More than what browsers compiled at once when they forbade it for more than 4 KB. */
const PROBE_BYTES = 5_000;

/**
 * The engine of bytes that the program itself brings. They are asked for, and compiled, when the first formula is
 * calculated; where the browser does not compile in between (Chromium before 115), when the first workbook is opened.
 */
export function ownEngine(wasm: () => Uint8Array<ArrayBuffer>): CalcEngine {
  if (!compilesAtOnce()) return calcEngine(() => Promise.resolve(wasm()));
  return async () => {
    const module = await import("@ironcalc/wasm");
    let isStarted = false;
    return {
      get Model() {
        if (!isStarted) module.initSync({ module: wasm() });
        isStarted = true;
        return module.Model;
      },
    };
  };
}

/** Whether a large module may be compiled in the middle of other work: tried with one that holds a part without meaning. */
function compilesAtOnce(): boolean {
  const size = [(PROBE_BYTES & 0x7f) | 0x80, PROBE_BYTES >> 7];
  const head = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x00, ...size];
  try {
    new WebAssembly.Module(new Uint8Array([...head, ...new Uint8Array(PROBE_BYTES)]));
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
