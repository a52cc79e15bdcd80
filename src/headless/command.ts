import { basename } from "node:path";
import { readArguments, USAGE, type Request } from "./arguments";
import { outputProblem, readInput, writeOutput } from "./files";
import { CALL, version } from "./program";
import { recalculateWorkbook, type LeftAlone, type SheetRun } from "./recalculate-workbook";
import { reportOf, reportText, statusOf } from "./report";
import { printable, printableJson, progressLine, type Terminal } from "./terminal";

/** Where the command prints: its report, and what keeps it from its work. */
export interface Streams {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
}

/** What came of a request; where it could not be carried out, `problem` says why in one sentence, and nothing ran. */
interface Done extends LeftAlone {
  readonly runs: readonly SheetRun[];
  readonly problem: string | null;
}

const HELP = `Menghitung ulang Form 1 di sebuah berkas .xlsx, tanpa Excel. Berkas masukan tidak pernah diubah.

Cara pakai:
  ${USAGE}

Pilihan:
  --output BERKAS  Tulis buku kerja beserta hasilnya ke BERKAS. Tanpa pilihan ini, hasil hanya dilaporkan.
  --sheet NAMA     Hitung lembar ini saja, juga bila tersembunyi. Tanpa pilihan ini, semua lembar
                   yang tampak dan memuat Form 1 dihitung.
  --period PERIODE Bila ada kolom nilai atau hasil untuk beberapa periode, pakai kolom periode ini,
                   misalnya "TW II" atau 2024.
  --json           Cetak laporan sebagai satu objek JSON.
  -h, --help       Tampilkan bantuan ini.
  --version        Tampilkan versi.

Status keluar:
  0    Semua indikator terhitung.
  1    Ada indikator yang perlu diperiksa, atau lembar terproteksi yang dilewati.
  2    Tidak dapat dijalankan: sebabnya tertulis di stderr, dan berkas keluaran tidak ditulis.
  129, 130, 143
       Dihentikan (SIGHUP; SIGINT atau Ctrl+C; SIGTERM). Berkas keluaran tidak ditulis, atau sudah utuh.

Contoh:
  ${CALL} form-1.xlsx --output form-1-hasil.xlsx
`;

/**
 * Runs the command and prints what came of it.
 * @param args the command line, without node and script
 * @returns the exit status: 0 where all is computed, 1 where something needs attention, 2 where it could not run
 */
export async function command(args: readonly string[], { stdout, stderr }: Streams): Promise<number> {
  const begun = performance.now();
  if (args.includes("-h") || args.includes("--help")) return print(stdout, HELP);
  if (args.includes("--version")) return print(stdout, `${version()}\n`);
  const request = readArguments(args);
  const { runs, problem, ...left } = await carryOut(request, stderr);
  const report = reportOf(request.input, Math.round(performance.now() - begun), runs, left);
  if (problem !== null) print(stderr, `${printable(problem).replaceAll("\n", " ")}\n`);
  if (request.json) print(stdout, `${printableJson(report)}\n`);
  else if (problem === null) print(stdout, `${printable(reportText(report, request.output))}\n`);
  return problem === null ? statusOf(report) : 2;
}

function print(to: Terminal, text: string): 0 {
  to.write(text);
  return 0;
}

async function carryOut({ problem, input, output, sheet, period }: Request, stderr: Terminal): Promise<Done> {
  if (problem !== null) return refused(problem);
  const line = progressLine(stderr, () => performance.now());
  try {
    const early = output === null ? null : await outputProblem(output, input);
    if (early !== null) return refused(early);
    const read = await readInput(input);
    if (!read.ok) return refused(read.message);
    const answer = await recalculateWorkbook(read.bytes, basename(input), { sheet, period }, line.show);
    const { skipped, otherSheets } = answer;
    const left = { skipped, otherSheets };
    if (!answer.ok) return refused(answer.message, left);
    const late = output === null ? null : await writeOutput(output, await answer.save());
    return late === null ? { runs: answer.runs, ...left, problem: null } : refused(late, left);
  } catch (error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return refused(`Perintah ini berhenti karena kesalahan di programnya sendiri (${what}).`);
  } finally {
    line.clear();
  }
}

function refused(problem: string, left: LeftAlone = NOTHING_LEFT): Done {
  return { runs: [], ...left, problem };
}

const NOTHING_LEFT: LeftAlone = { skipped: [], otherSheets: [] };
