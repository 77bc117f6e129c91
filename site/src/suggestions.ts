/**
 * `/tim-kiem/goi-y.json`: what the search field offers while somebody types, what is meant more often before the rest. Titles are
 * cut: it is loaded as soon as a reader touches the field, over a phone's network.
 */
export interface Suggestions {
  groups: { kind: string; entries: SuggestionEntry[] }[];
}

/** `more`: what the title alone does not say, such as the abstract beside a number. */
export type SuggestionEntry = [title: string, href: string, more?: string];
