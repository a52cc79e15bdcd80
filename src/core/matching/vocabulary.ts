/**
 * What is known of the words in formulas and labels: how offices spell them, which say nothing about what is
 * counted, and which decide what is counted. All entries are in lower case.
 */

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
    akte: "akta",
    vit: "vitamin",
    berijin: "berizin",
    diakomodir: "diakomodasi",
    terakomodir: "terakomodasi",
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
    semuanya: "seluruh",
    cacah: "jumlah",
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
    "bupati kabupaten darah daerah"
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

/** Words too general to match by: a label made only of these is matched only where the formula says exactly the same. */
export const GENERAL_WORDS: ReadonlySet<string> = new Set([
  ...QUANTITY_WORDS,
  ..."data hasil realisasi capaian target kinerja persentase skor indeks rata variabel isian".split(" "),
]);

/** Words that are said or left out without a difference, whatever the other text says. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    "ada tertentu bersangkutan tersebut dimaksud sama kurun waktu periode masa saat selama setempat berlaku terjadi " +
    "tahun data terkait berada terdapat merupakan memiliki mempunyai punya melalui karena akibat kondisi mendapat menerima dapat ikut " +
    "ybs hasil menjadi oleh termasuk semua setiap tiap dihitung diperoleh didapat diukur"
  ).split(" "),
);

/** Words of level, place and unit: one text may leave them out, but one never stands for another. */
export const DETAILS: ReadonlySet<string> = new Set(
  (
    "kecamatan kelurahan desa kabupaten kota provinsi daerah wilayah tingkat jenjang lingkup orang jiwa unit buah kali " +
    "persen poin rupiah dokumen kegiatan pelayanan sesuai ketentuan tercatat terdata terdaftar populasi " +
    "penduduk warga masyarakat peserta pihak laporan bidang lembaga capaian kinerja"
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
