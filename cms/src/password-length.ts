import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { cmsWords } from './words/cms.ts';
import { minPasswordLength } from './limits.ts';

/** Every way to set a password goes through this function of Strapi. */
export function raisePasswordLength(strapi: Core.Strapi): void {
  const auth = strapi.service('admin::auth') as unknown as { hashPassword(password: string): Promise<string> };
  const { hashPassword } = auth;
  auth.hashPassword = async (password) => {
    if ([...password].length >= minPasswordLength) return hashPassword(password);
    const message = cmsWords.passwordTooShort(minPasswordLength);
    throw new errors.ValidationError(message, { errors: [{ path: ['password'], message, name: 'ValidationError' }] });
  };
}
