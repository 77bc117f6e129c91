import { warning, type Issue } from '../issue.ts';
import type { ReadText } from './read-text.ts';
import { isInCapitals } from './titles.ts';

/** Headings that a reader who goes from one to the next cannot make sense of. The site mends their levels; what they mean it cannot know. */
export function headingIssues(field: string, { headings }: ReadText): Issue[] {
  let previous: number | undefined;
  return headings.flatMap(({ level, words, raw }) => {
    // A text may begin with small headings: the site moves them up together.
    const isSkipped = previous !== undefined && level > previous + 1;
    previous = level;
    const context = { words };
    return [
      ...(level === 1 ? [warning(field, 'headingOfTitle', context, words)] : []),
      ...(isSkipped ? [warning(field, 'headingSkipped', context, words)] : []),
      ...(words === '' ? [warning(field, 'headingEmpty', {}, lineOf(raw))] : []),
      ...(isInCapitals(words) ? [warning(field, 'headingInCapitals', context, words)] : []),
    ];
  });
}

/** With the end of the line: otherwise it would be found in the first heading of its level that has words. */
function lineOf(raw: string): string {
  return raw.replace(/\n[^]*/, '\n');
}
