import type { Question } from '../contracts/asking.ts';
import { askingFirst } from './findings/asking.ts';
import { askInWindow, tellDone } from './findings/Asking.tsx';
import { showingNamed } from './findings/naming.ts';
import { showRefusal } from './findings/Refused.tsx';
import { whileAsked } from './keeping/pause.ts';
import { signingInAgain } from './keeping/session.ts';
import { askingForWhatIsWanted } from './media/wanted.ts';

/**
 * Strapi and our own pages ask by the browser's own `fetch`, and have no other place where a question could be changed or held. A
 * refusal is shown once the editor has answered about warnings; each of the others looks only at its own questions.
 */
export function standBeforeServer(): void {
  const sent = signingInAgain(window.fetch.bind(window));
  const ask = (question: Question) => whileAsked(askInWindow(question));
  window.fetch = askingForWhatIsWanted(showingNamed(askingFirst(sent, ask, tellDone), showRefusal));
}
