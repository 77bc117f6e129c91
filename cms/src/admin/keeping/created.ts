/** Tells a form of the entries that are made in windows above it. */

export interface Created {
  uid: string;
  draft: { id: number; documentId: string };
  /** The path of the field from which the window was opened; '' where it was made in no window. */
  field: string;
  /** The address of the form. */
  form: string;
}

type Hear = (created: Created) => void;

const hearers = new Set<Hear>();

/** Gives the function that ends it. */
export function hearOfCreated(hear: Hear): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}

/** Made in a window, and not yet chosen in the form: on a slow machine its panel is drawn seconds after its fields. */
let unchosen: Created | undefined;

export function tellOfCreated(created: Created): void {
  if (created.field !== '') unchosen = created;
  for (const hear of hearers) hear(created);
}

/** Gives a form what was last made in a window above it, again until it says that it has chosen it. */
export function offerCreated(form: string, choose: (created: Created) => boolean): void {
  if (unchosen?.form === form && choose(unchosen)) unchosen = undefined;
}
