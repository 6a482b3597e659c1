import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./tabs.css";

/** A row of tabs with the open one's contents; arrow keys go from tab to tab. */
export function Tabs<Name extends string>({
  names,
  open,
  onOpen,
  children,
}: {
  names: readonly { name: Name; label: string }[];
  open: Name;
  onOpen: (name: Name) => void;
  children: ComponentChildren;
}) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = names.findIndex(({ name }) => name === open);
    const next = step && names[(at + step + names.length) % names.length];
    if (!next) return;
    event.preventDefault();
    onOpen(next.name);
    const tabs = event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]");
    tabs[names.indexOf(next)]?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" onKeyDown={onKeyDown}>
        {names.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === open}
            aria-controls={`${id}-open`}
            tabIndex={name === open ? 0 : -1}
            onClick={() => onOpen(name)}
          >
            {label}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id={`${id}-open`} aria-labelledby={`${id}-${open}`}>
        {children}
      </div>
    </>
  );
}
