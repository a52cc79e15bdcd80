/** The add-in's id: the manifest carries it, and a workbook's web-extension part names it as the owner of our settings. */
export const ADDIN_ID = "7f6c1d52-3f0e-4b7a-9d27-5a2f0c8e4b11";
