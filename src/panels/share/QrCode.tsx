import { useMemo } from "preact/hooks";
import { encode } from "uqr";

/** About the most letters that a camera still reads from a slide. */
const MOST_LETTERS = 1200;
const QUIET_ZONE = 4;

/** An address as a QR code, made here; a note in its place where it is too long for one. */
export function QrCode({ address }: { address: string }) {
  const code = useMemo(() => {
    if (address.length > MOST_LETTERS) return null;
    const { size, data } = encode(address, { ecc: "M", border: QUIET_ZONE });
    return { size, path: pathOf(data) };
  }, [address]);
  if (!code) return <p class="share-note">This link is too long for a QR code.</p>;
  return (
    <svg
      class="share-qr"
      role="img"
      aria-label="QR code of the link to this view"
      viewBox={`0 0 ${code.size} ${code.size}`}
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}

/** The dark cells as one path, a stroke for each run of them. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  let path = "";
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      const width = x + 1 - start;
      path += `M${start} ${y}h${width}v1h-${width}z`;
    }
  });
  return path;
}
