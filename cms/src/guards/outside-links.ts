import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { visit } from '@pho-luat/shared/content-types/visit';
import { isPublicHost } from '@pho-luat/shared/public-host';
import type { Log } from '../publication/log.ts';
import { knownOf } from '../outside/table.ts';
import { isDead } from '../outside/verdict.ts';
import type { Draft } from '../rules/index.ts';
import type { DeadLink } from '../rules/links.ts';
import { readText } from '../rules/texts/read-text.ts';

/** The links of a draft that lead to other sites. */
export function outsideLinksIn(type: DocumentType, draft: Draft): Omit<DeadLink, 'status'>[] {
  return visit(fieldsOfType(type), draft)
    .flatMap(({ path: field, field: { kind }, value }) => {
      if (typeof value !== 'string') return [];
      if (kind === 'line') return [{ field, href: value, words: value }];
      return kind === 'markdown' ? readText(value).links.map((link) => ({ field, ...link })) : [];
    })
    .filter(({ href }) => /^https?:\/\//i.test(href) && URL.canParse(href) && isPublicHost(href));
}

/** Those of which it is known that nothing is there. */
export async function deadLinksIn(log: Log, type: DocumentType, draft: Draft): Promise<DeadLink[]> {
  const dead: DeadLink[] = [];
  for (const link of outsideLinksIn(type, draft)) {
    const known = await knownOf(log, link.href);
    if (known && isDead(known)) dead.push({ ...link, ...(known.status === undefined ? {} : { status: known.status }) });
  }
  return dead;
}
