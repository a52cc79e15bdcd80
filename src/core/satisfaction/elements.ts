/** The nine elements of a public service (unsur U1 to U9), in the order of PermenPANRB 14/2017. */
export const ELEMENTS = [
  "Persyaratan",
  "Sistem, mekanisme, dan prosedur",
  "Waktu penyelesaian",
  "Biaya/tarif",
  "Produk spesifikasi jenis pelayanan",
  "Kompetensi pelaksana",
  "Perilaku pelaksana",
  "Penanganan pengaduan, saran, dan masukan",
  "Sarana dan prasarana",
] as const;

/** The best rating of an element, and what a weighted rating is multiplied by to become the index. */
export const BEST = 4;
export const TO_INDEX = 25;
