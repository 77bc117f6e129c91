import { draftedTypes } from '@pho-luat/shared/content-types/index';
import { uidOf } from '../../publication/types.ts';

const mostOfAKind = 20;

/**
 * Strapi's names of how a draft differs from what is public: it was never published, or was changed since. A list can be asked for
 * one of them at a time.
 */
const states = ['never-published', 'modified'] as const;

export interface Kind {
  type: (typeof draftedTypes)[number];
  state: (typeof states)[number];
}

export const draftKinds: readonly Kind[] = draftedTypes.flatMap((type) => states.map((state) => ({ type, state })));

/** The content manager's own list of drafts that are not as they are on the site, the last saved first. */
export function listOf({ type, state, words }: Kind & { words: string }) {
  return {
    url: `/content-manager/collection-types/${uidOf(type)}`,
    params: {
      ...(words ? { _q: words } : {}),
      status: 'draft',
      publicationFilter: state,
      page: 1,
      pageSize: mostOfAKind,
      sort: 'updatedAt:DESC',
    },
  };
}
