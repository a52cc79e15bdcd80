/** Every sentence of the page around the pane, in Indonesian. */
export const wording = {
  sheetLabel: (name: string) => `Lembar ${name}`,
  zoom: (zoom: number) => `${String(Math.round(zoom * 100))}%`,
  zoomToFit: "Sesuaikan lebar",
  zoomFit: (zoom: number) => `Sesuaikan lebar (${String(Math.round(zoom * 100))}%)`,
  locked: (cell: string) =>
    `Sel ${cell} terkunci karena lembar ini diproteksi. Buka proteksinya di Excel untuk mengubahnya.`,
  noSuchCell: (text: string) => `“${text}” bukan alamat sel.`,
  unreadable: (name: string) => `Berkas ${name} tidak dapat dibaca.`,
  onlyOneFile: "Lepaskan satu berkas saja.",
  noSample: "Contoh formulir tidak dapat dimuat. Muat ulang halaman ini.",
  opened: (name: string) => `Berkas ${name} terbuka.`,
  saved: (name: string) => `Berkas ${name} tersimpan di folder unduhan.`,
  workbooks: "Buku kerja Excel",
  savedInPlace: (name: string) => `Berkas ${name} tersimpan.`,
  savedBeside: {
    declined: (name: string) =>
      `Berkas ${name} tidak ditimpa karena izin tidak diberikan. Salinannya tersimpan di folder unduhan.`,
    changed: (name: string) =>
      `Berkas ${name} sudah diubah program lain sejak dibuka di sini, jadi tidak ditimpa. Salinannya tersimpan di folder unduhan.`,
    refused: (name: string) =>
      `Berkas ${name} tidak dapat ditimpa. Mungkin berkas itu sedang terbuka di Excel. Salinannya tersimpan di folder unduhan.`,
  },
  notSaved: (name: string) => `Berkas ${name} tidak dapat disimpan. Buku kerja tetap terbuka.`,
  chartOfFile: (name: string) =>
    `${name}: grafik dari berkas, tidak digambar di simulasi ini. Di Excel grafiknya tampak.`,
  editing: "Sel sedang diedit",
  ready: "Siap",
} as const;
