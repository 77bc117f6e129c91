/** Fields that can show a place in their text by themselves, by their path in the form: the editor of long texts is one. */

type Show = (at: string | undefined) => void;

const shows = new Map<string, Show[]>();

/** Gives the end of it. */
export function showsPlaces(field: string, show: Show): () => void {
  shows.set(field, [...(shows.get(field) ?? []), show]);
  return () => void shows.set(field, shows.get(field)?.filter((each) => each !== show) ?? []);
}

/** Where one form lies above another, the upper one's. */
export function showAt(field: string): Show | undefined {
  return shows.get(field)?.at(-1);
}

/** Where words stand in a text, both composed or not; what was copied from a page has a space for any blank. */
export function rangeOf(text: string, words: string): { from: number; to: number } | undefined {
  const [within, wanted] = [spaced(text), spaced(words)];
  for (const form of [wanted, wanted.normalize('NFC'), wanted.normalize('NFD')]) {
    const from = within.indexOf(form);
    if (from >= 0) return { from, to: from + form.length };
  }
  return undefined;
}

/** As long as it was. */
function spaced(text: string): string {
  return text.replace(/\s/g, ' ');
}
