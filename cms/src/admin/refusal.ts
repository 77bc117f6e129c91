import { linkToFaults } from './guide/sections.ts';

/** The CMS's refusal of a request, in Vietnamese; any other failure has its words here. */
export function refusalOf(error: unknown, otherwise: string): string {
  const { status, message } = error as { status?: number; message?: string };
  return message && [400, 403, 429, 503, 507].includes(status ?? 0) ? message : otherwise;
}

/**
 * The notice of a refusal. Strapi's own are gone in four seconds, but a refusal may have several sentences, and be shown nowhere
 * else.
 */
export function refusalNotice(message: string) {
  return { type: 'danger' as const, message, link: linkToFaults, timeout: 30_000 };
}
