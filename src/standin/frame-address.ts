/** What office.js reads from the address of the page that it runs in. */
export interface FrameStart {
  /** The add-in's page. */
  readonly page: string;
  /** New for each start: office.js keeps the settings of a conversation and would show old ones. */
  readonly conversation: string;
  readonly addInId: string;
  /** The origin of the page that hosts the frame ("http://localhost:3000"). */
  readonly hostOrigin: string;
  readonly locale: string;
}

/**
 * The address for the frame, so that office.js in it takes itself to be in Excel on the web and speaks to the page
 * around it. `_xdm_Info` has to be the last thing in the address.
 */
export function frameAddress(start: FrameStart): string {
  const url = new URL(start.page);
  const hostInfo = ["Excel", "Web", "16.01", start.locale, start.conversation, "", "", "0"].join("$");
  url.searchParams.set("_host_Info", hostInfo);
  const frame = [start.conversation, start.addInId, start.hostOrigin].join("|");
  url.hash = `&_serializer_version=1&_xdm_Info=${frame}`;
  return url.href.replace(/%24/g, "$").replace(/%7C/g, "|");
}
