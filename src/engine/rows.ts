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

/** The rows the other way round: per value below `size` the numbers of the rows that hold it, ascending. */
export function turned(rows: Rows, size: number): Rows {
  const offsets = new Int32Array(size + 1);
  for (const value of rows.values) (offsets[value + 1] as number)++;
  for (let value = 0; value < size; value++)
    (offsets[value + 1] as number) += offsets[value] as number;
  const next = offsets.slice();
  const values = new Int32Array(rows.values.length);
  for (let i = 0; i + 1 < rows.offsets.length; i++) {
    for (const value of row(rows, i)) values[(next[value] as number)++] = i;
  }
  return { offsets, values };
}

/** One row, as a view on the same memory. */
export function row(rows: Rows, i: number): Int32Array {
  return rows.values.subarray(rows.offsets[i], rows.offsets[i + 1]);
}
