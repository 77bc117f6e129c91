import type { Desk } from '../../../contracts/desk.ts';
import { homeWords } from '../../../words/desk-status.ts';
import { whenText } from '../../../words/desk-times.ts';
import type { Tone } from '../../parts/tone.ts';

/** The newest release in a sentence. All is well only where nothing was held back. */
export function latestSaid(release: Desk['releases'][number] | undefined, now: Date): { tone: Tone; text: string } {
  if (!release) return { tone: 'neutral', text: homeWords.none };
  const when = whenText(release.at, now);
  switch (release.state) {
    case 'building':
      return { tone: 'busy', text: homeWords.building };
    case 'live':
      return { tone: release.held > 0 ? 'warning' : 'good', text: homeWords.live(when, release.held) };
    case 'failed':
      return { tone: 'bad', text: homeWords.failed(when) };
  }
}
