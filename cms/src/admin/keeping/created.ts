/** Tells a form of the entries that are made in windows above it. */

export interface Created {
  uid: string;
  draft: { id: number; documentId: string };
  /** The path of the field from which the window was opened; '' where it was made in no window. */
  field: string;
}

type Hear = (created: Created) => void;

const hearers = new Set<Hear>();

/** Gives the function that ends it. */
export function hearOfCreated(hear: Hear): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}

export function tellOfCreated(created: Created): void {
  for (const hear of hearers) hear(created);
}
