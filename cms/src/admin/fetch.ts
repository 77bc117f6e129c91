import { askingFirst } from './findings/asking.ts';
import { askInWindow, tellDone } from './findings/Asking.tsx';
import { showingNamed } from './findings/naming.ts';
import { showRefusal } from './findings/Refused.tsx';
import { signingInAgain } from './keeping/session.ts';
import { askingForWhatIsWanted } from './media/wanted.ts';

/**
 * Strapi and our own pages ask by the browser's own `fetch`, and have no other place where a question could be changed or held.
 * A refusal is shown once whoever was asked about warnings has answered; the others look at questions of their own.
 */
export function standBeforeServer(): void {
  const sent = signingInAgain(window.fetch.bind(window));
  window.fetch = askingForWhatIsWanted(showingNamed(askingFirst(sent, askInWindow, tellDone), showRefusal));
}
