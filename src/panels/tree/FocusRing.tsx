import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Point } from "../../engine/geometry.ts";
import { DRAWN, LOCATE, type Locating } from "../../views/stage/locate.ts";
import type { Stage } from "../../views/stage/stage.ts";
import type { TreePath } from "./network-tree.ts";

type RingProps = {
  path: TreePath;
  host: RefObject<HTMLElement | null>;
  stage: Stage;
};

/**
 * The ring about what has the focus, on the picture. It follows every drawing; where the thing itself is not drawn it stands
 * about what is above it in the tree, and what lies beyond the edge is brought to sight.
 */
export function FocusRing({ path, host, stage }: RingProps) {
  const [place, setPlace] = useState<{ at: Point; kind: string } | null>(null);
  const brought = useRef<TreePath | null>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const follow = () => {
      const { left, top, width, height } = element.getBoundingClientRect();
      for (const subject of path.toReversed()) {
        const client = locate(element, { subject, at: null });
        if (!client) continue;
        const at = { x: client.x - left, y: client.y - top };
        const outside = at.x < 0 || at.y < 0 || at.x > width || at.y > height;
        if (outside && brought.current !== path) stage.fit();
        brought.current = path;
        setPlace((now) =>
          now?.at.x === at.x && now.at.y === at.y && now.kind === subject.kind
            ? now
            : { at, kind: subject.kind },
        );
        return;
      }
      setPlace(null);
    };
    follow();
    element.addEventListener(DRAWN, follow);
    return () => element.removeEventListener(DRAWN, follow);
  }, [path, host, stage]);
  if (!place) return null;
  const { x, y } = place.at;
  return (
    <span class="focus-ring" data-kind={place.kind} style={{ left: `${x}px`, top: `${y}px` }} />
  );
}

function locate(host: HTMLElement, detail: Locating): Point | null {
  host.dispatchEvent(new CustomEvent(LOCATE, { detail }));
  return detail.at;
}
