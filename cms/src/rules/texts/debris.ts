import { warning, type Issue } from '../issue.ts';
import type { ReadText } from './read-text.ts';

/** What a paste from elsewhere leaves behind, and lists that are only typed: a screen reader does not say how many items there are. */
export function debrisIssues(field: string, { runs }: ReadText): Issue[] {
  return runs.flatMap((lines) => [...typedLists(field, lines), ...lines.flatMap((line) => signs(field, line))]);
}

const bullet = /^\s*[·•▪◦‣●○■□➢✓\uF0B7\uF0A7]\s*\S/u;
const dash = /^\s*[-–—+*]\s+\S/u;
const number = /^\s*(\d{1,3})[.)]\s+\S/;

/** One bullet is one of a list; a dash may begin what somebody says, and a number a sentence, unless more of them follow. */
function typedLists(field: string, lines: readonly string[]): Issue[] {
  const first = lines.find((line, index) => {
    if (bullet.test(line)) return true;
    const next = lines[index + 1] ?? '';
    const [is, follows] = [number.exec(line), number.exec(next)];
    return (dash.test(line) && dash.test(next)) || (is && follows && Number(follows[1]) === Number(is[1]) + 1);
  });
  return first === undefined ? [] : [warning(field, 'typedList', { words: startOf(first) }, startOf(first))];
}

function signs(field: string, line: string): Issue[] {
  const at = startOf(line);
  return [
    ...(/\S\t+\S/.test(line) ? [warning(field, 'tabs', { words: startOf(line.replace(/\t+/g, ' ')) }, line.split('\t')[0])] : []),
    ...(/(?:\u00A0|&nbsp;){2,}/.test(line) ? [warning(field, 'hardBlanks', { words: at.replace(/&nbsp;/g, ' ') }, at)] : []),
  ];
}

/** Enough to find it by. */
function startOf(line: string): string {
  return line.trim().slice(0, 60);
}
