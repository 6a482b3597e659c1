import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Later as LaterPart } from "../../state/later.ts";
import "./later.css";

/**
 * A part of the page that is loaded when it is first asked for, and stands at once when it has been. Nothing is shown
 * until then; a failed load is said and can be tried again, or put away where `onClose` is given.
 */
export function Later<Props extends object>({
  part,
  props,
  onClose,
}: {
  part: LaterPart<ComponentType<Props>>;
  props: Props;
  onClose?: () => void;
}) {
  const [failed, setFailed] = useState(false);
  const Part = part.found.value;
  useEffect(() => {
    if (failed) return;
    let wanted = true;
    part.fetch().catch(() => wanted && setFailed(true));
    return () => {
      wanted = false;
    };
  }, [part, failed]);
  if (Part) return <Part {...props} />;
  if (!failed) return null;
  return (
    <p class="later-failed" role="alert">
      This part could not be loaded: check the connection.{" "}
      <button type="button" class="link-button" onClick={() => setFailed(false)}>
        Try again
      </button>{" "}
      {onClose && (
        <button type="button" class="link-button" onClick={onClose}>
          Close
        </button>
      )}
    </p>
  );
}
