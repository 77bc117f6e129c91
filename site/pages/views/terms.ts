import { linesOf } from '@pho-luat/shared/answer';
import { paths } from '@pho-luat/shared/paths';
import { formsOf } from '@pho-luat/shared/terms';
import { descriptions, kinds, titles } from '../../words/pages.ts';
import type { PageRoute } from '../edition.ts';
import { headOf } from '../heads.ts';
import type { Surroundings } from '../surroundings.ts';
import { shownTerms } from '../terms.ts';
import { termWords as words } from '../../words/terms.ts';

/** Every word of law, in the order of the Vietnamese alphabet. */
export function termsRoute(surroundings: Surroundings): PageRoute {
  const path = paths.terms();
  const inVietnamese = new Intl.Collator('vi');
  const terms = shownTerms(surroundings).sort((a, b) => inVietnamese.compare(a.word, b.word));
  return {
    searched: {
      title: titles.terms,
      texts: [words.lead],
      passages: terms.map((term) => ({
        path: paths.term(term.slug),
        place: term.word,
        text: [`${term.word}.`, ...formsOf(term).map(words.question), term.meaning].join(' '),
      })),
    },
    route: {
      path,
      kind: 'terms',
      head: headOf(path, { title: titles.terms, description: descriptions.terms }),
      search: { kind: kinds.terms },
      view: {
        terms: terms.map(({ word, slug, otherForms, meaning, law, lawHref }) => ({
          id: paths.termAnchor(slug),
          word,
          otherForms: linesOf(otherForms),
          meaning,
          ...(law ? { law: { label: law, href: lawHref } } : {}),
        })),
      },
    },
  };
}
