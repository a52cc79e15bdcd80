const PLACE =
  /(?<!\p{L})(?:(?:di|pada|dalam|dari)\s+)?(?:se[-\s]?)?(?:(?:tingkat|lingkup|lingkungan|wilayah(?:\s+kerja(?:nya)?)?|daerah)\s+)?(?:kabupaten|kota|kecamatan|kelurahan|kab\.?|kec\.?|kel\.?|provinsi)(?:\/\p{L}+)?\s+(?:(?:yang\s+)?(?:bersangkutan|tersebut|setempat|ini|itu)|\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)?)|(?<!\p{L})(?:di|pada|dalam)\s+(?:wilayah|daerah|lingkup|lingkungan)(?:\s+kerja(?:nya)?)?(?:\s+(?:tersebut|setempat|bersangkutan))?/giu;

/**
 * A text without the words that only say where: "di Kecamatan Panggungrejo", "se-Kota Pasuruan", "di wilayah kerjanya".
 * The office speaks of its own area anyway. Levels of administration as such ("Musrenbang Kecamatan") stay.
 */
export function withoutPlace(text: string): string {
  return text.replace(PLACE, " ");
}
