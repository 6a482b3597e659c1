/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * The median with the least and the greatest, in a column.
 * @param {readonly number[]} values
 */
export function padded(values) {
  if (values.length === 0) return "no sample".padStart(10);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${figure(median(values)).padStart(10)} (${figure(low)} to ${figure(high)})`;
}

/** @param {number} value */
function figure(value) {
  if (value < 1) return value.toFixed(4);
  return value < 100 ? value.toFixed(2) : value.toFixed(0);
}
