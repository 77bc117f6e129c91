/** The part of Pagefind's browser interface that the search page uses. */

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ url: string; excerpt: string; meta: Partial<Record<'title' | 'kind' | 'date' | 'number', string>> }>;
}

export interface Pagefind {
  options(options: { excerptLength?: number }): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}
