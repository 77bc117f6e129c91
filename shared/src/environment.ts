import { z } from 'zod';
import { parseFilesUrl } from './files-url.ts';

/**
 * The one definition of what the environment may say. `VAR_DIR` holds all state of an installation; an empty `DATABASE_URL`
 * means the embedded SQLite database in it.
 */
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(65535));

/** Every address of the site begins at its root. */
const origin = z
  .string()
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?\/?$/i)
  .transform((url) => url.replace(/\/+$/, ''));

/** As rsync reads it: not one of its options, and no shell is involved. */
const rsyncPlace = z.string().regex(/^(\/|rsync:\/\/[^/\0\n]+\/|[^\s:/-][^\s:/]*:)[^\0\n]+$/);

export const usualVarDir = './var';

const environmentSchema = z.object({
  CMS_PORT: port.prefault('1337'),
  SITE_PORT: port.prefault('4321'),
  VAR_DIR: z.string().min(1).default(usualVarDir),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+/)
    .optional(),
  FILES_URL: z
    .string()
    .refine((text) => parseFilesUrl(text) !== undefined)
    .optional(),
  SITE_URL: origin.optional(),
  MIRROR: rsyncPlace.optional(),
  DISK_RESERVE_MB: z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .prefault('200'),
  MIRROR_URL: origin.optional(),
  HSTS: z.enum(['subdomains', 'preload']).optional(),
  OUTSIDE_LINKS: z.enum(['off']).optional(),
  // A shell runs it unchanged.
  PUSH_COMMAND: z
    .string()
    .regex(/^[^\0\n]*\S[^\0\n]*$/)
    .optional(),
  BACKUP_TO: z
    .string()
    .regex(/^\/[^\0\n]+$/)
    .optional(),
  BACKUP_AT: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d(,(?!$)|$))+$/)
    .default('02:00'),
  BACKUP_COPY: rsyncPlace.optional(),
  // What age calls a recipient: it encrypts, and cannot open what it has encrypted.
  BACKUP_KEY: z
    .string()
    .regex(/^age1[02-9ac-hj-np-z]{58}$/)
    .optional(),
  ALERT_WEBHOOK: z.url({ protocol: /^https?$/ }).optional(),
  ALERT_MAIL: z.email().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  CMS_URL: z
    .string()
    .regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?\/?$/i)
    .optional(),
});

const allowed: Record<keyof z.infer<typeof environmentSchema>, string> = {
  CMS_PORT: 'a port from 1 to 65535',
  SITE_PORT: 'a port from 1 to 65535',
  VAR_DIR: 'a folder, absolute or relative to the project',
  DATABASE_URL: 'postgres://user:password@host:port/database, or nothing for SQLite',
  FILES_URL:
    'the absolute path of a folder, or https://KEY:SECRET@host/bucket?region=… (each with its own signs as %2F; http:// for this machine alone)',
  SITE_URL: 'the public address of the site, https:// or http:// and the host, without a path',
  DISK_RESERVE_MB: 'a number of megabytes; 0 for none',
  MIRROR: 'where rsync keeps a copy of the site: /folder, user@host:/path or rsync://host/module/path',
  MIRROR_URL: 'the address at which the copy is seen, https:// or http:// and the host, without a path',
  HSTS: 'subdomains or preload, or nothing for this host alone',
  OUTSIDE_LINKS: 'off, or nothing',
  PUSH_COMMAND: 'one line for /bin/sh, which is run after each release',
  BACKUP_TO: 'the absolute path of a folder, best on another disk',
  BACKUP_AT: 'a time of the day in Vietnam, as 02:00, or several, as 06:00,12:00,18:00',
  BACKUP_COPY: 'where rsync keeps a copy of the backups: /folder, user@host:/path or rsync://host/module/path',
  BACKUP_KEY: 'what npm run backup -- --new-key printed: age1 and 58 signs',
  ALERT_WEBHOOK: 'an address, https:// or http://, to which alerts are posted as JSON',
  ALERT_MAIL: 'a mail address, to which alerts are sent by SMTP_URL',
  SMTP_URL: 'smtp://user:password@host:587 or smtps://user:password@host',
  MAIL_FROM: 'the mail address that our mails come from',
  CMS_URL: 'the address at which editors open the CMS, https:// or http:// and the host, without a path',
};

