import type { Mirror } from '@pho-luat/shared/schemas/mirror';
import { whenText } from '../../../words/desk-times.ts';
import { mirrorWords } from '../../../words/mirror.ts';
import type { Tone } from '../../parts/tone.ts';

/** What is known of the public address, in a sentence. */
export function seenIn({ state, at, asked, differing, url, fault }: Mirror, now: Date): { tone: Tone; text: string } {
  const when = whenText(at, now);
  switch (state) {
    case 'same':
      return { tone: 'good', text: mirrorWords.same(when, asked, url) };
    case 'differs':
      return { tone: 'bad', text: mirrorWords.differs(when, differing, url) };
    case 'unchecked':
      return { tone: 'neutral', text: mirrorWords.unchecked(when, url, fault) };
  }
}
