/** Every sentence that the workbench shows, in Indonesian. */
export const wording = {
  title: (fileName: string) => `${fileName} - Hitung Capaian, simulasi`,
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
  notSaved: (name: string) => `Berkas ${name} tidak dapat disimpan. Buku kerja tetap terbuka.`,
  chartOfFile: (name: string) =>
    `${name}: grafik dari berkas, tidak digambar di simulasi ini. Di Excel grafiknya tampak.`,
  editing: "Sel sedang diedit",
  ready: "Siap",
} as const;
