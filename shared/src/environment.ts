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
  CMS_PORT: port.prefault('1337').describe('a port from 1 to 65535'),
  SITE_PORT: port.prefault('4321').describe('a port from 1 to 65535'),
  VAR_DIR: z.string().min(1).default(usualVarDir).describe('a folder, absolute or relative to the project'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+/)
    .optional()
    .describe('postgres://user:password@host:port/database, or nothing for SQLite'),
  FILES_URL: z
    .string()
    .refine((text) => parseFilesUrl(text) !== undefined)
    .optional()
    .describe(
      'the absolute path of a folder, or https://KEY:SECRET@host/bucket?region=… (each with its own signs as %2F; http:// for this machine alone)',
    ),
  SITE_URL: origin.optional().describe('the public address of the site, https:// or http:// and the host, without a path'),
  MIRROR: rsyncPlace
    .optional()
    .describe('where rsync keeps a copy of the site: /folder, user@host:/path or rsync://host/module/path'),
  DISK_RESERVE_MB: z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .prefault('200')
    .describe('a number of megabytes; 0 for none'),
  MIRROR_URL: origin
    .optional()
    .describe('the address at which the copy is seen, https:// or http:// and the host, without a path'),
  HSTS: z.enum(['subdomains', 'preload']).optional().describe('subdomains or preload, or nothing for this host alone'),
  OUTSIDE_LINKS: z.enum(['off']).optional().describe('off, or nothing'),
  // A shell runs it unchanged.
  PUSH_COMMAND: z
    .string()
    .regex(/^[^\0\n]*\S[^\0\n]*$/)
    .optional()
    .describe('one line for /bin/sh, which is run after each release'),
  BACKUP_TO: z
    .string()
    .regex(/^\/[^\0\n]+$/)
    .optional()
    .describe('the absolute path of a folder, best on another disk'),
  BACKUP_AT: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d(,(?!$)|$))+$/)
    .default('02:00')
    .describe('a time of the day in Vietnam, as 02:00, or several, as 06:00,12:00,18:00'),
  BACKUP_COPY: rsyncPlace
    .optional()
    .describe('where rsync keeps a copy of the backups: /folder, user@host:/path or rsync://host/module/path'),
  // What age calls a recipient: it encrypts, and cannot open what it has encrypted.
  BACKUP_KEY: z
    .string()
    .regex(/^age1[02-9ac-hj-np-z]{58}$/)
    .optional()
    .describe('what npm run backup -- --new-key printed: age1 and 58 signs'),
  ALERT_WEBHOOK: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('an address, https:// or http://, to which alerts are posted as JSON'),
  ALERT_MAIL: z.email().optional().describe('a mail address, to which alerts are sent by SMTP_URL'),
  OPERATOR_CONTACT: z
    .string()
    .regex(/^[^\0\n]{1,200}$/)
    .transform((text) => text.normalize('NFC'))
    .optional()
    .describe('a name and a telephone in one line of up to 200 characters'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('smtp://user:password@host:587 or smtps://user:password@host'),
  MAIL_FROM: z.email().optional().describe('the mail address that our mails come from'),
  CMS_URL: origin
    .optional()
    .describe('the address at which editors open the CMS, https:// or http:// and the host, without a path'),
});

type Data = z.infer<typeof environmentSchema>;

export const environmentNames = Object.keys(environmentSchema.shape) as (keyof Data)[];

/** In `VAR_DIR`: variables that `npm run init` has kept, below those of the environment. */
export const environmentFile = 'environment';

/** How far `Strict-Transport-Security` goes, where it is more than the site's own host. */
export type Hsts = NonNullable<Environment['hsts']>;

/** `cmsPort` of `CMS_PORT` */
type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<Camel<Tail>>}`
  : Lowercase<Name>;
type Said = { [Name in keyof Data as Camel<Name>]: Data[Name] };

function camel(name: string): string {
  return name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

export type Environment = ReturnType<typeof readEnvironment>;

/** Throws an `EnvironmentError` that lists every wrong value with what is allowed. An empty value counts as not given. */
export function readEnvironment(env: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = environmentSchema.safeParse(given);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))] as (keyof Data)[];
    throw new EnvironmentError(
      names
        .map((name) => `${name}=${shown(name, env[name])} is not allowed: it takes ${environmentSchema.shape[name].description}.`)
        .join('\n'),
    );
  }
  const { CMS_PORT, SITE_PORT, SITE_URL, OUTSIDE_LINKS, BACKUP_TO, BACKUP_COPY, ALERT_MAIL, SMTP_URL, MAIL_FROM, CMS_URL } =
    result.data;
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
    ...(Object.fromEntries(Object.entries(result.data).map(([name, value]) => [camel(name), value])) as Said),
    siteUrl: SITE_URL ?? `http://localhost:${SITE_PORT}`,
    looksOutside: OUTSIDE_LINKS !== 'off',
    cmsUrl: CMS_URL ?? `http://localhost:${CMS_PORT}`,
  };
}

/** For a process of ours: an environment that says the same, and all of it. */
export function variablesOf(environment: Environment): Record<string, string> {
  const said: Record<string, unknown> = environment;
  return Object.fromEntries(environmentNames.map((name) => [name, String(said[camel(name)] ?? '')]));
}

/** Which of our variables are set: a machine that takes the place of this one needs them too. */
export function variablesSet(env: Record<string, string | undefined>): string[] {
  return environmentNames.filter((name) => env[name] !== undefined && env[name] !== '');
}

/** Passwords and tokens in addresses never get into a service log. */
function shown(name: string, value = ''): string {
  if (name === 'ALERT_WEBHOOK') return '…';
  if (name === 'FILES_URL') return value.replace(/:\/\/.*@/s, '://…@');
  // As far as the last `@`: what is before it may have any signs, as a password that was not encoded.
  return name === 'DATABASE_URL' || name === 'SMTP_URL' ? value.replace(/:(?!\/\/).*@/s, ':…@') : value;
}

export class EnvironmentError extends Error {}
