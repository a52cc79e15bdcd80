import { address } from "../../grid/address";
import { noteMessages } from "../../wording/note-messages";
import { inputsUsedTwice } from "../used-twice";
import type { Finding, Rule } from "./rule";

/**
 * An answer by which one variable stands for parts of the formula that are worded differently, or stands twice while another
 * one is not used: it is easily chosen by mistake, and A / A is always 100%. Source: the promise never to be silently wrong.
 */
export const usedTwice: Rule = {
  code: "used-twice",
  severity: "warning",
  find: (outcome): readonly Finding[] =>
    inputsUsedTwice(outcome).map(({ variable, cell }) => ({
      cell,
      message: noteMessages.usedTwice(variable, address(cell)),
    })),
};
