const HALF = 4;
const DIGIT = 6;

/** An open diamond where filters hide all that a cell holds, with the numeral beside it from two on. */
export function HiddenMark({ x, y, n }: { x: number; y: number; n: number }) {
  const digits = n > 1 ? String(n) : "";
  const width = digits.length * DIGIT;
  const left = x - HALF - width / 2;
  return (
    <>
      <path
        class="matrix-hidden"
        d={`M${left} ${y}l${HALF} ${-HALF}l${HALF} ${HALF}l${-HALF} ${HALF}z`}
      />
      {digits && (
        <text x={left + 2 * HALF + 2 + width / 2} y={y + 3.8} class="matrix-figure is-hidden">
          {digits}
        </text>
      )}
    </>
  );
}
