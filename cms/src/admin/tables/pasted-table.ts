import { nothingLeftOut } from '../editor/paste/left-out.ts';
import { revisions } from '../editor/paste/revisions.ts';

/** A table as Word and Excel put it on the clipboard beside its text. */

/**
 * The table's cells as they read once its tracked changes are accepted, a merged cell in each place that it spans; undefined where
 * there is no table.
 */
export function pastedTable(html: string): string[][] | undefined {
  // Parsed apart from the page: nothing in it is loaded or run.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  revisions(body, html, nothingLeftOut());
  const rows = Array.from(body.querySelectorAll('tr')).filter((row) => !row.parentElement?.closest('td, th'));
  if (rows.length === 0) return undefined;
  const grid: string[][] = rows.map(() => []);
  for (const [top, row] of rows.entries()) {
    let left = 0;
    for (const cell of Array.from(row.cells)) {
      while (grid[top]?.[left] !== undefined) left++;
      const text = tidy(textOf(cell));
      for (const below of grid.slice(top, top + Math.max(1, cell.rowSpan))) {
        for (let column = left; column < left + Math.min(cell.colSpan, mostColumns); column++) below[column] = text;
      }
      left += cell.colSpan;
    }
  }
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}

const mostColumns = 100;
const blocks = new Set(['P', 'DIV', 'LI']);

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (node.nodeName === 'BR') return '\n';
  const text = Array.from(node.childNodes, textOf).join('');
  return blocks.has(node.nodeName) ? `${text}\n` : text;
}

function tidy(text: string): string {
  return text
    .replace(/[ \u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** As text that is read again cell by cell, and that an editor can still look through. */
export function toDelimited(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n');
}
