/** The parcel that an address carries in its hash, a packed story or dataset; null where it carries none. */
export function parcelIn(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, "")).get("p");
}
