import { describe, expect, it } from 'vitest';
import { isAsWritten, noLine } from '@pho-luat/shared/log-chain';
import { endOfLogSchema } from '@pho-luat/shared/schemas/publication';
import { cmsOfTests } from './support/cms.ts';
import { writeLog } from './support/compiled.ts';
import { documents, make, makePage, publish } from './support/make.ts';

/** The log proves itself: each line follows on the one before it, and its text is what its digest says. */

const cms = await cmsOfTests();

const rows = () => cms.strapi.db.connection('publications').orderBy('seq');
const rowOf = (id: string) => cms.strapi.db.connection('publications').where({ id });

async function door(after = 0) {
  const answer = await cms.asked(`?after=${after}`);
  const texts = (await answer.text()).trimEnd().split('\n');
  return { end: endOfLogSchema.parse(JSON.parse(texts.pop() ?? '')), texts };
}

async function publicPage(title: string): Promise<string> {
  const { documentId } = await makePage(cms, { title, body: `Nội dung của «${title}».` });
  await publish(cms, 'page', documentId);
  return documentId;
}

describe('every line', () => {
  it('has the digest of what it says and of the line before it, no matter what added it', async () => {
    const id = await publicPage('Quy chế tiếp công dân');
    await documents(cms, 'page').unpublish({ documentId: id });
    await make(cms, 'topic', { name: 'Khiếu nại' });
    await writeLog(cms.strapi, (log) => log.takeDown('page', id, 'Có tên người'));
    let chain = noLine.chain;
    for (const row of await rows()) {
      const marks = { takedown: row.takedown_reason !== null, erases: Boolean(row.erases) };
      const line = { ...row, ...marks, seq: Number(row.seq), text: row.document, isErased: false };
      expect(isAsWritten(chain, line)).toBe(true);
      chain = row.chain;
    }
    expect((await door()).end.chain).toBe(chain);
  });
});

describe('a line in which one letter was changed', () => {
  it('is not sent, nor is any other, and is named; once it is as it was, all goes on', async () => {
    const id = await publicPage('Lịch tiếp dân');
    const { document } = await rowOf(id).first();
    // Before the door has looked at it.
    await rowOf(id).update({ document: document.replace('Nội dung', 'Nội dunq') });
    await publicPage('Trang sau đó');
    const { seq } = await rowOf(id).first();
    for (const after of [0, Number(seq) - 1, Number(seq)]) {
      const { end, texts } = await door(after);
      expect(end.fault).toEqual({ seq: Number(seq), type: 'page', id, title: 'Lịch tiếp dân' });
      expect(texts.join('')).toBe('');
    }
    const term = await make(cms, 'term', { word: 'Hòa giải', meaning: 'Tự thỏa thuận.' });
    await rowOf(id).update({ document });
    const { document: meaning } = await rowOf(term.documentId).first();
    await rowOf(term.documentId).update({ document: meaning.replace('Tự', 'Từ') });
    expect((await door(Number(seq))).end.fault).toMatchObject({ type: 'term', title: 'Hòa giải' });
    await rowOf(term.documentId).update({ document: meaning });
    const { end, texts } = await door(Number(seq) - 1);
    expect(end.fault).toBeUndefined();
    expect(texts).toHaveLength(3);
  });

  it('after the door has looked at it is not sent to a publisher that reads the log again', async () => {
    const id = await publicPage('Hướng dẫn nộp đơn');
    expect((await door()).end.fault).toBeUndefined();
    const { document } = await rowOf(id).first();
    await rowOf(id).update({ document: document.replace('nộp', 'nột') });
    const { end, texts } = await door();
    expect(end.fault?.id).toBe(id);
    expect(texts.join('\n')).not.toContain('nột');
    await rowOf(id).update({ document });
    expect((await door()).end.fault).toBeUndefined();
  });

  it.each([
    ['text', { document: null }],
    ['link', { chain: 'a'.repeat(64) }],
    ['time', { at: '2020-01-01T00:00:00.000Z' }],
    ['author', { by: 'Ai đó' }],
    ['digest', { digest: 'b'.repeat(64) }],
    ['name', { id: 'pagekhac00000001' }],
  ])('or whose %s differs is damaged too', async (_what, change) => {
    const id = await publicPage('Thủ tục hòa giải');
    const good = await rowOf(id).first();
    await cms.strapi.db.connection('publications').where({ seq: good.seq }).update(change);
    expect((await door()).end.fault?.seq).toBe(Number(good.seq));
    await cms.strapi.db.connection('publications').where({ seq: good.seq }).update(good);
    expect((await door()).end.fault).toBeUndefined();
  });
});
