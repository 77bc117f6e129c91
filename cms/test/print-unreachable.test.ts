import { expect, it } from 'vitest';
import { printRefusals } from '../src/words/print.ts';
import { cmsOfTests } from './support/cms.ts';
import { make } from './support/make.ts';
import { newPerson, refusalOf } from './support/people.ts';

process.env.SITE_URL = 'http://192.168.1.20:4321';
const cms = await cmsOfTests();

it('nothing is printed that no phone could open, and the address to correct is named', async () => {
  const editor = await newPerson(cms, 'bien-tap-vien');
  const { documentId } = await make(cms, 'qr-campaign', { title: 'Chiến dịch thử' });
  const refusal = printRefusals.unreachableHost('http://192.168.1.20:4321');
  expect(await (await editor('GET', `/pho-luat/print/${documentId}`)).json()).toMatchObject({ refusal, placements: [] });
  const answer = await editor('POST', `/pho-luat/print/${documentId}`, { product: { kind: 'labels' } });
  expect(answer.status).toBe(400);
  expect((await refusalOf(answer)).message).toBe(refusal);
});
