import { UNDO_GROUP } from "./undo-list";

/** A class of the client; made by a path from another object. */
type Maker = new (context: object, path: object) => object;

/** The client's own parts from which its classes are made, as far as they are needed here. */
interface Primitives {
  readonly ClientObject: Maker;
  readonly BatchApiHelper: {
    readonly createPropertyObject: (
      ...property: readonly [type: Maker, parent: object, name: string, isCollection: boolean, flags: number]
    ) => object;
    readonly createMethodObject: (
      ...call: readonly [
        ...[type: Maker, parent: object, name: string, operation: number, args: readonly unknown[]],
        ...[isCollection: boolean, endsWithRequest: boolean, getById: null, flags: number],
      ]
    ) => object;
    readonly invokeMethod: (
      ...call: readonly [
        of: object,
        name: string,
        operation: number,
        args: readonly [],
        flags: number,
        as: number,
      ]
    ) => unknown;
    readonly invokeSetProperty: (of: object, name: string, value: unknown, flags: number) => void;
  };
  readonly Utility: {
    load(object: object, options: unknown): unknown;
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: unknown): void;
  };
}

/** What `Excel.run` is given first where anything is: options, or the objects whose context it goes on with. */
type RunArguments = readonly [options: unknown, batch?: unknown];

/** An operation that changes something, and one that reads; and the flag that goes with the latter. */
const CHANGES = 0;
const READS = 1;
const READ_FLAG = 4;

/**
 * Gives the client of Microsoft's package, which ends at ExcelApi 1.15, what the add-in uses of newer ones: cell notes
 * (1.18) and one entry of Excel's undo for several batches (1.20). They are built of the client's own parts, as its
 * other classes are, by the type definitions; what Microsoft's newer clients send may differ in form.
 */
export function extendClient(): void {
  const client = globalThis as unknown as { readonly OfficeExtension: Primitives; readonly Excel: object };
  const { Note, NoteCollection } = noteClasses(client.OfficeExtension);
  const { createPropertyObject } = client.OfficeExtension.BatchApiHelper;
  Object.assign(client.Excel, { Note, NoteCollection });
  const worksheet = Reflect.get(client.Excel, "Worksheet") as { readonly prototype: object };
  Object.defineProperty(worksheet.prototype, "notes", {
    configurable: true,
    get(this: object) {
      return createPropertyObject(NoteCollection, this, "Notes", true, READ_FLAG);
    },
  });
  groupUndo(client.Excel);
}

function noteClasses({
  ClientObject,
  BatchApiHelper,
  Utility,
}: Primitives): Record<"Note" | "NoteCollection", Maker> {
  const { createMethodObject, invokeMethod, invokeSetProperty } = BatchApiHelper;

  class Note extends ClientObject {
    #content: unknown;

    readonly _className = "Note";

    get content(): unknown {
      Utility.throwIfNotLoaded("content", this.#content, "Note", Reflect.get(this, "_isNull"));
      return this.#content;
    }

    set content(text: unknown) {
      this.#content = text;
      invokeSetProperty(this, "Content", text, 0);
    }

    delete(): void {
      invokeMethod(this, "Delete", CHANGES, [], 0, 0);
    }

    load(options?: unknown): unknown {
      return Utility.load(this, options);
    }

    _handleResult(value: unknown): void {
      const handle = Reflect.get(ClientObject.prototype, "_handleResult") as (value: unknown) => void;
      handle.call(this, value);
      if (typeof value === "object" && value !== null && "Content" in value) this.#content = value.Content;
    }
  }

  class NoteCollection extends ClientObject {
    readonly _className = "NoteCollection";

    add(cell: unknown, content: unknown): object {
      return createMethodObject(Note, this, "Add", CHANGES, [cell, content], false, true, null, 0);
    }

    getItem(cell: string): object {
      return createMethodObject(Note, this, "GetItem", READS, [cell], false, false, null, READ_FLAG);
    }

    getItemOrNullObject(cell: string): object {
      return createMethodObject(
        Note,
        this,
        "GetItemOrNullObject",
        READS,
        [cell],
        false,
        false,
        null,
        READ_FLAG,
      );
    }
  }

  return { Note, NoteCollection };
}

/** Lets `mergeUndoGroup` of `Excel.run` reach the host with each of its batches. */
function groupUndo(excel: object): void {
  const run = Reflect.get(excel, "run") as (...given: RunArguments) => unknown;
  Reflect.set(excel, "run", (...given: RunArguments) => {
    const [options, batch] = given;
    const asks = typeof options === "object" && options !== null && "mergeUndoGroup" in options;
    if (!asks || options.mergeUndoGroup !== true || typeof batch !== "function") return run(...given);
    const work = batch as (context: { _requestFlagModifier: number }) => unknown;
    return run(options, (context: { _requestFlagModifier: number }) => {
      context._requestFlagModifier |= UNDO_GROUP;
      return work(context);
    });
  });
}
