/** One indicator row of the office's form, its faults kept; `heading` are the cells of a section row above it. */
export interface FormEntry {
  readonly heading?: readonly string[];
  readonly section: string;
  readonly number: string;
  readonly name: string;
  readonly indicator: string;
  readonly definition: string;
  readonly formula: string;
  readonly variables: readonly string[];
  /** "rows" is a row for each variable, "one-cell" all labels in one cell. */
  readonly layout: "rows" | "one-cell";
  /** A made-up, complete set of inputs, in the order of the variables. */
  readonly sample: readonly number[];
}

/** The texts of Form 1 as Kecamatan Panggungrejo, Kota Pasuruan, printed it for 2024, without the signatory's name. */
export const FORM_TEXTS: {
  readonly titles: readonly string[];
  readonly form: string;
  readonly indicators: readonly FormEntry[];
  readonly signature: readonly string[];
} = {
  titles: ["KERTAS KERJA PERHITUNGAN CAPAIAN OUTCOME", "KECAMATAN PANGGUNGREJO KOTA PASURUAN", "TAHUN 2024"],
  form: "FORM 1",
  indicators: [
    {
      heading: ["Tujuan"],
      section: "Tujuan",
      number: "1",
      name: "Mewujudkan pelayanan prima kepada masyarakat",
      indicator: "Indeks Kepuasan Masyarakat atas layanan kecamatan",
      definition:
        "Data dan informasi tentang tingkat kepuasan masyarakat yang diperoleh dari hasil pengukuran secara kuantitatif dan kualitatif atas pendapat masyarakat dalam memperoleh pelayanan dari aparatur penyelenggara pelayanan publik dengan membandingkan antara harapan dan kebutuhannya.",
      formula: "(Total dari Nilai Persepsi Per Unsur : Total unsur yang terisi) x nilai perimbang",
      variables: ["NRR Tertimbang", "Nilai perimbang"],
      layout: "rows",
      sample: [3.27, 25],
    },
    {
      section: "Tujuan",
      number: "2",
      name: "Meningkatkan pemberdayaan masyarakat",
      indicator: "Persentase kelurahan dengan kategori cepat berkembang",
      definition:
        "Tingkat perkembangan Desa dan kelurahan dari capaian kelurahan dalam penyelenggaraan pemerintahan, kewilayahan, dan kemasyarakatan yang dilakukan oleh pemerintah kelurahan.",
      formula: "(Jumlah Kelurahan dengan kategori cepat berkembang : Total Kelurahan) x 100%",
      variables: ["Jumlah Kelurahan dengan kategori cepat berkembang", "Total Kelurahan"],
      layout: "rows",
      sample: [9, 13],
    },
    {
      heading: ["Sasaran"],
      section: "Sasaran",
      number: "1",
      name: "Meningkatnya Pelayanan Masyarakat",
      indicator: "Prosentase kelurahan yang telah menyelenggarakan pelayanan terintegrasi",
      definition: "Kelurahan yang telah menerapkan sistem pelayanan yang terintegrasi dengan kecamatan",
      formula:
        "(Jumlah Kelurahan yang telah menyelenggarakan pelayanan terintegrasi : Target Kinerja RKPD Tahun 2023) x 100%",
      variables: [
        "Jumlah Kelurahan yang telah menyelenggarakan pelayanan terintegrasi",
        "Target Kinerja RKPD Tahun 2023",
      ],
      layout: "rows",
      sample: [11, 13],
    },
    {
      section: "Sasaran",
      number: "",
      name: "",
      indicator: "Prosentase laporan trantibmas yang ditindaklanjuti sesuai standart",
      definition: "Laporan trantibmas yang masuk ke kecamatan yang ditindaklanjuti",
      formula:
        "(Jumlah laporan trantibmas yang ditindaklanjuti sesuai standart/total jumlah laporan trantibmas) x 100 %",
      variables: [
        "Jumlah laporan trantibmas yang ditindaklanjuti sesuai standart",
        "Total laporan trantibmas",
      ],
      layout: "rows",
      sample: [57, 60],
    },
    {
      section: "Sasaran",
      number: "2",
      name: "Meningkatnya keberdayaan dan Peran serta Masyarakat dalam Pembangunan",
      indicator: "Persentase Kelembagaan Masyarakat yang aktif",
      definition: "Kelembagaan masyarakat yang aktif di Kecamatan Panggungrejo",
      formula: "(Jumlah Kelembagaan yang aktif : total jumlah kelembagaan) x 100%",
      variables: ["Jumlah Kelembagaan yang aktif", "Total jumlah kelembagaan"],
      layout: "rows",
      sample: [182, 195],
    },
    {
      section: "Sasaran",
      number: "",
      name: "",
      indicator: "Persentase Usulan Musrenbangcam yang Disepakati dalam Forum PD",
      definition: "Usulan masyarakat yang yang disepakati akan dijadikan kegiatan oleh Perangkat Daerah",
      formula:
        "(Jumlah Usulan Musrenbangcam yang Disepakati dalam Forum PD : Total Usulan Musrenbangcam yang di bahas dalam forum PD) x 100%",
      variables: [
        "Jumlah Usulan Musrenbangcam yang Disepakati dalam Forum PD",
        "Total Usulan Musrenbangcam yang di bahas dalam forum PD)",
      ],
      layout: "rows",
      sample: [34, 52],
    },
    {
      heading: ["1", "Program"],
      section: "Program",
      number: "",
      name: "Program Penyelenggaraan Urusan Pemerintahan Umum",
      indicator: "Jumlah Kelurahan Yang Telah Menyelenggarakan Pelayanan Terintegrasi",
      definition: "Kelurahan yang telah menerapkan sistem pelayanan yang terintegrasi dengan kecamatan",
      formula: "Jumlah Kelurahan Yang Telah Menyelenggarakan Pelayanan Terintegrasi",
      variables: ["Jumlah Kelurahan Yang Telah Menyelenggarakan Pelayanan Terintegrasi"],
      layout: "rows",
      sample: [11],
    },
    {
      heading: ["Kegiatan"],
      section: "Kegiatan",
      number: "1",
      name: "Kegiatan Penyelenggaraan Urusan Pemerintahan Umum Sesuai Penugasan Kepala Daerah",
      indicator: "Presentase Kegiatan Penyelenggaraan Urusan Pemerintahan Yang Terlaksana",
      definition:
        "Kegiatan Penyelenggaraan Urusan Pemerintahan yang Terlaksana di Kecamatan dan 13 Kelurahan di Wilayah Kecamatan Panggunrejo",
      formula:
        "(Jumlah Kegiatan Penyelenggaraan Urusan Pemerintahan Yang Terlaksana : Total Jumlah Kegiatan Penyelenggaraan Urusan Pemerintahan) x 100%",
      variables: [
        "Jumlah Kegiatan Penyelenggaraan Urusan Pemerintahan Yang Terlaksana",
        "Total Jumlah Kegiatan Penyelenggaraan Urusan Pemerintahan",
      ],
      layout: "one-cell",
      sample: [12, 12],
    },
    {
      heading: ["II Program"],
      section: "Program",
      number: "",
      name: "Program Koordinasi Ketentraman Dan Ketertiban Umum",
      indicator: "Persentase Kejadian Bencana Dan Pengaduan Trantibmas Yang Ditangani Secara Tepat Waktu",
      definition: "Kejadian Bencana Dan Pengaduan Trantibmas Yang Ditangani Secara Tepat Waktu",
      formula:
        "(Jumlah Kejadian Bencana Dan Pengaduan Trantibmas Yang Ditangani Secara Tepat Waktu : total Jumlah Kejadian Bencana Dan Pengaduan Trantibmas) x 100",
      variables: [
        "Jumlah Kejadian Bencana Dan Pengaduan Trantibmas Yang Ditangani Secara Tepat Waktu",
        "Total Jumlah Kejadian Bencana Dan Pengaduan Trantibmas",
      ],
      layout: "one-cell",
      sample: [44, 46],
    },
    {
      heading: ["Kegiatan"],
      section: "Kegiatan",
      number: "1",
      name: "Kegiatan Koordinasi Upaya Penyelenggaraan Ketentraman Dan Ketertiban Umum",
      indicator: "Persentase Penyelenggaraan Ketentraman Dan Ketertiban Umum Yang Terlaksana",
      definition:
        "Kegiatan Penyelenggaraan Ketentraman Dan Ketertiban Umum Yang Terlaksana di Kecamatan Panggunrejo dan 13 Kelurahan di Wilayah Kecamatan Panggunrejo",
      formula:
        "(Jumlah Penyelenggaraan Ketentraman Dan Ketertiban Umum Yang Terlaksana : Total Jumlah Penyelenggaraan Ketentraman Dan Ketertiban Umum) x 100",
      variables: [
        "Jumlah Penyelenggaraan Ketentraman Dan Ketertiban Umum Yang Terlaksana",
        "Total Jumlah Penyelenggaraan Ketentraman Dan Ketertiban Umum",
      ],
      layout: "one-cell",
      sample: [23, 24],
    },
    {
      heading: ["III Program"],
      section: "Program",
      number: "",
      name: "Program Pemberdayaan Masyarakat Desa Dan Kelurahan",
      indicator: "Persentase Kelembagaan Masyarakat Yang Dibina (%)",
      definition:
        "Kelembagaan masyarakat yang dibina sesuai dengan kegiatan yang terdapat pada Daftar Pelaksanaan Anggaran kegiatan di Kecamatan Panggunrejo",
      formula: "(Jumlah Kelembagaan Masyarakat Yang Dibina : Total Jumlah Kelembagaan Masyarakat) x 100",
      variables: [
        "Jumlah Kelembagaan Masyarakat Yang Dibina",
        "Total Jumlah Kelembagaan Masyarakat yang Aktif",
      ],
      layout: "one-cell",
      sample: [150, 182],
    },
    {
      heading: ["Kegiatan"],
      section: "Kegiatan",
      number: "1",
      name: "Kegiatan Koordinasi Kegiatan Pemberdayaan Desa",
      indicator: "Persentase Kegiatan Pemberdayaan Kelembagaan Masyarakat Yang Terlaksana (%)",
      definition: "Aksi Kegiatan Pemberdayaan Kelembagaan Masyarakat Yang Terlaksana di Kecamatan",
      formula:
        "(Jumlah Kegiatan Pemberdayaan Kelembagaan Masyarakat Yang Terlaksana : Total Jumlah Kegiatan Pemberdayaan Kelembagaan Masyarakat) X 100",
      variables: [
        "Jumlah Kegiatan Pemberdayaan Kelembagaan Masyarakat",
        "Total Jumlah Kegiatan Pemberdayaan Kelembagaan Masyarakat",
      ],
      layout: "one-cell",
      sample: [7, 8],
    },
    {
      section: "Kegiatan",
      number: "2",
      name: "Kegiatan Kegiatan Pemberdayaan Kelurahan",
      indicator: "Persentase Kegiatan Pemberdayaan Kelurahan Yang Terlaksana (%)",
      definition: "Kegiatan Pemberdayaan Kelurahan Yang Terlaksana di 13 Kelurahan",
      formula:
        "(Jumlah Sub Kegiatan Pemberdayaan Kelurahan Yang Terlaksana : Total Jumlah Sub Kegiatan Pemberdayaan kelurahan) X 100",
      variables: [
        "Jumlah Sub Kegiatan Pemberdayaan Kelurahan Yang Terlaksana",
        "Total Jumlah Sub Kegiatan Pemberdayaan Kelurahan",
      ],
      layout: "one-cell",
      sample: [61, 65],
    },
    {
      heading: ["IV Program"],
      section: "Program",
      number: "",
      name: "Program Penyelenggaraan Pemerintahan Dan Pelayanan Publik",
      indicator: "Persentase Usulan Musrenbangcam Yang Yang Diakomodir Dalam Musrenbangkot",
      definition: "Usulan Musrenbangcam Yang Yang Diakomodir Dalam Musrenbangkot",
      formula: "(Jumlah usulan yang diakomodir dalam Musrenbangkot : Jumlah Usulan Musrenbangcam) x 100",
      variables: ["Jumlah usulan yang diakomodir dalam Musrenbangkot", "Total Jumlah Usulan Musrenbangcam"],
      layout: "rows",
      sample: [29, 52],
    },
    {
      heading: ["Kegiatan"],
      section: "Kegiatan",
      number: "1",
      name: "Kegiatan Koordinasi Penyelenggaraan Kegiatan Pemerintahan Di Tingkat Kecamatan",
      indicator: "Jumlah Kegiatan Musrebangcam Yang Terlaksana (Kegiatan)",
      definition: "Kegiatan Musyawarah Perencanaan Pembangunan Kecamatan",
      formula: "Jumlah Kegiatan Musrebangcam Yang Terlaksana (Kegiatan)",
      variables: ["Jumlah Kegiatan Musrebangcam Yang Terlaksana (Kegiatan)"],
      layout: "rows",
      sample: [1],
    },
  ],
  signature: [
    "Pasuruan, 20 Februari 2024",
    "CAMAT PANGGUNGREJO",
    "(nama camat)",
    "NIP. (nomor induk pegawai)",
  ],
};
