import { useEffect, useState } from "preact/hooks";

/** How large an element is. */
export type Size = { width: number; height: number };

/** Follows the inner size of an element, in px; `first` until it is measured, and wherever it has none. */
export function useSize(element: { current: HTMLElement | null }, first: Size): Size {
  const [size, setSize] = useState(first);
  useEffect(() => {
    const found = element.current;
    if (!found) return;
    const read = () => {
      const { clientWidth: width, clientHeight: height } = found;
      if (width > 0 && height > 0) setSize({ width, height });
    };
    const watcher = new ResizeObserver(read);
    watcher.observe(found);
    read();
    return () => watcher.disconnect();
  }, [element]);
  return size;
}
