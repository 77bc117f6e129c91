/** Which entry a relation of the form names, as Strapi's own input puts it there: it sends `apiData`, and shows the rest. */
export interface ChosenEntry {
  id: number;
  apiData: object;
  name: string;
  label: string;
  /** By which Strapi sorts what a relation names. */
  __temp_key__?: string;
}

export function chosenEntry(
  { id, documentId, name }: { id: number; documentId: string; name: string },
  key: string | undefined,
): ChosenEntry {
  return { id, apiData: { id, documentId, isTemporary: true }, name, label: name, ...(key ? { __temp_key__: key } : {}) };
}
