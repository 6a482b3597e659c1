const CELL = 64;

type Box = { left: number; top: number; right: number; bottom: number; owner: number };

/** Boxes that are taken, on a grid, so that a new one meets only its neighbours. */
export class Occupied {
  private readonly cells = new Map<string, Box[]>();

  /** Takes a box in css px; false, and takes nothing, where it would meet one of another owner. */
  take(left: number, top: number, width: number, height: number, owner: number): boolean {
    const box = { left, top, right: left + width, bottom: top + height, owner };
    const keys = cellsOf(box);
    const free = keys.every((key) =>
      (this.cells.get(key) ?? []).every((other) => !meet(box, other)),
    );
    if (free) this.put(box, keys);
    return free;
  }

  /** Takes a box in css px, whatever it meets. */
  hold(left: number, top: number, width: number, height: number, owner: number): void {
    const box = { left, top, right: left + width, bottom: top + height, owner };
    this.put(box, cellsOf(box));
  }

  private put(box: Box, keys: readonly string[]): void {
    for (const key of keys) {
      const list = this.cells.get(key);
      if (list) list.push(box);
      else this.cells.set(key, [box]);
    }
  }
}

function cellsOf({ left, top, right, bottom }: Box): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(left / CELL); x <= right / CELL; x++)
    for (let y = Math.floor(top / CELL); y <= bottom / CELL; y++) keys.push(`${x} ${y}`);
  return keys;
}

function meet(p: Box, q: Box): boolean {
  return (
    p.owner !== q.owner &&
    p.left < q.right &&
    q.left < p.right &&
    p.top < q.bottom &&
    q.top < p.bottom
  );
}
