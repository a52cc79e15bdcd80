export { paneWording as wording } from "./id/pane";
export type { Standing, StatusCounts } from "./standing";
