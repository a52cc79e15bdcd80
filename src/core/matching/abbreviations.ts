/** How offices shorten words. All entries are in lower case. */

/** Abbreviations and their words. Only those that mean the same thing in every office. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    jml: "jumlah",
    jlh: "jumlah",
    jmlh: "jumlah",
    jum: "jumlah",
    jm: "jumlah",
    tot: "total",
    thn: "tahun",
    th: "tahun",
    bln: "bulan",
    hr: "hari",
    tgl: "tanggal",
    yg: "yang",
    dgn: "dengan",
    dg: "dengan",
    utk: "untuk",
    u: "untuk",
    dlm: "dalam",
    dr: "dari",
    pd: "pada",
    thd: "terhadap",
    thdp: "terhadap",
    tdk: "tidak",
    tak: "tidak",
    blm: "belum",
    sdh: "sudah",
    tlh: "telah",
    krn: "karena",
    kec: "kecamatan",
    kab: "kabupaten",
    prov: "provinsi",
    prop: "provinsi",
    ds: "desa",
    dsn: "dusun",
    org: "orang",
    pddk: "penduduk",
    adhb: "atas dasar harga berlaku",
    adhk: "atas dasar harga konstan",
    adm: "administrasi",
    admin: "administrasi",
    yan: "pelayanan",
    kes: "kesehatan",
    rmh: "rumah",
    pggn: "pelanggan",
    prodi: "program studi",
    faskes: "fasilitas kesehatan",
    fasyankes: "fasilitas pelayanan kesehatan",
    bumil: "ibu hamil",
    trantibmas: "ketentraman ketertiban masyarakat",
    trantibum: "ketentraman ketertiban umum",
    musrenbangcam: "musrenbang kecamatan",
    musrenbangkec: "musrenbang kecamatan",
    musrenbangkel: "musrenbang kelurahan",
    musrenbangkot: "musrenbang kota",
    ortu: "orang tua",
    krt: "kepala rumah tangga",
    pns: "pegawai negeri sipil",
    prosen: "persen",
    rakor: "rapat koordinasi",
    diklat: "pendidikan pelatihan",
    kartar: "karang taruna",
    rekom: "rekomendasi",
    perdes: "peraturan desa",
    perda: "peraturan daerah",
    perkades: "peraturan kepala desa",
    kades: "kepala desa",
    kadus: "kepala dusun",
    sekdes: "sekretaris desa",
    pemdes: "pemerintah desa",
    musdes: "musyawarah desa",
    bumdes: "badan usaha milik desa",
    bumd: "badan usaha milik daerah",
    bansos: "bantuan sosial",
    bimtek: "bimbingan teknis",
    monev: "monitoring evaluasi",
    puskesmas: "pusat kesehatan masyarakat",
    pustu: "pusat kesehatan masyarakat pembantu",
    rtlh: "rumah tidak layak huni",
    rutilahu: "rumah tidak layak huni",
    poktan: "kelompok tani",
    gapoktan: "gabungan kelompok tani",
    ponpes: "pondok pesantren",
    rombel: "rombongan belajar",
    rematri: "remaja putri",
    pades: "pendapatan asli desa",
    pad: "pendapatan asli daerah",
    bangkom: "pengembangan kompetensi",
    nakes: "tenaga kesehatan",
    bulin: "ibu bersalin",
    bbl: "bayi baru lahir",
    pus: "pasangan usia subur",
    lansia: "lanjut usia",
    usila: "lanjut usia",
    sosbud: "sosial budaya",
    satker: "satuan kerja",
    randis: "kendaraan dinas",
    ...{
      jan: "januari",
      feb: "februari",
      apr: "april",
      jun: "juni",
      jul: "juli",
      agu: "agustus",
      agt: "agustus",
    },
    ...{ sep: "september", sept: "september", okt: "oktober", nov: "november", des: "desember" },
    kls: "kelas",
    tw: "triwulan",
    trw: "triwulan",
    smt: "semester",
    sem: "semester",
    tl: "tindak lanjut",
    sarpras: "sarana prasarana",
    linjamsos: "perlindungan jaminan sosial",
    rehsos: "rehabilitasi sosial",
    dayasos: "pemberdayaan sosial",
    tk: "tingkat",
    tkt: "tingkat",
    mnt: "menit",
    sbg: "sebagai",
    sdg: "sedang",
    hsl: "hasil",
    klp: "kelompok",
    karta: "karang taruna",
    kaw: "kawasan",
    kws: "kawasan",
    wil: "wilayah",
    lingk: "lingkungan",
    perush: "perusahaan",
    perpus: "perpustakaan",
    idx: "indeks",
    maskin: "masyarakat miskin",
    bgn: "bangunan",
    setahun: "satu tahun",
    sebulan: "satu bulan",
    pjg: "panjang",
    blj: "belanja",
    angg: "anggaran",
    bid: "bidang",
    keu: "keuangan",
    min: "minimal",
    maks: "maksimal",
    rp: "rupiah",
    tb: "tuberkulosis",
    tbc: "tuberkulosis",
    sblm: "sebelum",
    sblmnya: "sebelumnya",
    σ: "jumlah",
  }),
);

/**
 * Acronyms with their words, as every office uses them. Another one may still be made of the initials of the other text's
 * words, but that is a guess; so is "RT" or "KK", which stand for two things.
 */
