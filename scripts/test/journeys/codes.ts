import { expect, it } from 'vitest';
import { faultsAt200 } from './faults.ts';
import { adminToken, articles, ask, installation, invite, logIn, uniqueWord, untilSite } from './support.ts';

/** A poster, from the desk to a scan: what it opens cannot be taken away, and one that was printed before opens it too. */

const campaigns = '/content-manager/collection-types/api::qr-campaign.qr-campaign';

interface Saved {
  data: { documentId: string; slug: string };
}

async function firstOf(type: string): Promise<{ connect: { documentId: string }[] }> {
  const { results } = (await ask(await adminToken(), 'GET', `/content-manager/collection-types/api::${type}.${type}`)) as {
    results: { documentId: string }[];
  };
  return { connect: results.slice(0, 1).map(({ documentId }) => ({ documentId })) };
}

it('a reviewer is told which posters open an article, takes in an old one, and a resident opens all of them', async () => {
  const word = uniqueWord();
  const body = { title: `Bài trên áp phích ${word}`, body: 'Đoạn văn.', category: await firstOf('category') };
  const article = ((await ask(await adminToken(), 'POST', `${articles}/actions/publish`, body)) as Saved).data;
  const path = `/bai-viet/${article.slug}/`;
  const campaign = (
    (await ask(await adminToken(), 'POST', `${campaigns}/actions/publish`, {
      title: `Áp phích ${word}`,
      callToAction: 'Quét để đọc',
      issuer: await firstOf('agency'),
      destination: { kind: 'article', article: { connect: [{ documentId: article.documentId }] } },
      placements: [{ place: 'Chợ Hàng', printedCopies: 12 }],
      opensDirectly: true,
    })) as Saved
  ).data;

  const { page, context } = await logIn(await invite('nguoi-duyet'), `${articles}/${article.documentId}`);
  await page.getByRole('region', { name: 'Trên trang' }).waitFor();
  const refused = await ask(await adminToken(), 'POST', `${articles}/${article.documentId}/actions/unpublish`, {}).catch(String);
  expect(refused).toMatch(/[2-9A-Z]{4} \(Chợ Hàng, 12 bản\)/);

  await page.goto(`${installation.cms}/admin${campaigns}/${campaign.documentId}`);
  const panel = page.getByRole('region', { name: 'Mã QR' });
  const [, code = ''] = /\/Q\/([2-9A-Z]{4,6})/.exec(await panel.getByText('/Q/').first().innerText()) ?? [];
  await page.getByRole('button', { name: 'Nhận mã đã in', exact: true }).click();
  const lines = page.getByRole('textbox', { name: /Mỗi dòng một mã/ });
  await lines.fill('/s?id=5 Bến xe');
  await page.getByRole('button', { name: 'Nhận mã', exact: true }).click();
  await page.getByText('Máy chủ của trang không phân biệt được').waitFor();
  expect(await faultsAt200(page)).toEqual([]);
  await lines.fill(`/to-roi/${word}.html  Nhà văn hóa`);
  await page.getByRole('button', { name: 'Nhận mã', exact: true }).click();
  await panel.getByText(`Đã in sẵn: /to-roi/${word}.html`).waitFor();
  // The form is read again by itself, and not with the panel.
  await expect.poll(() => page.getByText('Nhà văn hóa').count()).toBeGreaterThan(1);
  await context.close();

  await untilSite(`/to-roi/${word}.html`, (status) => status === 302);
  for (const printed of [`/Q/${code}`, `/q/${code}`, `/q/${code.toLowerCase()}/`, `/to-roi/${word}.html`]) {
    const answer = await fetch(installation.site + printed);
    expect([answer.status, new URL(answer.url).pathname], printed).toEqual([200, path]);
  }
});
