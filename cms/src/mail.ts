import type { Core } from '@strapi/strapi';

/** Gives whether the mail server has taken it; what it said otherwise is in the service log. */
export async function sendMail(strapi: Core.Strapi, to: string, mail: { subject: string; text: string }): Promise<boolean> {
  try {
    await strapi
      .plugin('email')
      .service('email')
      .send({ to, ...mail });
    return true;
  } catch (error) {
    strapi.log.error(error);
    return false;
  }
}
