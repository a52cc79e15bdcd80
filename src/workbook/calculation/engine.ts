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