export const ACRONYMS: readonly string[] = (
  "asn aparatur sipil negara|opd organisasi perangkat daerah|skpd satuan kerja perangkat daerah|dm diabetes melitus|" +
  "dbd demam berdarah dengue|odgj orang dengan gangguan jiwa|wus wanita usia subur|ktr kawasan tanpa rokok|" +
  "umkm usaha mikro kecil menengah|ukm usaha kecil menengah|pbb pajak bumi bangunan|bpd badan permusyawaratan desa|" +
  "pkk pemberdayaan kesejahteraan keluarga|spm standar pelayanan minimal|skm survei kepuasan masyarakat|" +
  "rth ruang terbuka hijau|paud pendidikan anak usia dini|sd sekolah dasar|smp sekolah menengah pertama|" +
  "sma sekolah menengah atas|smk sekolah menengah kejuruan|pkh program keluarga harapan|bpnt bantuan pangan non tunai|" +
  "kpm keluarga penerima manfaat|psn pemberantasan sarang nyamuk|phbs perilaku hidup bersih sehat|" +
  "sktm surat keterangan tidak mampu|kwt kelompok wanita tani|dpt daftar pemilih tetap|add alokasi dana desa|" +
  "dd dana desa|jkn jaminan kesehatan nasional|lhp laporan hasil pemeriksaan|pju penerangan jalan umum|" +
  "nib nomor induk berusaha|igd instalasi gawat darurat|ugd unit gawat darurat|wp wajib pajak|ta tahun anggaran|" +
  "lkk lembaga kemasyarakatan kelurahan|lkd lembaga kemasyarakatan desa|ktp kartu tanda penduduk|" +
  "ppks pemerlu pelayanan kesejahteraan sosial|kia kartu identitas anak|" +
  "pkl pedagang kaki lima|rs rumah sakit|lpm lembaga pemberdayaan masyarakat|ks keluarga sejahtera|bum badan usaha milik|nrr nilai rata rata"
).split("|");

/** Abbreviations that may stand for several words, with these: which of them is meant, the other text says. */
export const PREFIXES: ReadonlyMap<string, readonly string[]> = new Map(
  (
    "kel kelurahan keluarga kelompok|pend penduduk pendidikan pendapatan|peg pegawai|ket keterangan ketertiban ketenteraman|" +
    "kend kendaraan|kunj kunjungan|lay layanan|prev prevalensi|pel pelayanan pelatihan pelaksanaan pelanggan pelaku|" +
    "lap laporan lapangan|sek sekolah sekretaris sekretariat|prog program|dok dokumen dokter|keg kegiatan|masy masyarakat|" +
    "pemb pembangunan pembinaan pemberdayaan pembiayaan|pemer pemerintah pemerintahan|adm administrasi|" +
    "kep kepala keputusan kepuasan kepegawaian|pek pekerjaan pekerja|perk perkembangan perkara perkebunan|vol volume|" +
    "real realisasi"
  )
    .split("|")
    .map((entry) => {
      const [short = "", ...words] = entry.split(" ");
      return [short, words] as const;
    }),
);
