/** Parts of the form that are folded, and how each is opened. */

type Open = () => void;

const folds = new Map<Open, readonly string[]>();

/** Gives the end of it. */
export function opensFor(fields: readonly string[], open: Open): () => void {
  folds.set(open, fields);
  return () => void folds.delete(open);
}

/** Opens the part that a field is in, by the field's path in the form, before somebody is led there. */
export function unfold(field: string): void {
  const [name = ''] = field.split('.');
  for (const [open, fields] of folds) if (fields.includes(name)) open();
}
