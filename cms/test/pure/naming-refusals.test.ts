import { expect, it } from 'vitest';
import { showingNamed } from '../../src/admin/findings/naming.ts';
import type { NamingRefusal } from '../../src/contracts/refusal.ts';

/** Which refusals lead to the entries that they name. */

const named = [{ uid: 'api::plan.plan', documentId: 'kehoach2022', title: 'Kế hoạch có nhiệm vụ' }];
const message = 'Không xóa được «Công an thành phố»: đang dùng trong «Kế hoạch có nhiệm vụ».';

async function shownOf(method: string | undefined, status: number, body: string): Promise<NamingRefusal[]> {
  const shown: NamingRefusal[] = [];
  const send = showingNamed(
    () => Promise.resolve(new Response(body, { status })),
    (refusal) => shown.push(refusal),
  );
  const answer = await send('/content-manager', method === undefined ? undefined : { method });
  // The sender reads it as if nobody had.
  expect([answer.status, await answer.text()]).toEqual([status, body]);
  return shown;
}

const refusal = (details: object) =>
  JSON.stringify({ data: null, error: { status: 400, name: 'ValidationError', message, details } });

it.each(['DELETE', 'POST', 'PUT'])('a refused %s that names entries is shown with them', async (method) => {
  expect(await shownOf(method, 400, refusal({ errors: [], named }))).toEqual([{ message, details: { named } }]);
});

it.each<[string, string | undefined, number, string]>([
  ['names none', 'POST', 400, refusal({ errors: [], named: [] })],
  ['is about fields', 'POST', 400, refusal({ errors: [{ path: ['title'], message: 'Chưa có nội dung.' }] })],
  ['is no JSON', 'DELETE', 400, '<h1>Bad Request</h1>'],
  ['was only asked, by nobody', undefined, 400, refusal({ errors: [], named })],
  ['was done', 'POST', 200, '{"data":{}}'],
])('what %s is shown as ever', async (_what, method, status, body) => {
  expect(await shownOf(method, status, body)).toEqual([]);
});
