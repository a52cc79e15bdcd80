/** A stretch of time by the clock of a frame, in milliseconds. */
export interface Stretch {
  readonly startTime: number;
  readonly duration: number;
}

/** As much of Chromium's profile as is looked at: samples of what was at work, times in microseconds. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly startTime: number;
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Whose time a stretch was, in milliseconds: the pane's, that of Microsoft's client, and what the browser did without either. */
export type Shares = Readonly<Record<"pane" | "client" | "browser", number>>;

/** The folder in which Microsoft's client lies. */
const CLIENT = "/office/";

/**
 * Tells whose time a stretch was. What the browser does at somebody's behest is that one's.
 * @param beginning when the frame's clock began, by that of the profile
 */
export function sharesOf(profile: Profile, { startTime, duration }: Stretch, beginning: number): Shares {
  const whose = owners(profile);
  const from = beginning + startTime * 1e3;
  const shares = { pane: 0, client: 0, browser: 0 };
  let now = profile.startTime;
  profile.samples?.forEach((id, i) => {
    now += profile.timeDeltas?.[i] ?? 0;
    const until = now + (profile.timeDeltas?.[i + 1] ?? 0);
    const inside = Math.min(until, from + duration * 1e3) - Math.max(now, from);
    if (inside > 0) shares[whose.get(id) ?? "browser"] += inside / 1e3;
  });
  const [pane, client, browser] = [shares.pane, shares.client, shares.browser].map(Math.round);
  return { pane: pane ?? 0, client: client ?? 0, browser: browser ?? 0 };
}

/** By the script of each call, or of the one that it was made from. */
function owners({ nodes }: Profile): ReadonlyMap<number, keyof Shares> {
  const found = new Map<number, keyof Shares>();
  const known = new Map(nodes.map((node) => [node.id, node]));
  const [root] = nodes;
  const open: (readonly [id: number, above: keyof Shares])[] =
    root === undefined ? [] : [[root.id, "browser"]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [id, above] = next;
    const { url } = known.get(id)?.callFrame ?? { url: "" };
    const own = url === "" ? above : url.includes(CLIENT) ? "client" : "pane";
    found.set(id, own);
    for (const child of known.get(id)?.children ?? []) open.push([child, own]);
  }
  return found;
}
