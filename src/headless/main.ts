import { command } from "./command";
import { argumentsOf } from "./program";

/**
 * Whoever reads the report may stop in the middle (`| head`); the work is done by then, and its status stands. No signal
 * is listened to here: the system then ends the command at once, also in the middle of a calculation.
 */
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await command(argumentsOf(process.argv), process);
