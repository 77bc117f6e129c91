import { z } from 'zod';

/**
 * The one definition of what the environment may say. `VAR_DIR` holds all state of an installation; an empty `DATABASE_URL`
 * means the embedded SQLite database in it.
 */
const port = z.coerce.number().int().min(1).max(65535);

const environmentSchema = z.object({
  CMS_PORT: port.default(1337),
  SITE_PORT: port.default(4321),
  VAR_DIR: z.string().min(1).default('./var'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+/)
    .optional(),
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
});

const allowed: Record<keyof z.infer<typeof environmentSchema>, string> = {
  CMS_PORT: 'a port from 1 to 65535',
  SITE_PORT: 'a port from 1 to 65535',
  VAR_DIR: 'a folder, absolute or relative to the project',
  DATABASE_URL: 'postgres://user:password@host:port/database, or nothing for SQLite',
  SITE_URL: 'the public address of the site, http:// or https://',
};

export type Environment = ReturnType<typeof readEnvironment>;

/** Throws an `EnvironmentError` that lists every wrong value with what is allowed. An empty value counts as not given. */
export function readEnvironment(env: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = environmentSchema.safeParse(given);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))] as (keyof typeof allowed)[];
    throw new EnvironmentError(names.map((name) => `${name}=${env[name]} is not allowed: it takes ${allowed[name]}.`).join('\n'));
  }
  const { CMS_PORT, SITE_PORT, VAR_DIR, DATABASE_URL, SITE_URL } = result.data;
  if (CMS_PORT === SITE_PORT) {
    throw new EnvironmentError(`CMS_PORT and SITE_PORT are both ${CMS_PORT}: give each its own port.`);
  }
  return {
    cmsPort: CMS_PORT,
    sitePort: SITE_PORT,
    varDir: VAR_DIR,
    databaseUrl: DATABASE_URL,
    siteUrl: (SITE_URL ?? `http://localhost:${SITE_PORT}`).replace(/\/+$/, ''),
  };
}

export class EnvironmentError extends Error {}
