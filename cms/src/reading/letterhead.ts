import { choiceLists } from '@pho-luat/shared/choices';
import {
  isAmbiguousWithoutMarks,
  readNumber,
  typeOf,
  withPlainSigns,
  type DocumentNumber,
} from '@pho-luat/shared/document-number';
import { day } from '@pho-luat/shared/schemas/fields';
import { fold } from '@pho-luat/shared/text';

/** What the head of an official document (Decree 30/2020/NĐ-CP, Appendix I) and the name of its file say about it, where that is certain. */

/** In characters. The head is above the title: a number further down belongs to another document. */
const headLength = 1_500;

/** In a text a capital begins each part of a number, so that `31/KH-UBND - Hải Phòng` ends where it should. */
const part = String.raw`(?:TTg|CTr|TTr|TrS|QyĐ|QĐi|\p{Lu}[\p{Lu}\d&]*)(?!\p{L})`;
const printedNumber = new RegExp(String.raw`^\d{1,5}\p{Ll}?(?:\s*/\s*\d{4})?(?:\s*[-/]\s*${part})+`, 'u');
/** The types whose numbers do not say them. */
const namedTypes = { luật: 'L', 'pháp lệnh': 'PL', 'nghị quyết': 'NQ' } as const;
/** At the start of a line, or of a cell. */
const numberMark = /(?<=^|\t) *(?-i:(?=\p{Lu}))(?:(luật|pháp lệnh|nghị quyết)\s+)?(?:số\s*:|(?-i:Số)(?=\s*\d))\s*/gimu;
/** A sentence goes on behind another document's number: «Luật số: 14/2012/QH13 quy định». A letter's subject does not. */
const inSentence = /^\s*(?!v\/v)\p{Ll}/u;
/** The documents that it is based on or annexed to have numbers of their own. */
const ofOthers = /Căn\s+cứ|kèm\s+theo/i;

/**
 * The document's own number, from the text of its first page: after «Số:» in its head. Nothing where «Số:» is left empty, because a number
 * that is written by hand. `known`: see `readNumber`.
 */
export function findNumber(text: string, known: readonly string[] = []): DocumentNumber | undefined {
  const head = headOf(withPlainSigns(text));
  for (const mark of head.matchAll(numberMark)) {
    const after = head.slice(mark.index + mark[0].length);
    const [printed = ''] = printedNumber.exec(after) ?? [];
    if (inSentence.test(after.slice(printed.length))) continue;
    const number = readNumber(printed, known);
    if (!number) return undefined;
    const named = mark[1] && namedTypes[mark[1].toLowerCase().replace(/\s+/g, ' ') as keyof typeof namedTypes];
    return named && !number.docType ? { ...number, docType: named } : number;
  }
  return undefined;
}

const issueDay = /\p{Lu}[\p{L}.]*\s*,\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u;

