import { describe, expect, it, vi } from 'vitest';
import { fileReadingSchema, type FileReading } from '../src/contracts/file-reading.ts';
import { differingFields, emptyFields, formValue } from '../src/admin/reading/fill.ts';
import { cmsOfTests, type Cms } from './support/cms.ts';
import { pdfOf } from './reading/support/pdf.ts';
import { make, makeAttachment, uploadPicture } from './support/make.ts';
import { newPerson } from './support/people.ts';
import { upload } from './support/upload.ts';

const cms = await cmsOfTests();

const head = `HỘI ĐỒNG PHỐI HỢP PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT
Số: 31/KH-HĐPHPBGDPL
Hải Phòng, ngày 17 tháng 02 năm 2022
KẾ HOẠCH
Căn cứ Luật Phổ biến, giáo dục pháp luật số 14/2012/QH13;`;

async function readingOf(file: string, ask: Cms['asAdmin'] = cms.asAdmin): Promise<FileReading> {
  return fileReadingSchema.parse(await (await ask('GET', `/pho-luat/reading/${file}`)).json());
}

function settledReadingOf(file: string): Promise<FileReading> {
  return vi.waitFor(
    async () => {
      const reading = await readingOf(file);
      if (['waiting', 'reading'].includes(reading.state)) throw new Error('Not read yet.');
      return reading;
    },
    { timeout: 300_000, interval: 50 },
  );
}

