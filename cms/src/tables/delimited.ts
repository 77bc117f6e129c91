import Papa from 'papaparse';
import type { ReadTable } from '../contracts/table.ts';

/** The cells of a text as Excel and Word copy a table (tabs, quotes around a cell with a line break), or of a file with any separator. */
export function delimited(text: string, from: 'pasted' | 'file'): Pick<ReadTable['sheets'][number], 'rows' | 'loneQuote'> {
  const hasTabs = from === 'pasted' ? text.includes('\t') : partsByTabs(text);
  const options = { skipEmptyLines: true, delimiter: hasTabs ? '\t' : '', delimitersToGuess: [';', ',', '|'] };
  const { data, errors } = Papa.parse<string[]>(text, options);
  const wrong = errors.find(({ type }) => type === 'Quotes');
  if (!wrong) return { rows: data };
  const rows = Papa.parse<string[]>(text, { ...options, fastMode: true }).data;
  // Word puts no quotes around a cell: a quote at its start is part of the text.
  const isText = from === 'pasted' && !rows.flat().some(opensAlone);
  if (isText) return { rows };
  // The number of the row as an editor sees rows counted now, not as they were read with quotes.
  const upToIt = Papa.parse<string[]>(text.slice(0, wrong.index), { ...options, fastMode: true }).data;
  return { rows, loneQuote: upToIt.length };
}

const opensAlone = (cell: string) => /^\s*"/.test(cell) && cell.split('"').length % 2 === 0;

/** Whether most lines are split by a tab. A tab in quotes splits nothing: it came into a cell with a text copied from elsewhere. */
function partsByTabs(text: string): boolean {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.filter((line) => line.includes('\t')).length > lines.length / 2;
}
