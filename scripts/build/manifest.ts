/** The address that manifest.xml in the project's root is written for: the development server's. */
export const TRIAL_ADDRESS = "https://localhost:3000/";

/**
 * The manifest for an installation.
 * @param template the text of manifest.xml, which names TRIAL_ADDRESS wherever it names the add-in's files
 * @param address the folder that the add-in is served from, with a slash at its end
 * @param version the add-in's version as package.json has it ("0.1.0"); a manifest's has four numbers
 */
export function manifestFor(template: string, address: string, version: string): string {
  if (!template.includes(TRIAL_ADDRESS)) throw new Error(`The manifest never names ${TRIAL_ADDRESS}`);
  return template
    .replaceAll(TRIAL_ADDRESS, () => escaped(address))
    .replace(/<Version>[^<]*<\/Version>/, () => `<Version>${version}.0</Version>`);
}

/** A text as it stands in an attribute's value. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
