import type { ContentRow } from "./content";

/** An indicator as the form words it for any office: "{wilayah}" is the office's area. */
interface Template {
  readonly heading?: string;
  readonly number?: string;
  readonly name?: string;
  readonly indicator: string;
  readonly definition: string;
  readonly formula: string;
  readonly variables: readonly string[];
}

/** A share of a whole, as nearly all indicators are. */
function share(part: string, whole: string): Pick<Template, "formula" | "variables"> {
  return { formula: `(${part} : ${whole}) x 100%`, variables: [part, whole] };
}

function count(what: string): Pick<Template, "formula" | "variables"> {
  return { formula: what, variables: [what] };
}

/**
 * The fifteen indicators of a sub-district's Form 1 (Kecamatan Panggungrejo, Kota Pasuruan, 2024), without its slips of
 * the pen: the formula names the variables as their own column does, a share is one of the whole and always "x 100%".
 */
const TEMPLATES: readonly Template[] = [
  {
    heading: "Tujuan",
    number: "1",
    name: "Mewujudkan pelayanan prima kepada masyarakat",
    indicator: "Indeks Kepuasan Masyarakat atas layanan kecamatan",
    definition:
      "Data dan informasi tentang tingkat kepuasan masyarakat yang diperoleh dari hasil pengukuran secara kuantitatif dan kualitatif atas pendapat masyarakat dalam memperoleh pelayanan dari aparatur penyelenggara pelayanan publik dengan membandingkan antara harapan dan kebutuhannya.",
    formula: "(Total dari Nilai Persepsi Per Unsur : Total unsur yang terisi) x nilai penimbang",
    variables: ["NRR Tertimbang", "Nilai penimbang"],
  },
  {
    number: "2",
    name: "Meningkatkan pemberdayaan masyarakat",
    indicator: "Persentase kelurahan dengan kategori cepat berkembang",
    definition:
      "Tingkat perkembangan kelurahan dari capaian penyelenggaraan pemerintahan, kewilayahan, dan kemasyarakatan yang dilakukan oleh pemerintah kelurahan.",
    ...share("Jumlah kelurahan dengan kategori cepat berkembang", "Total kelurahan"),
  },
  {
    heading: "Sasaran",
    number: "1",
    name: "Meningkatnya pelayanan masyarakat",
    indicator: "Persentase kelurahan yang telah menyelenggarakan pelayanan terintegrasi",
    definition: "Kelurahan yang telah menerapkan sistem pelayanan yang terintegrasi dengan kecamatan",
    ...share("Jumlah kelurahan yang telah menyelenggarakan pelayanan terintegrasi", "Total kelurahan"),
  },
  {
    indicator: "Persentase laporan trantibmas yang ditindaklanjuti sesuai standar",
    definition: "Laporan trantibmas yang masuk ke kecamatan yang ditindaklanjuti",
    ...share("Jumlah laporan trantibmas yang ditindaklanjuti sesuai standar", "Total laporan trantibmas"),
  },
  {
    number: "2",
    name: "Meningkatnya keberdayaan dan peran serta masyarakat dalam pembangunan",
    indicator: "Persentase kelembagaan masyarakat yang aktif",
    definition: "Kelembagaan masyarakat yang aktif di {wilayah}",
    ...share("Jumlah kelembagaan masyarakat yang aktif", "Total kelembagaan masyarakat"),
  },
  {
    indicator: "Persentase usulan Musrenbangcam yang disepakati dalam Forum PD",
    definition: "Usulan masyarakat yang disepakati akan dijadikan kegiatan oleh Perangkat Daerah",
    ...share(
      "Jumlah usulan Musrenbangcam yang disepakati dalam Forum PD",
      "Total usulan Musrenbangcam yang dibahas dalam Forum PD",
    ),
  },
  {
    heading: "I. Program",
    name: "Program Penyelenggaraan Urusan Pemerintahan Umum",
    indicator: "Jumlah kelurahan yang telah menyelenggarakan pelayanan terintegrasi",
    definition: "Kelurahan yang telah menerapkan sistem pelayanan yang terintegrasi dengan kecamatan",
    ...count("Jumlah kelurahan yang telah menyelenggarakan pelayanan terintegrasi"),
  },
  {
    heading: "Kegiatan",
    number: "1",
    name: "Kegiatan Penyelenggaraan Urusan Pemerintahan Umum Sesuai Penugasan Kepala Daerah",
    indicator: "Persentase kegiatan penyelenggaraan urusan pemerintahan yang terlaksana",
    definition:
      "Kegiatan penyelenggaraan urusan pemerintahan yang terlaksana di kecamatan dan kelurahan di wilayah {wilayah}",
    ...share(
      "Jumlah kegiatan penyelenggaraan urusan pemerintahan yang terlaksana",
      "Total kegiatan penyelenggaraan urusan pemerintahan",
    ),
  },
  {
    heading: "II. Program",
    name: "Program Koordinasi Ketenteraman dan Ketertiban Umum",
    indicator: "Persentase kejadian bencana dan pengaduan trantibmas yang ditangani secara tepat waktu",
    definition: "Kejadian bencana dan pengaduan trantibmas yang ditangani secara tepat waktu",
    ...share(
      "Jumlah kejadian bencana dan pengaduan trantibmas yang ditangani secara tepat waktu",
      "Total kejadian bencana dan pengaduan trantibmas",
    ),
  },
  {
    heading: "Kegiatan",
    number: "1",
    name: "Kegiatan Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum",
    indicator: "Persentase penyelenggaraan ketenteraman dan ketertiban umum yang terlaksana",
    definition:
      "Kegiatan penyelenggaraan ketenteraman dan ketertiban umum yang terlaksana di kecamatan dan kelurahan di wilayah {wilayah}",
    ...share(
      "Jumlah penyelenggaraan ketenteraman dan ketertiban umum yang terlaksana",
      "Total penyelenggaraan ketenteraman dan ketertiban umum",
    ),
  },
  {
    heading: "III. Program",
    name: "Program Pemberdayaan Masyarakat Desa dan Kelurahan",
    indicator: "Persentase kelembagaan masyarakat yang dibina",
    definition:
      "Kelembagaan masyarakat yang dibina sesuai dengan kegiatan yang terdapat pada Daftar Pelaksanaan Anggaran di {wilayah}",
    ...share("Jumlah kelembagaan masyarakat yang dibina", "Total kelembagaan masyarakat"),
  },
  {
    heading: "Kegiatan",
    number: "1",
    name: "Kegiatan Koordinasi Kegiatan Pemberdayaan Desa",
    indicator: "Persentase kegiatan pemberdayaan kelembagaan masyarakat yang terlaksana",
    definition: "Kegiatan pemberdayaan kelembagaan masyarakat yang terlaksana di kecamatan",
    ...share(
      "Jumlah kegiatan pemberdayaan kelembagaan masyarakat yang terlaksana",
      "Total kegiatan pemberdayaan kelembagaan masyarakat",
    ),
  },
  {
    number: "2",
    name: "Kegiatan Pemberdayaan Kelurahan",
    indicator: "Persentase kegiatan pemberdayaan kelurahan yang terlaksana",
    definition: "Kegiatan pemberdayaan kelurahan yang terlaksana di wilayah {wilayah}",
    ...share(
      "Jumlah kegiatan pemberdayaan kelurahan yang terlaksana",
      "Total kegiatan pemberdayaan kelurahan",
    ),
  },
  {
    heading: "IV. Program",
    name: "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
    indicator: "Persentase usulan Musrenbangcam yang diakomodir dalam Musrenbangkot",
    definition: "Usulan Musrenbangcam yang diakomodir dalam Musrenbangkot",
    ...share("Jumlah usulan yang diakomodir dalam Musrenbangkot", "Total usulan Musrenbangcam"),
  },
  {
    heading: "Kegiatan",
    number: "1",
    name: "Kegiatan Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan",
    indicator: "Jumlah kegiatan Musrenbangcam yang terlaksana",
    definition: "Kegiatan Musyawarah Perencanaan Pembangunan Kecamatan",
    ...count("Jumlah kegiatan Musrenbangcam yang terlaksana"),
  },
];

/** The rows of a form with the fifteen indicators, for an area ("Kecamatan Panggungrejo"). */
export function officeIndicators(area: string): readonly ContentRow[] {
  const fill = (text: string): string => text.replaceAll("{wilayah}", area);
  return TEMPLATES.flatMap(({ heading, number = "", name = "", ...template }): readonly ContentRow[] => [
    ...(heading === undefined ? [] : [{ kind: "section", text: heading } as const]),
    {
      kind: "indicator",
      ...{ number, name, indicator: template.indicator },
      ...{ definition: fill(template.definition), formula: template.formula, variables: template.variables },
    },
  ]);
}
