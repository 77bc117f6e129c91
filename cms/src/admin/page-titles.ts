import { deskTitle } from '../words/desk.ts';

/** Strapi writes its own name behind every page's title, and has no setting for that. */
export function nameOwnPages(): void {
  const element = document.querySelector('title');
  if (!element) return;
  const rename = () => {
    const wanted = deskTitle(document.title);
    // The observer sees its own change too.
    if (wanted !== document.title) document.title = wanted;
  };
  rename();
  new MutationObserver(rename).observe(element, { childList: true });
}
