import { createRequire } from 'node:module';

/**
 * As little work for a new password as its algorithm has, in the process that imports this: the tests ask who is let in, not how long
 * a guess takes.
 */
const strapi = createRequire(import.meta.url).resolve('@strapi/strapi');
const admin = createRequire(strapi).resolve('@strapi/admin/strapi-server');
type Hash = (password: string, salt: number | string, ...rest: unknown[]) => unknown;
const bcrypt = createRequire(admin)('bcryptjs') as { hash: Hash };

const { hash } = bcrypt;
// A comparison hashes too, with the salt of the hash that there is.
bcrypt.hash = (password, salt, ...rest) => hash(password, typeof salt === 'number' ? 4 : salt, ...rest);