/** `YYYY-MM-DD`, from the line of place and day: «Hải Phòng, ngày 21 tháng 02 năm 2022». A day inside a sentence belongs to another document. */
export function findIssueDay(text: string): string | undefined {
  const [, date = '', month = '', year = ''] = issueDay.exec(headOf(text.normalize('NFC'))) ?? [];
  return day.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`).data;
}

/** What stands at the head of a document beside its issuer. */
const notTheIssuer =
  /c[ộo]ng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam|độc\s+lập\s*-\s*tự\s+do\s*-\s*hạnh\s+phúc|đảng\s+cộng\s+sản\s+việt\s+nam/giu;

/**
 * The words above the number, as they are printed: `ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG`, with the body above the issuer before it.
 */
export function findIssuer(text: string): string | undefined {
  const head = headOf(withPlainSigns(text));
  const [mark] = head.matchAll(numberMark);
  if (!mark) return undefined;
  const above = head.slice(0, mark.index).replace(notTheIssuer, ' ').replace(issueDay, ' ');
  return (
    above
      .replace(/[^\p{L}\p{M}\d,.&\s]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}

/** A title ends before these: the grounds, who decides, whom it is for, the first part. */
const afterTitle =
  /^(?:căn cứ|thực hiện|xét|theo|để|nhằm|kính gửi|phần|chương|điều|mục|[ivx]+\.|\d+\.|-|_|\*|(?:phó )?chủ tịch|ủy ban|bộ trưởng|giám đốc|hội đồng)/iu;
const mostTitleLines = 5;

/**
 * What it is about: the lines below its type, or what follows `V/v` of an official letter. Nothing where its end cannot be seen, or where it
 * is in capitals, which would have to be written otherwise.
 */
export function findTitle(text: string): string | undefined {
  const lines = withPlainSigns(text)
    .slice(0, 2 * headLength)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const place = lines.findIndex((line) => typesInCapitals.has(line.toUpperCase()) && line === line.toUpperCase());
  if (place < 0) return undefined;
  const type = typesInCapitals.get(lines[place] ?? '') ?? '';
  const below = lines.slice(place + 1).filter((line, index) => line !== '' || index > 0);
  const end = below.findIndex((line) => line === '' || afterTitle.test(line));
  const about = below.slice(0, end).join(' ');
  if (end < 1 || end > mostTitleLines || about === about.toUpperCase()) return undefined;
  return `${type} ${/^\S+\s+\p{Lu}/u.test(about) ? about : about.slice(0, 1).toLowerCase() + about.slice(1)}`;
}

/** Whether a line is the type of an official document as its head has it: «KẾ HOẠCH». */
export function isDocumentType(line: string): boolean {
  return typesInCapitals.has(line);
}

const typesInCapitals = new Map(choiceLists.docTypes.map(({ label }) => [label.toUpperCase(), label]));

const position =
  /(?:^|\s)(?:phó )?(?:chủ tịch|giám đốc|chủ nhiệm|bộ trưởng|thứ trưởng|thủ tướng|bí thư|trưởng [\p{L} ]{2,30}|chánh [\p{L} ]{2,20})$/iu;
const familyNames = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh đinh lâm phùng mai tô hà tạ cao lưu lương thái châu kiều khổng quách nghiêm chu tăng thân vi nông triệu mạc thạch đàm la từ văn trương'.split(
    ' ',
  ),
);

/** The signer: the only name that stands on a line of its own, a few lines below a position. */
export function findSigner(pages: readonly string[]): string | undefined {
  const lines = pages
    .join('\n')
    .normalize('NFC')
    .split(/[\n\t]/u)
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const names = lines.filter(
    (line, index) => isName(line) && lines.slice(Math.max(0, index - 6), index).some((above) => position.test(above)),
  );
  const [name, another] = new Set(names);
  return another === undefined ? name : undefined;
}

function isName(line: string): boolean {
  const words = line.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    familyNames.has(words[0]?.toLowerCase() ?? '') &&
    words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word))
  );
}

/** `text` is in NFC. */
function headOf(text: string): string {
  return text.slice(0, headLength).split(ofOthers)[0] ?? '';
}

const between = String.raw`[-_/.\s]+`;
const ending = /(?:\.(?:pdf|docx?|xlsx?|odt|jpe?g|png|webp)|[-_.\s](?:signed|scan|ky|kyso|da[-_\s]?ky)|[-_\s]?\(\d+\))$/i;
const lawInName = new RegExp(
  String.raw`(?<![\p{L}\d])(\d{1,5})${between}(\d{4})${between}((?:UBTV)?QH\d{1,2})(?![\p{L}\d])`,
  'iu',
);
const numberInName = new RegExp(
  String.raw`(?<![\p{L}\d])(?<ordinal>\d{1,5}\p{L}?)${between}(?:(?<year>\d{4})${between})?(?<type>\p{L}{1,6})(?<gap>${between})(?<issuer>\p{L}[\p{L}\d&]*)`,
  'giu',
);
const letterInName = new RegExp(String.raw`(?<![\p{L}\d])(\d{1,5})${between}(\p{Lu}{2,}-\p{Lu}[\p{Lu}\d]+)(?!\p{L})`, 'u');
/** Types that have a year in their number. */
const normativeTypes = ['NĐ', 'NQ', 'QĐ', 'TT', 'TTLT', 'NQLT', 'CT'];
/** Committees of the Party. */
const ofTheParty = /(TW|^TU|^HU)$/;

/**
 * The number that the name of a file has in it, with or without marks: `31_KH-HDPHPBGDPL.signed.pdf`. Only where a type of the
 * table is behind the number, so that a year or a count is not taken for one; an official letter, which has no type, must be in
 * capitals.
 */
export function findNumberInName(fileName: string, known: readonly string[] = []): DocumentNumber | undefined {
  let name = withPlainSigns(fileName).trim();
  while (ending.test(name)) name = name.replace(ending, '');

  const law = lawInName.exec(name);
  if (law) return readNumber(law.slice(1).join('/'), known);

  for (const { groups, index, 0: whole } of name.matchAll(numberInName)) {
    const { ordinal = '', year, type = '', gap = '', issuer = '' } = groups ?? {};
    const right = typeOf(type);
    if (!right || (year ? !normativeTypes.includes(right) : isYear(ordinal)) || isInDate(name.slice(0, index), year)) continue;
    const party = !year && ofTheParty.test(issuer.toUpperCase());
    const isKnown = party || known.some((one) => fold(one) === fold(issuer));
    const atEnd = index + whole.length === name.length;
    const isJoined = atEnd && (year !== undefined || (gap.trim() !== '' && issuer === issuer.toUpperCase()));
    if (isSyllable(issuer) && !isKnown && !isJoined) continue;
    const number = readNumber(
      party ? `${ordinal}-${type}/${issuer}` : `${[ordinal, year, type].filter(Boolean).join('/')}-${issuer}`,
      known,
    );
    if (!number) continue;
    // A name without a single mark cannot tell `ĐA` from `DA`.
    const { docType: _unsure, ...rest } = number;
    return fold(name) === name.toLowerCase() && isAmbiguousWithoutMarks(type) ? rest : number;
  }

  const letter = letterInName.exec(name);
  return letter && !isYear(letter[1] ?? '') ? readNumber(`${letter[1]}/${letter[2]}`, known) : undefined;
}

function isYear(ordinal: string): boolean {
  return /^(19|20)\d\d$/.test(ordinal);
}

/** `25.12.2022 BC UBND`: digits before it make it part of a date, except a year before a number without one. */
function isInDate(before: string, year: string | undefined): boolean {
  return /\d[.-]$/.test(before) && (year !== undefined || !/(?<!\d|\d[.-])(19|20)\d\d[.-]$/.test(before));
}

/** A word of a sentence (`31-kh-ve-viec`), not an abbreviation: those can seldom be spoken. */
function isSyllable(token: string): boolean {
  return /^([bcdghklmnpqrstvx]|ch|g[hi]|kh|ngh?|nh|ph|qu|t[hr])?[aeiouy]{1,3}(ch?|m|n[gh]?|p|t)?$/.test(fold(token));
}
