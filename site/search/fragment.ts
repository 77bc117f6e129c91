/** What a resident does next, as the first result shows it. */
export interface ShortAnswer {
  step: string;
  /** Whom to call. */
  call?: [label: string, number: string][];
  /** The kind of place where it is done, and the list of all of that kind: a script puts the one of the reader's ward there. Indexes have it by this name. */
  desk?: { kind: string; title: string; list: string };
  online?: { label: string; href: string };
  /** `Phí, lệ phí`, and how much: what a resident asks before going, in the order of the card. */
  facts: [label: string, value: string][];
}

/** A text that can be found, as Pagefind stores it: what a result shows of it. */
export interface Fragment {
  url: string;
  content: string;
  word_count: number;
  filters: Record<string, string[]>;
  meta: { title: string; kind?: string; date?: string; number?: string; place?: string; answer?: ShortAnswer };
  anchors: [];
}

/**
 * A document is known by a digest of its path, each text of its files by that and a number: so one knows of any text found whose it is, and equals stand
 * alike however the documents are cut into segments.
 */
const between = '.';

export function passageName(document: string, at: number): string {
  return `${document}${between}${at}`;
}

export function documentOf(fragment: string): string {
  const end = fragment.indexOf(between);
  return end < 0 ? fragment : fragment.slice(0, end);
}

/** The name in `<segment>/<fragment>`, without the segment, so that equal ones have the same order in every segment. */
export function nameOf(text: string): string {
  return text.slice(text.indexOf('/') + 1);
}
