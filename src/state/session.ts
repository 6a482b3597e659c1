import { type Actions, actionsOf } from "./actions.ts";
import { type Derived, derive } from "./derived.ts";
import { createStore, type Store } from "./store.ts";

/** The app's memory as one handle: what is stored, what follows from it, and the ways to change it. */
export type Session = { store: Store; derived: Derived; actions: Actions };

/** A fresh session without a dataset. */
export function createSession(): Session {
  const store = createStore();
  return { store, derived: derive(store), actions: actionsOf(store) };
}
