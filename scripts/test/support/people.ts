/** People who use an installation, and what they ask of its CMS by its own doors. */

export interface Account {
  email: string;
  password: string;
}

/** A request to the CMS that must succeed. */
export async function askCms(
  cms: string,
  token: string | undefined,
  method: string,
  path: string,
  body?: unknown,
  cookie = '',
): Promise<unknown> {
  const answer = await fetch(cms + path, {
    method,
    headers: {
      'content-type': 'application/json',
      connection: 'close',
      cookie,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

/** The token of an administrator's session. */
export async function tokenOf(cms: string, account: Account): Promise<string> {
  const { data } = (await askCms(cms, undefined, 'POST', '/admin/login', account)) as { data: { token: string } };
  return data.token;
}

/** A colleague whom the first administrator invites, registered as the invitation asks. */
export async function inviteTo(
  cms: string,
  token: string,
  { password: own }: Account,
  role: 'bien-tap-vien' | 'nguoi-duyet',
): Promise<Account> {
  const { data: roles } = (await askCms(cms, token, 'GET', '/admin/roles')) as { data: { id: number; code: string }[] };
  const confirmed = await fetch(`${cms}/pho-luat/account/confirm`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ password: own }),
  });
  const cookie = confirmed.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const email = `${role}-${Date.now().toString(36)}@pho-luat.test`;
  const password = 'Mat-khau-thu-123';
  const person = { email, firstname: 'Nguyễn', lastname: 'An', roles: [roles.find(({ code }) => code === role)?.id] };
  const invited = await askCms(cms, token, 'POST', '/admin/users', person, cookie);
  const { registrationToken } = (invited as { data: { registrationToken: string } }).data;
  await askCms(cms, undefined, 'POST', '/admin/register', {
    registrationToken,
    userInfo: { firstname: 'Nguyễn', lastname: 'An', password },
  });
  return { email, password };
}
