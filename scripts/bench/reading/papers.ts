import { pdfOf } from '../../../cms/test/reading/support/pdf.ts';
import { random } from '../content/random.ts';
import { subjects } from '../content/subjects/index.ts';

export interface BenchPaper {
  bytes: Buffer;
  pageCount: number;
  /** Stands on one page alone, from 0. */
  unique: { sentence: string; page: number };
}

/** A PDF of 1 to 60 full pages of true sentences about law. */
export async function paperOf(seed: number, index: number): Promise<BenchPaper> {
  const chance = random(seed, 'reading', index);
  const pageCount = chance.int(1, 60);
  const page = chance.int(0, pageCount - 1);
  const sentence = `Giấy mời số ${index + 1}`;
  const pages = Array.from({ length: pageCount }, (_, number) => {
    const { sentences } = chance.pick(subjects);
    const text = Array.from({ length: 25 }, () => chance.pick(sentences)).join(' ');
    return number === page ? `${sentence}\n${text}` : text;
  });
  return { bytes: await pdfOf(pages), pageCount, unique: { sentence, page } };
}
