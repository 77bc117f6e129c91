import type { Account } from './support.ts';

/** The token of an administrator's session. */
export async function tokenOf(cms: string, { email, password }: Account): Promise<string> {
  const answer = await fetch(`${cms}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The login of ${email}: ${answer.status} ${text}`);
  return (JSON.parse(text) as { data: { token: string } }).data.token;
}
