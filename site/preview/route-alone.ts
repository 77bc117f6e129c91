import type { PreviewAsk } from '@pho-luat/shared/schemas/preview';
import type { Edition, PageRoute } from '../pages/edition.ts';
import { articleRoute } from '../pages/views/article.ts';
import { codeListRoute, codeRoutes } from '../pages/views/codes.ts';
import { documentRoute } from '../pages/views/document.ts';
import { planRoute } from '../pages/views/plan.ts';
import { staticPageRoute } from '../pages/views/static-pages.ts';

/** The page of one document without the others, which take seconds on a large site. */
export function routeAlone(edition: Edition, { type, id }: Pick<PreviewAsk, 'type' | 'id'>): PageRoute | undefined {
  const { content } = edition;
  switch (type) {
    case 'article': {
      const article = content.get(type, id);
      return article && articleRoute(edition, article);
    }
    case 'plan': {
      const plan = content.get(type, id);
      return plan && planRoute(edition, plan);
    }
    case 'page': {
      const page = content.get(type, id);
      return page && staticPageRoute(edition, page);
    }
    case 'attachment': {
      const document = content.get(type, id);
      const file = content.get('file', document?.file);
      return document && file && documentRoute(edition, document, file);
    }
    case 'qr-campaign': {
      // A campaign has no page of its own: its first code has, and all campaigns share one.
      const [code] = content.codesByCampaign().get(id) ?? [];
      if (code) return codeRoutes(edition).find(({ source }) => source?.id === code.id);
      return content.get(type, id) && codeListRoute(edition);
    }
  }
}
