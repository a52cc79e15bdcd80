/** Only in builds that are one file, whose configuration makes it of the engine's bytes: gzip, in base64. */
declare module "*.wasm" {
  const packed: string;
  export default packed;
}
