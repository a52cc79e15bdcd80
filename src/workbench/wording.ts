/** Every sentence that the workbench shows, in Indonesian. */
export const wording = {
  title: (fileName: string) => `${fileName} - Hitung Capaian, meja kerja`,
  sheetLabel: (name: string) => `Lembar ${name}`,
  zoom: (zoom: number) => `${String(Math.round(zoom * 100))}%`,
  zoomToFit: "Pas lebar",
  zoomFit: (zoom: number) => `Pas lebar (${String(Math.round(zoom * 100))}%)`,
  locked: (cell: string) =>
    `Sel ${cell} terkunci karena lembar ini diproteksi. Buka proteksinya di Excel untuk mengubahnya.`,
  noSuchCell: (text: string) => `“${text}” bukan alamat sel.`,
  unreadable: (name: string) => `Berkas ${name} tidak dapat dibaca.`,
  onlyOneFile: "Jatuhkan satu berkas saja.",
  noSample: "Contoh formulir tidak dapat dimuat. Muat ulang halaman ini.",
  opened: (name: string) => `Berkas ${name} terbuka.`,
  saved: (name: string) => `Berkas ${name} tersimpan di folder unduhan.`,
  notSaved: (name: string) => `Berkas ${name} tidak dapat disimpan. Buku kerja tetap terbuka.`,
  editing: "Sedang mengisi sel",
  ready: "Siap",
} as const;
