/** What articles of a section are made of: sentences on what the law says, true wherever they are in a text. */
export interface Subject {
  slug: string;
  category: string;
  /** The life event that most articles of this section are offered under. */
  topic: string;
  /** What an article may be about. */
  matters: string[];
  sentences: string[];
  /** A list of things, and the words before it. */
  list: { intro: string; items: string[] };
  table: { head: [string, string]; rows: [string, string][] };
}
