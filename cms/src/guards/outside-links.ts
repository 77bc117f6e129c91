import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { visit } from '@pho-luat/shared/content-types/visit';
import { isPublicHost } from '../rules/public-host.ts';
import type { Log } from '../publication/log.ts';
import { knownOf } from '../outside/table.ts';
import { isDead } from '../outside/known.ts';
import type { Draft } from '../rules/index.ts';
import type { DeadLink } from '../rules/links.ts';
import { linksIn, type TextLink } from '../rules/texts/links-in.ts';

/** The links of a draft that lead to other sites, those too that are a field of their own. */
export function outsideLinksIn(type: DocumentType, draft: Draft): TextLink[] {
  const alone = visit(fieldsOfType(type), draft).flatMap(({ path: field, field: { kind }, value }) =>
    kind === 'line' && typeof value === 'string' ? [{ field, href: value, words: value }] : [],
  );
  return [...alone, ...linksIn(type, draft)].filter(
    ({ href }) => /^https?:\/\//i.test(href) && URL.canParse(href) && isPublicHost(href),
  );
}

/** Links to other sites at which, as far as is known, there is nothing. */
export async function deadLinksIn(log: Log, type: DocumentType, draft: Draft): Promise<DeadLink[]> {
  const dead: DeadLink[] = [];
  for (const link of outsideLinksIn(type, draft)) {
    const known = await knownOf(log, link.href);
    if (known && isDead(known)) dead.push({ ...link, ...(known.status === undefined ? {} : { status: known.status }) });
  }
  return dead;
}
