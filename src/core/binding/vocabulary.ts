/**
 * What is known of the words in formulas and labels: how offices shorten and spell them, which say nothing about what is
 * counted, and which decide what is counted. All entries are in lower case.
 */

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
  "pkl pedagang kaki lima|bum badan usaha milik|nrr nilai rata rata"
).split("|");

/** Abbreviations that may stand for several words: they match any word that begins with them. */
export const PREFIXES: ReadonlySet<string> = new Set(
  "kel pend peg ket kend kunj lay prev pel lap sek prog dok keg masy pemb pemer pend adm kep pek perk vol real".split(
    " ",
  ),
);

/** One spelling for words that are written in several ways, or for words that mean the same in these texts. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    prosentase: "persentase",
    presentase: "persentase",
    porsentase: "persentase",
    persentasi: "persentase",
    ratio: "rasio",
    standart: "standar",
    nomer: "nomor",
    ijin: "izin",
    survey: "survei",
    jadual: "jadwal",
    propinsi: "provinsi",
    aktip: "aktif",
    aparatur: "aparat",
    mengikuti: "ikut",
    diselesaikan: "selesai",
    terselesaikan: "selesai",
    dituntaskan: "tuntas",
    dilunasi: "lunas",
    terealisasi: "realisasi",
    direalisasikan: "realisasi",
    aktifitas: "aktivitas",
    efektifitas: "efektivitas",
    produktifitas: "produktivitas",
    kreatifitas: "kreativitas",
    mesjid: "masjid",
    kwitansi: "kuitansi",
    praktek: "praktik",
    resiko: "risiko",
    sistim: "sistem",
    cidera: "cedera",
    ijasah: "ijazah",
    ruangan: "ruang",
    karir: "karier",
    tehnik: "teknik",
    tehnis: "teknis",
    metoda: "metode",
    negri: "negeri",
    nopember: "november",
    pebruari: "februari",
    hutang: "utang",
    himbauan: "imbauan",
    managemen: "manajemen",
    menejemen: "manajemen",
    standarisasi: "standardisasi",
    musholla: "mushola",
    musala: "mushola",
    berusia: "umur",
    berumur: "umur",
    lewat: "melalui",
    jadi: "menjadi",
    kwalitas: "kualitas",
    analisa: "analisis",
    rerata: "rata",
    banyaknya: "jumlah",
    banyak: "jumlah",
    seluruhnya: "seluruh",
    keseluruhan: "seluruh",
    semua: "seluruh",
    segenap: "seluruh",
    total: "seluruh",
    totalnya: "seluruh",
    jumlahnya: "jumlah",
    telah: "sudah",
    sebelumnya: "lalu",
    berjalan: "ini",
    laki: "lelaki",
    pria: "lelaki",
    wanita: "perempuan",
    obyek: "objek",
    subyek: "subjek",
    apotik: "apotek",
    nasehat: "nasihat",
    kwartal: "kuartal",
    pelajaran: "ajaran",
    selain: "tidak",
    tanpa: "tidak",
    meninggal: "mati",
    non: "tidak",
    murid: "siswa",
    x: "kali",
    usia: "umur",
    mendapatkan: "mendapat",
    memperoleh: "mendapat",
    diberi: "mendapat",
    skor: "nilai",
    daring: "online",
    team: "tim",
    keluhan: "pengaduan",
    aduan: "pengaduan",
    hingga: "sampai",
    ii: "2",
    iii: "3",
    iv: "4",
    vi: "6",
    vii: "7",
    viii: "8",
    ix: "9",
    xi: "11",
    xii: "12",
    i: "1",
    satu: "1",
    dua: "2",
    tiga: "3",
    empat: "4",
    lima: "5",
    enam: "6",
    tujuh: "7",
    delapan: "8",
    sembilan: "9",
    sepuluh: "10",
  }),
);

/** Words of their own that look like slips of each other, or like made of each other. */
export const ALIKE: ReadonlySet<string> = new Set(
  (
    "balita batita baduta pengaduan pengadaan perangkat peringkat pelayanan pelayaran pengawasan pengawalan mahasiswa " +
    "mahasiswi undang undangan mandiri mandor karang kurang sarana sasana kambing kambang camat kecamatan lurah kelurahan " +
    "bupati kabupaten"
  ).split(" "),
);