export const environmentNames = Object.keys(allowed) as (keyof typeof allowed)[];

/** In `VAR_DIR`: variables that `npm run init` has kept, below those of the environment. */
export const environmentFile = 'environment';

/** How far `Strict-Transport-Security` goes, where it is more than the site's own host. */
export type Hsts = NonNullable<Environment['hsts']>;

export type Environment = ReturnType<typeof readEnvironment>;

/** Throws an `EnvironmentError` that lists every wrong value with what is allowed. An empty value counts as not given. */
export function readEnvironment(env: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = environmentSchema.safeParse(given);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))] as (keyof typeof allowed)[];
    throw new EnvironmentError(
      names.map((name) => `${name}=${shown(name, env[name])} is not allowed: it takes ${allowed[name]}.`).join('\n'),
    );
  }
  const { CMS_PORT, SITE_PORT, VAR_DIR, DATABASE_URL, FILES_URL, SITE_URL, ALERT_WEBHOOK, ALERT_MAIL } = result.data;
  const { MIRROR, MIRROR_URL, HSTS, OUTSIDE_LINKS, PUSH_COMMAND, SMTP_URL, MAIL_FROM, CMS_URL, DISK_RESERVE_MB } = result.data;
  const { BACKUP_TO, BACKUP_AT, BACKUP_COPY, BACKUP_KEY } = result.data;
  if (CMS_PORT === SITE_PORT) {
    throw new EnvironmentError(`CMS_PORT and SITE_PORT are both ${CMS_PORT}: give each its own port.`);
  }
  if (SMTP_URL && !MAIL_FROM) throw new EnvironmentError('SMTP_URL is set without MAIL_FROM: say whom our mails come from.');
  if (SMTP_URL && !CMS_URL) {
    throw new EnvironmentError(
      'SMTP_URL is set without CMS_URL: say where editors open the CMS, for the links in our mails lead there.',
    );
  }
  if (BACKUP_COPY && !BACKUP_TO)
    throw new EnvironmentError('BACKUP_COPY is set without BACKUP_TO: say in which folder backups are made.');
  if (ALERT_MAIL && !(SMTP_URL && MAIL_FROM)) {
    throw new EnvironmentError('ALERT_MAIL is set, and no mail can be sent: set SMTP_URL, MAIL_FROM and CMS_URL too.');
  }
  return {
    cmsPort: CMS_PORT,
    sitePort: SITE_PORT,
    varDir: VAR_DIR,
    databaseUrl: DATABASE_URL,
    filesUrl: FILES_URL,
    diskReserveMb: DISK_RESERVE_MB,
    siteUrl: SITE_URL ?? `http://localhost:${SITE_PORT}`,
    mirror: MIRROR,
    mirrorUrl: MIRROR_URL,
    hsts: HSTS,
    looksOutside: OUTSIDE_LINKS !== 'off',
    pushCommand: PUSH_COMMAND,
    backupTo: BACKUP_TO,
    backupAt: BACKUP_AT,
    backupCopy: BACKUP_COPY,
    backupKey: BACKUP_KEY,
    alertWebhook: ALERT_WEBHOOK,
    alertMail: ALERT_MAIL,
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM,
    cmsUrl: (CMS_URL ?? `http://localhost:${CMS_PORT}`).replace(/\/+$/, ''),
  };
}

/** Which of our variables are set: a machine that takes the place of this one needs them too. */
export function variablesSet(env: Record<string, string | undefined>): string[] {
  return Object.keys(allowed).filter((name) => env[name] !== undefined && env[name] !== '');
}

/** Passwords and tokens in addresses never get into a service log. */
function shown(name: string, value = ''): string {
  if (name === 'ALERT_WEBHOOK') return '…';
  if (name === 'FILES_URL') return value.replace(/:\/\/.*@/s, '://…@');
  // As far as the last `@`: what is before it may have any signs, as a password that was not encoded.
  return name === 'DATABASE_URL' || name === 'SMTP_URL' ? value.replace(/:(?!\/\/).*@/s, ':…@') : value;
}

export class EnvironmentError extends Error {}
