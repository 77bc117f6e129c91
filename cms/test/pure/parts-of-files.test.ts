import { describe, expect, it } from 'vitest';
import { readerOf } from '../../src/reading/child/text.ts';
import { docxHtml } from '../../src/reading/formats/docx-html.ts';
import { textLimits } from '../../src/reading/limits.ts';
import { docxOf, mimes } from '../reading/support/office.ts';

/** What of a file is read, and what is told of the rest. */

const read = async (bytes: Uint8Array, mime: string) =>
  (await readerOf(mime))(new Uint8Array(bytes), mime, textLimits, () => false);

describe('a Word document', () => {
  it('has its formulas as letters, with what divides, raises and encloses', async () => {
    const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
    const letters = (text: string) => `<m:r><w:rPr><w:i/></w:rPr><m:t>${text}</m:t></m:r>`;
    const formula = (content: string) => `<m:oMath ${math}>${content}</m:oMath>`;
    const share = `<m:f><m:num>${letters('0,5')}</m:num><m:den>${letters('100')}</m:den></m:f>`;
    const sum = `<m:d><m:dPr/><m:e>${letters('a + b')}</m:e></m:d>`;
    const square = `<m:sSup><m:e>${letters('c')}</m:e><m:sup>${letters('2')}</m:sup></m:sSup>`;
    const root = `<m:rad><m:deg/><m:e>${letters('S &lt; h')}</m:e></m:rad>`;
    const lines = [
      `<w:p><w:r><w:t>Lệ phí tính theo: </w:t></w:r>${formula(letters('P = S × ') + share)}<w:r><w:t>.</w:t></w:r></w:p>`,
      `<w:p><m:oMathPara ${math}>${formula(sum + square + root)}</m:oMathPara></w:p>`,
    ];
    const file = docxOf(lines.join(''));
    const { pages } = await read(file, mimes.docx);
    expect(pages).toEqual(['Lệ phí tính theo: P = S × 0,5/100.\n(a + b)c^2√(S < h)']);
    expect((await docxHtml(file, textLimits.unzippedBytes)).html).toContain('P = S × 0,5/100.');
  });
});
