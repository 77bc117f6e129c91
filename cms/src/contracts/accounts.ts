import { z } from 'zod';
import { instant } from '@pho-luat/shared/schemas/fields';

/** Accounts of the admin: who logged in, who changed whom, and what a person may do about the own account. */

const accountEventKinds = [
  'login',
  /** Failed log-ins of a while, one line for all. */
  'failures',
  'created',
  /** The mail with the invitation was taken by the mail server, or not. */
  'invited',
  'not-invited',
  'registered',
  'deleted',
  'password',
  'password-by-link',
  'password-reset',
  'email',
  'roles',
  'blocked',
  'unblocked',
  'factor-on',
  'factor-off',
  /** The database was put back from a backup. */
  'put-back',
  /** By `npm run password`, on the machine itself. */
  'recovery',
] as const;

export type AccountEventKind = (typeof accountEventKinds)[number];

const accountEventSchema = z.strictObject({
  seq: z.int(),
  at: instant,
  kind: z.enum(accountEventKinds),
  /** Null for a program, or somebody who had not logged in. */
  by: z.string().nullable(),
  whom: z.string().nullable(),
  detail: z.string().nullable(),
  count: z.int().nullable(),
  network: z.string().nullable(),
});

export type AccountEvent = z.infer<typeof accountEventSchema>;

/** `GET /pho-luat/account/events`: the newest first. */
export const accountEventsSchema = z.strictObject({ events: z.array(accountEventSchema) });

/** `POST /pho-luat/account/confirm`: until when changes of accounts are taken. */
export const confirmedSchema = z.strictObject({ until: instant });

/** `GET /pho-luat/account/mail`: whom mails come from; null where none are sent. */
export const mailSetUpSchema = z.strictObject({ from: z.string().nullable() });

/** `POST /pho-luat/account/test-mail`: whose mailbox the mail server has taken it for. */
export const testMailSchema = z.strictObject({ to: z.string() });

/** `GET /pho-luat/account/factor`: whether it is on, and how many recovery codes are left. */
export const factorSchema = z.strictObject({ isOn: z.boolean(), left: z.int() });

/** `POST /pho-luat/account/factor`: what an authenticator is given; `symbol` is an SVG. */
export const newFactorSchema = z.strictObject({ secret: z.string(), symbol: z.string() });

/** `POST /pho-luat/account/factor/on`: shown this once. */
export const recoveryCodesSchema = z.strictObject({ codes: z.array(z.string()) });
