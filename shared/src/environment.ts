import { z } from 'zod';

/**
 * The one definition of what the environment may say. `VAR_DIR` holds all state of an installation; an empty `DATABASE_URL`
 * means the embedded SQLite database in it.
 */
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(65535));

const environmentSchema = z.object({
  CMS_PORT: port.prefault('1337'),
  SITE_PORT: port.prefault('4321'),
  VAR_DIR: z.string().min(1).default('./var'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+/)
    .optional(),
  // An origin alone: every address of the site begins at its root.
  SITE_URL: z
    .string()
    .regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?\/?$/i)
    .optional(),
  // A shell runs it as it stands.
  PUSH_COMMAND: z
    .string()
    .regex(/^[^\0\n]*\S[^\0\n]*$/)
    .optional(),
});

const allowed: Record<keyof z.infer<typeof environmentSchema>, string> = {
  CMS_PORT: 'a port from 1 to 65535',
  SITE_PORT: 'a port from 1 to 65535',
  VAR_DIR: 'a folder, absolute or relative to the project',
  DATABASE_URL: 'postgres://user:password@host:port/database, or nothing for SQLite',
  SITE_URL: 'the public address of the site, https:// or http:// and the host, without a path',
  PUSH_COMMAND: 'one line for /bin/sh, which is run after each release',
};

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
  const { CMS_PORT, SITE_PORT, VAR_DIR, DATABASE_URL, SITE_URL, PUSH_COMMAND } = result.data;
  if (CMS_PORT === SITE_PORT) {
    throw new EnvironmentError(`CMS_PORT and SITE_PORT are both ${CMS_PORT}: give each its own port.`);
  }
  return {
    cmsPort: CMS_PORT,
    sitePort: SITE_PORT,
    varDir: VAR_DIR,
    databaseUrl: DATABASE_URL,
    siteUrl: (SITE_URL ?? `http://localhost:${SITE_PORT}`).replace(/\/+$/, ''),
    pushCommand: PUSH_COMMAND,
  };
}

/** A password never gets into a log. */
function shown(name: string, value = ''): string {
  return name === 'DATABASE_URL' ? value.replace(/:[^:@/]*@/, ':…@') : value;
}

export class EnvironmentError extends Error {}
