/** The configuration of the build makes text of a workbook: its bytes in base64. */
declare module "*.xlsx" {
  const base64: string;
  export default base64;
}
