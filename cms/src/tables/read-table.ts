import { extname } from 'node:path';
import { errors } from '@strapi/utils';
import { looksEncoded } from '../reading/legacy/decode.ts';
import { maxTableBytes, tableQuestionSchema, type ReadTable, type TableQuestion } from '../contracts/table.ts';
import { tableWords } from '../words/table.ts';
import { delimited } from './delimited.ts';
import { isTooLarge, maxColumns, maxRows } from './table-size.ts';
import { textOf } from './text-file.ts';
import { workbookSheets } from './workbook.ts';

/** A table as rows of text, whatever it came as. Refuses, in an editor's words, what is no table or too large. */
export async function readTable(question: unknown): Promise<ReadTable> {
  const asked = tableQuestionSchema.safeParse(question);
  if (!asked.success) throw new errors.ValidationError(tableWords.fileTooLarge(maxTableBytes / 1024 / 1024));
  const sheets = (await sheetsOf(asked.data))
    .map(({ rows, ...sheet }) => ({ ...sheet, rows: rows.map((row) => row.map((cell) => cell.normalize('NFC'))) }))
    .filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  if (sheets.length === 0) throw new errors.ValidationError(tableWords.empty);
  if (sheets.some(({ rows }) => isTooLarge(rows))) {
    throw new errors.ValidationError(tableWords.tooLarge(maxRows, maxColumns));
  }
  const text = sheets.flatMap(({ rows }) => rows.flat()).join('\n');
  if (looksEncoded([[{ text }]])) throw new errors.ValidationError(tableWords.oldLetters);
  return { sheets };
}

async function sheetsOf(question: TableQuestion): Promise<ReadTable['sheets']> {
  if ('text' in question) return [{ name: tableWords.sheet(1), ...delimited(question.text, 'pasted') }];
  const { fileName, base64 } = question;
  const bytes = Buffer.from(base64, 'base64');
  switch (extname(fileName).toLowerCase()) {
    case '.xlsx':
      return workbookSheets(fileName, bytes);
    case '.csv':
    case '.tsv':
    case '.txt':
      return [{ name: fileName, ...delimited(textOf(fileName, bytes), 'file') }];
    case '.xls':
      throw new errors.ValidationError(tableWords.oldExcel(fileName));
    default:
      throw new errors.ValidationError(tableWords.unknownFile(fileName));
  }
}
