import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** «Gửi duyệt» in the form of a writer, without Strapi's form around it. */

const article = 'api::article.article';
let status: { review: { isAwaited: boolean; isAsPublished?: boolean } } | undefined;
let rights: string[] = [];
let modified = true;

beforeEach(() => {
  const permissions = () => rights.map((right) => ({ action: `plugin::content-manager.explorer.${right}`, subject: article }));
  modified = true;
  vi.doMock('@strapi/strapi/admin', () => ({
    useAuth: (_: string, read: (state: object) => unknown) => read({ permissions: permissions() }),
    useForm: (_: string, read: (state: object) => unknown) => read({ modified, isSubmitting: false, disabled: false }),
    useNotification: () => ({}),
  }));
  vi.doMock('../../src/admin/publishing/api.ts', () => ({
    publishingApi: { useEntryStatusQuery: () => ({ currentData: status }) },
  }));
  vi.doMock('../../src/admin/reviews/api.ts', () => ({ reviewsApi: { useSendForReviewMutation: () => [null, {}] } }));
});
afterEach(() => {
  for (const name of ['@strapi/strapi/admin', '../../src/admin/publishing/api.ts', '../../src/admin/reviews/api.ts'])
    vi.doUnmock(name);
  vi.resetModules();
});

async function button(): Promise<object | null> {
  const { sendAction } = await import('../../src/admin/reviews/send-action.tsx');
  return sendAction({ model: article, document: { documentId: 'm2x' } });
}

it('has its place before it is known whether the draft is sent, so that «Lưu» does not become it under the hand', async () => {
  rights = ['create', 'update'];
  status = undefined;
  expect(await button()).toMatchObject({ label: 'Gửi duyệt', position: 'panel', disabled: true });
  status = { review: { isAwaited: false } };
  expect(await button()).toMatchObject({ label: 'Gửi duyệt', position: 'panel', disabled: false });
});

it('cannot be pressed where the draft says what readers have, until something is typed; who publishes is not offered it', async () => {
  rights = ['create', 'update'];
  status = { review: { isAwaited: false, isAsPublished: true } };
  expect(await button()).toMatchObject({ disabled: false });
  modified = false;
  expect(await button()).toMatchObject({ label: 'Gửi duyệt', disabled: true });
  rights.push('publish');
  expect(await button()).toBeNull();
});

it('is for those who may change the draft', async () => {
  rights = ['create'];
  status = { review: { isAwaited: false } };
  expect(await button()).toBeNull();
});
