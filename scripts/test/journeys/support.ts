import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';
import { eventually } from '../support/process.ts';
import { askCms, inviteTo, tokenOf, type Account } from '../support/people.ts';
import { browser, installation } from './installation.ts';

export { browser, installation, tokenOf, type Account };

/** The people who use the installation, and what they ask of it. */

let session: string | undefined;

/** Logged in once for all journeys, since logging in too often means waiting, and again when the session is about to end. */
export async function adminToken(): Promise<string> {
  if (!lasts(session)) session = await tokenOf(installation.cms, installation.firstAdmin);
  return session;
}

/** For five minutes more. */
function lasts(token: string | undefined): token is string {
  if (!token) return false;
  const { exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { exp: number };
  return exp - Date.now() / 1000 > 300;
}

export const articles = '/content-manager/collection-types/api::article.article';

/** A word that is in no other document. */
export function uniqueWord(): string {
  return `tu${randomBytes(5).toString('hex')}`;
}

/** A colleague whom the first administrator invites, registered as the invitation asks. */
export async function invite(role: 'bien-tap-vien' | 'nguoi-duyet'): Promise<Account> {
  return inviteTo(installation.cms, await adminToken(), installation.firstAdmin, role);
}

/** A request to the CMS that must succeed. */
export function ask(token: string | undefined, method: string, path: string, body?: unknown, cookie = ''): Promise<unknown> {
  return askCms(installation.cms, token, method, path, body, cookie);
}

/** The tour of a first visit is `guide.ts`'s; elsewhere it would be in the way. */
async function endTour(account: Account): Promise<void> {
  await ask(await tokenOf(installation.cms, account), 'POST', '/pho-luat/tour/end');
}

/** A browser of somebody else, who has asked for no motion: each that Strapi shows is a dozen whole screens to draw. */
export async function newContext(options: BrowserContextOptions = {}, within = browser): Promise<BrowserContext> {
  const usual = { locale: 'vi-VN', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;
  const context = await within.newContext({ ...usual, ...options });
  await context.addInitScript(askForFrames);
  context.on('page', (page) => {
    const unanswered = new Set<Request>();
    asked.set(page, unanswered);
    page.on('request', (request) => void unanswered.add(request));
    page.on('requestfinished', (request) => void unanswered.delete(request));
    page.on('requestfailed', (request) => void unanswered.delete(request));
  });
  return context;
}

/**
 * Strapi draws its buttons when the browser is idle, and a browser without a screen may tell no page that it is, unless it asks for frames.
 * A form that asked for them all the time would take a twentieth of a core.
 */
function askForFrames(): void {
  const waiting = new Set<number>();
  const whenIdle = requestIdleCallback;
  const cancel = cancelIdleCallback;
  globalThis.requestIdleCallback = (callback, options) => {
    const handle = whenIdle((deadline) => {
      waiting.delete(handle);
      callback(deadline);
    }, options);
    waiting.add(handle);
    return handle;
  };
  globalThis.cancelIdleCallback = (handle) => {
    waiting.delete(handle);
    cancel(handle);
  };
  setInterval(() => waiting.size > 0 && requestAnimationFrame(() => undefined), 250);
}

const asked = new WeakMap<Page, Set<Request>>();

/** Nothing is asked, and Strapi has had its idle moments. `networkidle` is told once a document, and screens of the admin are opened within one. */
export async function settled(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 6;) {
    await page.evaluate(() => new Promise((done) => void requestIdleCallback(done)));
    quiet = asked.get(page)?.size ? 0 : quiet + 1;
    await wait(100);
  }
}

/** The log-in that a browser had when it was closed, without what was typed in it. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

/**
 * A new browser of somebody, at the home page or at another address of the desk. It takes over the log-in of a browser that was
 * closed, one browser at a time, and only where it need not be renewed: who goes on from a renewal that another has made, or whose page
 * was left while it was made, is logged out in all browsers.
 */
export async function logIn(
  account: Account,
  at = '',
  options?: BrowserContextOptions,
  within = browser,
): Promise<{ page: Page; context: BrowserContext }> {
  const kept = sessions.get(account.email);
  sessions.delete(account.email);
  const storageState = lasts(kept?.cookies.find(({ name }) => name === 'jwtToken')?.value) ? kept : undefined;
  if (!storageState) await endTour(account);
  const context = await newContext({ ...options, storageState }, within);
  const page = await context.newPage();
  await page.goto(`${installation.cms}/admin${at}`);
  const desk = at ? page.getByRole('link', { name: 'Trang chủ' }).first() : page.getByRole('heading', { name: /Xin chào/ });
  const form = page.getByRole('button', { name: 'Đăng nhập' });
  await desk.or(form).waitFor();
  // The form leads to the address that was asked for.
  if (await form.isVisible()) await signIn(page, account);
  await desk.waitFor();
  const state = await context.storageState();
  const close = context.close.bind(context);
  context.close = async () => {
    sessions.set(account.email, { ...state, cookies: await context.cookies() });
    await close();
  };
  return { page, context };
}

/** In all browsers, as after a day. */
export async function endSessions(account: Account): Promise<void> {
  await ask(await tokenOf(installation.cms, account), 'DELETE', '/admin/users/me/sessions');
  sessions.delete(account.email);
}

export async function signIn(page: Page, account: Account): Promise<void> {
  await page.getByLabel('Thư điện tử').fill(account.email);
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(account.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** What the public site answers for a path, once it answers as it should. */
export async function untilSite(path: string, isRight: (status: number, text: string) => boolean): Promise<string> {
  let seen = '';
  await eventually(
    async () => {
      const answer = await fetch(installation.site + path, { redirect: 'manual', headers: { connection: 'close' } });
      seen = await answer.text();
      return isRight(answer.status, seen);
    },
    () => `${path} last answered: ${seen.slice(0, 300)}`,
  );
  return seen;
}