describe('the panel of an official document', () => {
  it('learns what was read of a file, and what the file says of the document', async () => {
    const agency = await make(cms, 'agency', { name: 'Hội đồng phối hợp PBGDPL', abbreviation: 'HĐPHPBGDPL' });
    const { documentId } = await upload(cms, 'ke-hoach.pdf', await pdfOf([head, 'Trang hai']));
    expect(await settledReadingOf(documentId)).toEqual({
      state: 'read',
      pageCount: 2,
      textPages: 2,
      keptPages: 2,
      unread: {},
      hasTextLayer: true,
      isMachineRead: false,
      offer: {
        number: '31/KH-HĐPHPBGDPL',
        docType: 'KH',
        issuedOn: '2022-02-17',
        issuer: { id: agency.id, documentId: agency.documentId, name: 'Hội đồng phối hợp PBGDPL' },
      },
    });
    const page = await cms.asAdmin('GET', `/pho-luat/reading/${documentId}/2`);
    expect(((await page.json()) as { text: string }).text).toContain('Trang hai');
    expect((await cms.asAdmin('GET', `/pho-luat/reading/${documentId}/3`)).status).toBe(404);
  });

  it('takes the issuer from the letterhead alone: an abbreviation that one agency has here is that of many elsewhere', async () => {
    const city = await make(cms, 'agency', { name: 'Ủy ban nhân dân thành phố Hải Phòng', abbreviation: 'UBND' });
    const justice = await make(cms, 'agency', { name: 'Sở Tư pháp', abbreviation: 'STP' });
    const offerOf = async (...lines: string[]) => {
      const { documentId } = await upload(cms, 'a.pdf', await pdfOf([`${lines.join('\n')}\nKẾ HOẠCH\nCăn cứ`]));
      return (await settledReadingOf(documentId)).offer;
    };
    expect((await offerOf('UBND THÀNH PHỐ HẢI PHÒNG', 'Số: 5/KH-UBND')).issuer?.documentId).toBe(city.documentId);
    expect((await offerOf('UBND THÀNH PHỐ HẢI PHÒNG', 'SỞ TƯ PHÁP', 'Số: 5/KH-STP')).issuer?.documentId).toBe(justice.documentId);
    const schools = await make(cms, 'agency', { name: 'Sở Giáo dục và Đào tạo' });
    const short = await offerOf('UBND THÀNH PHỐ HẢI PHÒNG', 'SỞ GD&ĐT', 'Số: 5/KH-SGDĐT');
    expect(short.issuer?.documentId).toBe(schools.documentId);
    // The place stands in the line of the committee alone.
    const council = await make(cms, 'agency', { name: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố Hải Phòng' });
    const below = ['HỘI ĐỒNG PHỐI HỢP PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT', 'Số: 5/KH-HĐPHPBGDPL'];
    expect((await offerOf('UBND THÀNH PHỐ HẢI PHÒNG', ...below)).issuer?.documentId).toBe(council.documentId);
    for (const elsewhere of [
      ['UBND TỈNH QUẢNG NINH', ...below],
      ['ỦY BAN NHÂN DÂN THÀNH PHỐ HỒNG NGỰ', 'Số: 5/KH-UBND'],
      ['UBND TỈNH ĐỒNG THÁP', 'SỞ TƯ PHÁP', 'Số: 5/KH-STP'],
    ]) {
      const { issuer, unknownIssuer } = await offerOf(...elsewhere);
      expect([issuer, unknownIssuer]).toEqual([undefined, elsewhere.slice(0, -1).join(' ')]);
    }
  });

  it('learns the number from the name of a file without text, and why there is none', async () => {
    const { documentId } = await upload(cms, '186_BC-UBND.signed.pdf', await pdfOf(['']));
    expect(await settledReadingOf(documentId)).toMatchObject({
      state: 'no-text',
      // What it says depends on what is installed here.
      recognition: expect.any(String),
      offer: { number: '186/BC-UBND', docType: 'BC' },
    });
  });

  it('names no issuer by an abbreviation in the name of a file, which two may have', async () => {
    for (const name of ['UBND phường Lê Chân', 'UBND phường Ngô Quyền'])
      await make(cms, 'agency', { name, abbreviation: 'UBND' });
    const { documentId } = await upload(cms, '187_BC-UBND.pdf', await pdfOf(['']));
    expect((await settledReadingOf(documentId)).offer).not.toHaveProperty('issuer');
  });

  it('is answered to writers too, to nobody else, and about files of the library alone', async () => {
    const { documentId } = await upload(cms, 'quyen.pdf', await pdfOf(['Quyền đọc']));
    const writer = await newPerson(cms, 'bien-tap-vien');
    expect((await writer('GET', `/pho-luat/reading/${documentId}`)).status).toBe(200);
    expect((await fetch(`${cms.url}/pho-luat/reading/${documentId}`)).status).toBe(401);
    expect((await cms.asAdmin('GET', '/pho-luat/reading/abcdefghijklmnopqrstuvwx')).status).toBe(404);
  });

  it('has a picture recognised only where an official document names it', async () => {
    const rowOf = async (red: number) => {
      const { id, documentId } = await uploadPicture(cms, { red });
      await settledReadingOf(documentId);
      const line = (await cms.lines()).findLast((one) => one.id === documentId);
      const sha256 = line?.type === 'file' && line.action === 'publish' ? line.document.sha256 : '';
      return {
        id,
        wanted: async () => {
          const row = await cms.strapi.db.getConnection('readings').where({ sha256 }).first();
          return row.todo === 'scan' || Boolean(row.scan_tried);
        },
      };
    };
    const [news, picture] = [await rowOf(101), await rowOf(102)];
    await makeAttachment(cms, { file: picture.id });
    expect(await picture.wanted()).toBe(true);
    expect(await news.wanted()).toBe(false);
  });
});

describe('an offer', () => {
  const offer = {
    number: '31/KH-UBND',
    docType: 'KH',
    issuedOn: '2022-02-17',
    issuer: { id: 7, documentId: 'abcdefghijklmnopqrstuvwx', name: 'UBND' },
  } as const;

  it('is for the fields that are empty, and for no other', () => {
    expect(emptyFields(offer, {}, undefined)).toEqual(['number', 'docType', 'issuer', 'issuedOn']);
    expect(emptyFields(offer, { number: '32/KH-UBND', docType: null, issuedOn: '' }, undefined)).toEqual([
      'docType',
      'issuer',
      'issuedOn',
    ]);
    expect(emptyFields({ number: offer.number }, {}, undefined)).toEqual(['number']);
  });

  it('is shown too where the form says otherwise, and not where it says the same', () => {
    const same = { number: '31/KH-UBND'.normalize('NFD'), docType: 'KH', issuedOn: '2022-02-17' };
    expect(differingFields(offer, same, { issuer: { count: 1 } })).toEqual([]);
    // The same number in another spelling is no other number.
    expect(differingFields(offer, { ...same, number: '31 / kh-ubnd' }, undefined)).toEqual([]);
    expect(differingFields(offer, { ...same, number: '13/KH-UBND' }, undefined)).toEqual(['number']);
    expect(differingFields(offer, {}, undefined)).toEqual([]);
  });

  it('knows of an issuer whether one is saved, chosen, or taken out', () => {
    const filled = (value: unknown, count: number) =>
      !emptyFields(offer, { issuer: value }, { issuer: { count } }).includes('issuer');
    expect(filled({ connect: [], disconnect: [] }, 1)).toBe(true);
    expect(filled({ connect: [{}], disconnect: [] }, 0)).toBe(true);
    expect(filled({ connect: [], disconnect: [{}] }, 1)).toBe(false);
    expect(filled(undefined, 0)).toBe(false);
  });

  it('puts an issuer into the form as a choice that is saved with it', () => {
    expect(formValue('issuer', offer, { connect: [], disconnect: [{ id: 3 }] })).toMatchObject({
      connect: [{ id: 7, apiData: { documentId: 'abcdefghijklmnopqrstuvwx' } }],
      disconnect: [{ id: 3 }],
    });
    expect(formValue('number', offer, '')).toBe('31/KH-UBND');
  });
});
