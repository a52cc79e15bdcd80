/**
 * The half of the add-in that calculates and shows what came of it. It is fetched as one file while Excel gets ready; the
 * build adds what the tools use of it (scripts/build/one-door.ts).
 */
export { excelGateway } from "../excel/excel-gateway";
export { LastRun } from "./frame/LastRun";
