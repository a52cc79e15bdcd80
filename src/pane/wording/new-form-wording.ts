export { newFormWording } from "./id/new-form";
