import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A part of a page that is loaded when it is first asked for. A failed load is said and can be tried again. */
export function Later<Props extends object>({
  load,
  props,
}: {
  /** The same function at every rendering. */
  load: () => Promise<ComponentType<Props>>;
  props: Props;
}) {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (failed) return;
    let wanted = true;
    load().then(
      (found) => wanted && setPart(() => found),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [load, failed]);
  if (Part) return <Part {...props} />;
  if (!failed) return null;
  return (
    <p class="panel-part" role="alert">
      This part could not be loaded: check the connection.{" "}
      <button type="button" class="line-button" onClick={() => setFailed(false)}>
        Try again
      </button>
    </p>
  );
}
