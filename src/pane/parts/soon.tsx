import { useEffect, useReducer, type ComponentType, type ReactNode } from "react";

/**
 * Begins at once to fetch a part of the pane that is needed soon, but not for the first drawing of it. Once it has arrived, it
 * is drawn without a gap; React's `lazy` would show the stand-in first in any case.
 * @param load fetches it
 * @param standIn what is shown until then
 */
export function soon<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  standIn: ReactNode,
): ComponentType<Props> {
  let Part: ComponentType<Props> | null = null;
  const arriving = load().then((part) => {
    Part = part;
  });
  return function Soon(props: Props) {
    const [, draw] = useReducer((times: number) => times + 1, 0);
    const isHere = Part !== null;
    // Also where it arrives between this drawing and the effect.
    useEffect(() => {
      if (!isHere) void arriving.then(draw);
    }, [isHere]);
    return Part === null ? standIn : <Part {...props} />;
  };
}
