import type { Picture } from "./draw";

/** The pictures of docs/pasang. Names of menus in Indonesian; Microsoft's English ones stand in the text beside them. */
export const PICTURES: readonly Picture[] = [
  {
    name: "server",
    description: "Satu folder di server web, satu manifes, lalu Excel memuat panel dari server itu",
    windows: [
      {
        title: "Komputer pengelola",
        lines: [{ text: "npm run build", kind: "click" }, { text: "folder dist/addin" }],
      },
      {
        title: "Server web (https)",
        lines: [
          { text: "salin seluruh folder", kind: "click" },
          { text: "taskpane.html" },
          { text: "manifest.xml" },
        ],
      },
      {
        title: "Excel",
        lines: [{ text: "pasang manifest.xml", kind: "click" }, { text: "panel dimuat dari server" }],
      },
    ],
  },
  {
    name: "microsoft-365",
    description:
      "Pusat admin: Pengaturan, Aplikasi terintegrasi, Unggah aplikasi kustom, pilih manifes, pilih pengguna",
    windows: [
      {
        title: "Pusat admin",
        lines: [
          { text: "Pengaturan", kind: "click" },
          { text: "Aplikasi terintegrasi", kind: "click" },
        ],
      },
      {
        title: "Aplikasi terintegrasi",
        lines: [{ text: "Dapatkan aplikasi" }, { text: "Unggah aplikasi kustom", kind: "click" }],
      },
      {
        title: "Unggah aplikasi",
        lines: [
          { text: "Add-in Office", kind: "click" },
          { text: "Berkas manifes (.xml)", kind: "click" },
          { text: "manifest.xml", kind: "field" },
        ],
      },
      {
        title: "Pengguna",
        lines: [
          { text: "Hanya saya (uji dulu)", kind: "click" },
          { text: "Seluruh organisasi" },
          { text: "Terapkan", kind: "click" },
        ],
      },
    ],
  },
  {
    name: "unggah-web",
    description: "Excel di web: Beranda, Add-in, Setelan lainnya, Unggah Add-in Saya, pilih manifest.xml",
    windows: [
      { title: "Excel di web: Beranda", lines: [{ text: "Add-in", kind: "click" }] },
      { title: "Add-in", lines: [{ text: "daftar add-in" }, { text: "Setelan lainnya", kind: "click" }] },
      { title: "Add-in Office", lines: [{ text: "Unggah Add-in Saya", kind: "click" }] },
      {
        title: "Unggah add-in",
        lines: [
          { text: "manifest.xml", kind: "field" },
          { text: "Unggah", kind: "click" },
        ],
      },
    ],
  },
  {
    name: "mac",
    description:
      "Mac: di Finder buka folder wef milik Excel, salin manifest.xml ke sana, buka ulang Excel, Beranda, Add-in",
    windows: [
      {
        title: "Finder",
        lines: [
          { text: "Cmd + Shift + G", kind: "click" },
          { text: "…/Data/Documents/wef", kind: "field" },
        ],
      },
      { title: "Folder wef", lines: [{ text: "manifest.xml", kind: "field" }] },
      {
        title: "Excel: Beranda",
        lines: [
          { text: "Add-in", kind: "click" },
          { text: "Hitung Capaian", kind: "click" },
        ],
      },
    ],
  },
  {
    name: "katalog",
    description:
      "Windows: File, Opsi, Pusat Kepercayaan, Pengaturan, Katalog Add-in Tepercaya, isi alamat folder bersama, centang Tampilkan di Menu",
    windows: [
      { title: "Excel: File", lines: [{ text: "Opsi", kind: "click" }] },
      {
        title: "Opsi Excel",
        lines: [
          { text: "Pusat Kepercayaan", kind: "click" },
          { text: "Pengaturan…", kind: "click" },
        ],
      },
      {
        title: "Katalog Add-in Tepercaya",
        lines: [
          { text: "\\\\server\\addin", kind: "field" },
          { text: "Tambahkan katalog", kind: "click" },
          { text: "Tampilkan di Menu", kind: "tick" },
          { text: "OK, tutup Excel", kind: "click" },
        ],
      },
    ],
  },
  {
    name: "folder-bersama",
    description: "Windows: Beranda, Add-in, Lanjutan, tab Folder Bersama, Hitung Capaian, Tambahkan",
    windows: [
      {
        title: "Excel: Beranda",
        lines: [
          { text: "Add-in", kind: "click" },
          { text: "Lanjutan", kind: "click" },
        ],
      },
      {
        title: "Add-in Office",
        lines: [
          { text: "FOLDER BERSAMA", kind: "click" },
          { text: "Hitung Capaian", kind: "click" },
          { text: "Tambahkan", kind: "click" },
        ],
      },
      { title: "Beranda: Capaian", lines: [{ text: "Hitung Capaian" }, { text: "Hitung Ulang" }] },
    ],
  },
];
