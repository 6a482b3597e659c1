import { useComputed } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Session } from "../../state/session.ts";

type Strip = ComponentType<{ session: Session }>;

/** Where the film-strip opens: its code comes when it is first asked for. A failed load can be tried again. */
export function FilmSlot({ session }: { session: Session }) {
  const open = useComputed(() => session.store.view.value.strip).value;
  const [loaded, setLoaded] = useState<{ Strip: Strip } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!open || loaded || failed) return;
    import("./FilmStrip.tsx").then(
      ({ FilmStrip }) => setLoaded({ Strip: FilmStrip }),
      () => setFailed(true),
    );
  }, [open, loaded, failed]);
  if (!open) return null;
  if (loaded) return <loaded.Strip session={session} />;
  if (!failed) return null;
  return (
    <p role="alert">
      The film-strip could not be loaded: check the connection.{" "}
      <button type="button" class="link-button" onClick={() => setFailed(false)}>
        Try again
      </button>
    </p>
  );
}
