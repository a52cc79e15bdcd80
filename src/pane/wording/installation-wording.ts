export { installationWording } from "./id/installation";
