import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { cmsWords } from './words/cms.ts';
import { installationAt } from '@pho-luat/shared/installation';
import { installation } from './installation.ts';

const accountSchema = z.object({ email: z.email(), password: z.string() });

/**
 * Before the server listens for the first time: otherwise the first visitor becomes the administrator. Strapi makes two tokens for
 * its content API at the same moment, one of them unlimited; no door here accepts them, and they are deleted.
 */
export async function makeFirstAdmin(strapi: Core.Strapi): Promise<void> {
  if (await strapi.service('admin::user').exists()) return;
  await strapi.db.query('admin::api-token').deleteMany({});
  const role = await strapi.service('admin::role').getSuperAdmin();
  const { email, password } = account();
  await strapi.service('admin::user').create({
    email,
    password,
    firstname: cmsWords.firstAdminName,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
    preferedLanguage: 'vi',
  });
}

/** Chosen by the operator, or made here, once. */
function account(): z.infer<typeof accountSchema> {
  const path = installationAt(installation().varDir).firstAdmin;
  if (existsSync(path)) return accountSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  // Strapi asks for a small letter, a capital and a digit; 16 random bytes alone may lack one.
  const made = { email: 'quantri@pho-luat.local', password: `Aa1-${randomBytes(16).toString('base64url')}` };
  writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return made;
}
