import type { Gateway, Language } from "./gateway";

/** A way to Excel that can be asked before it stands: whatever is asked of it waits until then, and is done in its order. */
export interface LateGateway {
  readonly gateway: Gateway;
  readonly arrive: (gateway: Gateway) => void;
}

/** Opens a way to Excel that does not stand yet. What the pane speaks is not known before it does. */
export function lateGateway(): LateGateway {
  let arrive: LateGateway["arrive"] = () => undefined;
  let there: Gateway | null = null;
  let chosen: Language | null = null;
  const arrived = new Promise<Gateway>((resolve) => {
    arrive = (gateway) => {
      there = gateway;
      if (chosen !== null) gateway.speak(chosen);
      resolve(gateway);
    };
  });
  const gateway: Gateway = {
    recalculate: async (...asked) => (await arrived).recalculate(...asked),
    check: async (...asked) => (await arrived).check(...asked),
    look: async (...asked) => (await arrived).look(...asked),
    findForms: async () => (await arrived).findForms(),
    place: async () => (await arrived).place(),
    changes: async (...asked) => (await arrived).changes(...asked),
    replaceFormula: async (...asked) => (await arrived).replaceFormula(...asked),
    fill: async (...asked) => (await arrived).fill(...asked),
    goTo: async (...asked) => (await arrived).goTo(...asked),
    answer: async (...asked) => (await arrived).answer(...asked),
    withdraw: async (...asked) => (await arrived).withdraw(...asked),
    review: async (...asked) => (await arrived).review(...asked),
    undo: async (...asked) => (await arrived).undo(...asked),
    undoable: async () => (await arrived).undoable(),
    preferences: async () => (await arrived).preferences(),
    prefer: async (...asked) => (await arrived).prefer(...asked),
    watchInputs: async (...asked) => (await arrived).watchInputs(...asked),
    watchHidden: async (...asked) => (await arrived).watchHidden(...asked),
    inspect: async () => (await arrived).inspect(),
    columns: {
      read: async (...asked) => (await arrived).columns.read(...asked),
      selected: async () => (await arrived).columns.selected(),
      keep: async (...asked) => (await arrived).columns.keep(...asked),
      withdraw: async (...asked) => (await arrived).columns.withdraw(...asked),
    },
    newForm: {
      survey: async () => (await arrived).newForm.survey(),
      make: async (...asked) => (await arrived).newForm.make(...asked),
    },
    summary: { make: async (...asked) => (await arrived).summary.make(...asked) },
    satisfaction: {
      survey: async (...asked) => (await arrived).satisfaction.survey(...asked),
      make: async (...asked) => (await arrived).satisfaction.make(...asked),
      link: async (...asked) => (await arrived).satisfaction.link(...asked),
      unlink: async (...asked) => (await arrived).satisfaction.unlink(...asked),
    },
    language: () => there?.language() ?? chosen ?? "id",
    speak: (language) => {
      chosen = language;
      there?.speak(language);
    },
  };
  return {
    gateway,
    arrive: (given) => {
      arrive(given);
    },
  };
}