/** Words that bind a sentence together and say nothing about what is counted. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "yang dan di ke dari pada untuk oleh dengan dalam atas se para secara sebuah suatu adalah ialah yaitu atau " +
    "sebagai serta juga sudah tersebut itu nya bagi kepada terhadap antara maupun per ber"
  ).split(" "),
);

/** Words that speak of a quantity as such; on their own they don't tell one variable from another. */
export const QUANTITY_WORDS: ReadonlySet<string> = new Set([
  "jumlah",
  "seluruh",
  "nilai",
  "angka",
  "besar",
  "besaran",
]);

/** Words too general to bind by: a label made only of these is bound only where the formula says exactly the same. */
export const GENERAL_WORDS: ReadonlySet<string> = new Set([
  ...QUANTITY_WORDS,
  ..."data hasil realisasi capaian target kinerja persentase skor indeks rata variabel isian".split(" "),
]);

/** Words that are said or left out without a difference, whatever the other text says. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    "ada tertentu bersangkutan tersebut dimaksud sama kurun waktu periode masa saat selama setempat berlaku terjadi " +
    "tahun data terkait lain berada terdapat merupakan memiliki mempunyai mendapat menerima dapat ikut " +
    "ybs hasil menjadi oleh termasuk semua setiap tiap dihitung diperoleh didapat diukur"
  ).split(" "),
);

/** Words of level, place and unit: one text may leave them out, but one never stands for another. */
export const DETAILS: ReadonlySet<string> = new Set(
  (
    "kecamatan kelurahan desa kabupaten kota provinsi daerah wilayah kerja tingkat lingkup orang jiwa unit buah kali " +
    "persen poin rupiah dokumen kegiatan pelayanan sesuai ketentuan tercatat terdata terdaftar populasi " +
    "penduduk warga masyarakat anggota peserta pihak laporan bidang lembaga capaian kinerja"
  ).split(" "),
);

/** Who is counted, where nothing else is said: "penduduk miskin" are "orang miskin". */
export const PEOPLE: ReadonlySet<string> = new Set("penduduk orang warga masyarakat jiwa".split(" "));

/** Words that turn a meaning round: both texts must have them, or neither. */
export const NEGATIONS: ReadonlySet<string> = new Set([
  "tidak",
  "belum",
  "bukan",
  "kurang",
  "gagal",
  "akan",
  "hampir",
  "kecuali",
  "sebagian",
  "luar",
]);

/** Words that say how a quantity is measured: a percentage of something is not the something. */
export const MEASURES: ReadonlySet<string> = new Set([
  "persentase",
  "rasio",
  "rata",
  "indeks",
  "proporsi",
  "selisih",
]);

/** What is measured or weighed, not counted, though people write "Jumlah" before it. */
export const MEASURED: ReadonlySet<string> = new Set(
  (
    "luas panjang lebar tinggi berat bobot jarak kedalaman volume debit tonase kapasitas produksi produktivitas " +
    "nilai skor poin angka besar besaran rata rerata indeks rasio persentase proporsi nrr ikm skm tingkat capaian target " +
    "realisasi kinerja hasil anggaran pagu dana biaya belanja pendapatan penerimaan pengeluaran pembiayaan pajak " +
    "retribusi pad pnbp laba rugi kerugian aset aktiva utang piutang kas modal investasi omzet omset penjualan harga gaji tunjangan " +
    "pinjaman kredit bantuan hibah zakat subsidi sumbangan iuran simpanan tabungan swadaya penyertaan uang rupiah " +
    "rp air energi listrik daya bbm sampah timbulan limbah emisi beras padi jagung pangan gabah daging ikan konsumsi " +
    "ketersediaan kebutuhan waktu jam menit hari durasi lama beban bunga sks"
  ).split(" "),
);

/** Words that tell of a calculation: a phrase with one is not the quantity of a label without it. */
export const OPERATIONS: ReadonlySet<string> = new Set(
  (
    "perbandingan perkalian pembagian membagi membagikan dibagi bagi penjumlahan menjumlahkan pengurangan selisih " +
    "mengurangi mengalikan rasio nisbah membandingkan"
  ).split(" "),
);

/** Groups of words of which one text can't have one and the other text another. */
export const OPPOSITES: readonly ReadonlySet<string>[] = [
  "ini lalu depan",
  "tahun semester triwulan bulan",
].map((words) => new Set(words.split(" ")));
