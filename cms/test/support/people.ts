import type { NamedEntry } from '../../src/contracts/refusal.ts';
import type { Cms } from './cms.ts';
import { logIn } from './cms.ts';

/** Requests of a logged-in person, through the doors that a browser uses. */
export type Person = (method: string, path: string, body?: unknown) => Promise<Response>;

const password = 'Mat-khau-thu-123';
/** The reviewer is somebody else. */
const nameOf = (role: string) => ({ firstname: 'Nguyễn', lastname: role === 'nguoi-duyet' ? 'Bình' : 'An' });

/** By the administrator. `role` is a role's code. */
export async function invite(cms: Cms, role: string): Promise<{ email: string; registrationToken: string }> {
  const { data: roles } = (await (await cms.asAdmin('GET', '/admin/roles')).json()) as { data: { id: number; code: string }[] };
  const email = `${role}-${Math.random().toString(36).slice(2)}@pho-luat.test`;
  const invited = await cms.asAdmin('POST', '/admin/users', {
    email,
    ...nameOf(role),
    roles: [roles.find(({ code }) => code === role)?.id],
  });
  return ((await invited.json()) as { data: { email: string; registrationToken: string } }).data;
}

/** Registered by the invitation, as a new colleague is. A browser of theirs sends as `send` does. */
export async function newPerson(cms: Cms, role: string, send: typeof fetch = fetch): Promise<Person> {
  const { email, registrationToken } = await invite(cms, role);
  const registered = await fetch(`${cms.url}/admin/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      registrationToken,
      userInfo: { ...nameOf(role), password },
    }),
  });
  if (!registered.ok) throw new Error(`Not registered: ${await registered.text()}`);
  const token = await logIn(cms.url, { email, password });
  return (method, path, body) => {
    const form = body instanceof FormData;
    return send(cms.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(form ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
  };
}

export const entries = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;

export interface Refusal {
  error: { message: string; details: { errors?: { path: string[]; message: string }[]; named?: NamedEntry[] } };
}

export async function refusalOf(answer: Response): Promise<Refusal['error']> {
  return ((await answer.json()) as Refusal).error;
}
