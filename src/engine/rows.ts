/** Lists of whole numbers in two typed arrays (compressed sparse rows): row i is `values[offsets[i]..offsets[i+1])`. */
export type Rows = { offsets: Int32Array; values: Int32Array };

/** Packs lists into rows. */
export function rowsOf(lists: readonly (readonly number[])[]): Rows {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] as number) + list.length;
  });
  const values = new Int32Array(offsets[lists.length] as number);
  lists.forEach((list, i) => {
    values.set(list, offsets[i] as number);
  });
  return { offsets, values };
}

/** One row, as a view on the same memory. */
export function row(rows: Rows, i: number): Int32Array {
  return rows.values.subarray(rows.offsets[i], rows.offsets[i + 1]);
}
