import type { Asked } from './asked.ts';
import { documentOf, nameOf } from './fragment.ts';
import { scoreOf, weigh, type Score } from './score.ts';
import type { Found } from './segment.ts';
import { addPage, Columns, frequenciesOf } from './frequencies.ts';

/** Factor for documents out of force, which come after those in force. */
export const lapsedMatters = 0.35;

export interface Ranked extends Score {
  /** `<segment>/<fragment>` of the document. */
  id: string;
  /** Id of the text in it that has the words: the page's own, where the page has them too. */
  text: string;
}

interface Ranking {
  asked: Asked;
  /** By token, by `<segment>/<fragment>`. */
  found: ReadonlyMap<string, Found>;
  texts: number;
  isLapsed: (document: string) => boolean;
}

export function rank({ asked, found, texts, isLapsed }: Ranking): Ranked[] {
  const columns = new Columns();
  const weighed = weigh(asked, found, texts, columns);
  const frequencies = frequenciesOf(columns, found);
  const textsOf = new Map<string, string[]>();
  for (const text of frequencies.starts.keys()) {
    const document = documentOf(text);
    const ofDocument = textsOf.get(document);
    if (ofDocument) ofDocument.push(text);
    else textsOf.set(document, [text]);
  }

  const ranked: Ranked[] = [];
  for (const [id, ofDocument] of textsOf) {
    const page = frequencies.starts.get(id);
    const weight = isLapsed(id) ? lapsedMatters : 1;
    let best: Ranked | undefined;
    for (const text of ofDocument) {
      const start = frequencies.starts.get(text) ?? 0;
      // A hit leads into a file only for something that the page does not have.
      const leadsTo = text === id || page === undefined || addPage(frequencies, page, start) ? text : id;
      const { score, ofWords, ...said } = scoreOf(weighed, frequencies.values, start);
      if (best && score * weight <= best.score) continue;
      best = { id, text: leadsTo, score: score * weight, ofWords: ofWords * weight, ...said };
    }
    if (best) ranked.push(best);
  }
  return ranked.sort((a, b) => b.score - a.score || (nameOf(a.id) < nameOf(b.id) ? -1 : 1));
}
