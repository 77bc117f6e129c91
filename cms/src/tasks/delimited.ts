import Papa from 'papaparse';

/** The cells of a text as Excel and Word copy a table (tabs, quotes around a cell with a line break), or of a CSV with any separator. */
export function delimitedRows(text: string): string[][] {
  const options = { skipEmptyLines: true, delimiter: text.includes('\t') ? '\t' : '', delimitersToGuess: [';', ',', '|'] };
  const { data, errors } = Papa.parse<string[]>(text, options);
  // Word puts no quotes around a cell: one at its start is a quotation of somebody's words.
  if (!errors.some(({ type }) => type === 'Quotes')) return data;
  return Papa.parse<string[]>(text, { ...options, fastMode: true }).data;
}
