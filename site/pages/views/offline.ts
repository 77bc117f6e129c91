import { paths } from '@pho-luat/shared/paths';
import { offlineWords as words } from '../../words/offline.ts';
import type { Edition, PageRoute } from '../edition.ts';
import { emergencyNumbers } from '../emergency.ts';
import { headOf } from '../heads.ts';
import { contactNear } from './places.ts';

export function offlineRoute({ content }: Edition): PageRoute {
  const path = paths.offline();
  return {
    route: {
      path,
      kind: 'offline',
      head: headOf(path, { title: words.title, description: words.description, noindex: true }),
      view: { emergency: emergencyNumbers(content), contact: contactNear(content, 'one-stop') },
    },
  };
}
