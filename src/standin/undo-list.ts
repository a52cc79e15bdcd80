import { ActionType, PathType, type Action, type PathInfo } from "./wire";

/** Methods that only read, show or prepare something. */
const HARMLESS =
  /^(?:Get|Select$|Activate$|Calculate$|Suspend|Notify|SetAppRuntimeState$|_KeepReference$|_RemoveReference$|_ValidateArraySize$)/;
/** Methods by which an object comes about that empty the list: those that add something, and one that only looks. */
const MAKES = /^(?:Add|Copy|Insert|GetMergedAreas)/;

/**
 * Whether an action empties Excel's own list of what can be undone, at least in some of the Excels that are in use: all
 * that changes something, handlers of events (OfficeDev/office-js, 2543), settings (3141), and merged areas, although
 * they are only looked up (5918).
 */
export function emptiesUndoList(action: Action, path: PathInfo | undefined): boolean {
  switch (action.ActionType) {
    case ActionType.setProperty:
      return true;
    case ActionType.method:
      return !HARMLESS.test(action.Name);
    case ActionType.instantiate:
      return path?.ObjectPathType === PathType.method && MAKES.test(path.Name);
    default:
      return false;
  }
}

/** The client's sign for a batch that is part of one entry of Excel's undo (`mergeUndoGroup`); the number is our own. */
export const UNDO_GROUP = 1 << 20;

/** What Excel on the web can't undo (Office.js documentation, undo capabilities), as far as this host has it. */
const NOT_UNDONE = /^Worksheet\.(?:copy|delete)$/;

/** Whether Excel refuses a member in a batch that is part of one entry of its undo. */
export function isNotUndone(location: string): boolean {
  return NOT_UNDONE.test(location);
}
