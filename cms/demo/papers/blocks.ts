/** The forms of Markdown that demo papers are written in: `## `, `- `, `1. `, `| |` tables and paragraphs, `**strong**` in them. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'item'; mark: string; text: string }
  | { kind: 'table'; rows: string[][] };

export interface Run {
  text: string;
  bold: boolean;
}

export function blocksOf(markdown: string): Block[] {
  return markdown
    .trim()
    .split(/\n\n+/)
    .flatMap((part): Block[] => {
      if (part.startsWith('|')) return [{ kind: 'table', rows: rowsOf(part) }];
      return part.split('\n').map(lineBlock);
    });
}

/** `**đậm** và thường` → runs. */
export function runsOf(text: string): Run[] {
  return text
    .split('**')
    .map((part, index) => ({ text: part, bold: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}

function lineBlock(line: string): Block {
  const [, hashes, heading] = /^(#+) (.*)$/.exec(line) ?? [];
  if (hashes) return { kind: 'heading', text: heading ?? '' };
  const [, mark, item] = /^(-|\d+\.) (.*)$/.exec(line) ?? [];
  if (mark) return { kind: 'item', mark: mark === '-' ? '–' : mark, text: item ?? '' };
  return { kind: 'paragraph', text: line };
}

function rowsOf(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
}
