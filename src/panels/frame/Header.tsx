import { useState } from "preact/hooks";
import type { Session } from "../../state/session.ts";
import { BackToExample } from "./BackToExample.tsx";
import { Brand } from "./Brand.tsx";
import { HeaderActions } from "./HeaderActions.tsx";
import { Icon } from "./Icon.tsx";
import { PHONE, useMedia } from "./media.ts";
import { Search } from "./Search.tsx";
import { ViewSwitch } from "./ViewSwitch.tsx";
import "./header.css";

/** Brand, dataset, search and what concerns the whole page. On the phone the search opens over it. */
export function Header({ session, onHelp }: { session: Session; onHelp: () => void }) {
  const phone = useMedia(PHONE);
  const [searching, setSearching] = useState(false);
  const title = session.store.catalog.value?.dataset.title;
  const shown = !phone || searching;
  return (
    <header class="header" data-searching={phone && searching}>
      <Brand />
      {title && <p class="dataset-title">{title}</p>}
      {!phone && <BackToExample session={session} />}
      {!phone && title && <ViewSwitch session={session} />}
      {shown && <Search session={session} autoFocus={phone} onDone={() => setSearching(false)} />}
      {phone ? (
        <button
          type="button"
          class="round-button header-search"
          aria-expanded={searching}
          aria-label={searching ? "Close the search" : "Search"}
          onClick={() => setSearching(!searching)}
        >
          <Icon name={searching ? "close" : "search"} size={20} />
        </button>
      ) : (
        <HeaderActions session={session} onHelp={onHelp} />
      )}
    </header>
  );
}
