/** The mark: two actors, one tie of concord and one of conflict, drawn as the stage draws them. */
export function Brand() {
  return (
    <h1 class="brand">
      <svg viewBox="0 0 32 24" width="32" height="24" aria-hidden="true">
        <g fill="none" stroke-width="3" stroke-linecap="round">
          <path class="brand-concord" d="M6 10C8.5 3.2 23.5 3.2 26 10" />
          <path class="brand-conflict" d="M6 14c2.5 6.8 17.5 6.8 20 0" />
        </g>
        <rect class="brand-actor" x="1.5" y="7.5" width="9" height="9" rx="2.6" />
        <path class="brand-actor" d="M26 6 31.4 12 26 18 20.6 12z" />
      </svg>
      Entente
    </h1>
  );
}
