import Papa from 'papaparse';

/** The cells of a text as Excel and Word copy a table (tabs, quotes around a cell with a line break), or of a file with any separator. */
export function delimitedRows(text: string, from: 'pasted' | 'file'): string[][] {
  const hasTabs = from === 'pasted' ? text.includes('\t') : partsByTabs(text);
  const options = { skipEmptyLines: true, delimiter: hasTabs ? '\t' : '', delimitersToGuess: [';', ',', '|'] };
  const { data, errors } = Papa.parse<string[]>(text, options);
  // Word puts no quotes around a cell: a quote at its start is part of the text.
  if (!errors.some(({ type }) => type === 'Quotes')) return data;
  return Papa.parse<string[]>(text, { ...options, fastMode: true }).data;
}

/** Most lines by a tab; one in quotes parts nothing, it came into a cell with a text copied from elsewhere. */
function partsByTabs(text: string): boolean {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.filter((line) => line.includes('\t')).length > lines.length / 2;
}
