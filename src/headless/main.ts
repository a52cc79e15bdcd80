import { readArguments } from "./arguments";
import { progressLine } from "./progress-line";
import { recalculateFile } from "./recalculate-file";
import { reportOf, reportText } from "./report";
import { printable, printableJson } from "./terminal";

/** The command: 0 where all is computed, 1 where indicators need attention, 2 where it could not run. */
async function main(): Promise<number> {
  const started = performance.now();
  const request = readArguments(process.argv.slice(2));
  if (typeof request === "string") return refuse(request);
  const line = progressLine(process.stderr, () => performance.now());
  const answer = await recalculateFile(request, line.show);
  line.clear();
  if (!answer.ok) return refuse(answer.message);
  const report = reportOf(request.input, Math.round(performance.now() - started), answer.runs);
  process.stdout.write(`${request.json ? printableJson(report) : printable(reportText(report))}\n`);
  return report.summary.computed === report.summary.indicators ? 0 : 1;
}

function refuse(sentence: string): number {
  process.stderr.write(`${printable(sentence).replaceAll("\n", " ")}\n`);
  return 2;
}

/** Whoever reads the report may stop in the middle (`| head`); the work is done by then, and its status stands. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await main();
