import type { Link } from '@pho-luat/shared/content-types/components/link';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { HeldDocument } from '@pho-luat/shared/schemas/publication';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import { noteReasons } from '@pho-luat/shared/words/publisher';
import type { BodyLink } from '../markdown/facts.ts';
import type { TypedEntry } from './content.ts';
import type { Edition, Source } from './edition.ts';
import { once } from '../lib/remembered.ts';

/** What is on the site, but not as its editor wrote it. */

export function notesOfLinks(source: Source, lost: readonly BodyLink[]): HeldDocument[] {
  return lost.map(({ words, href }) => ({ ...source, ...noteReasons.linkLost(words || href, href) }));
}

/** Relations to what was public once. What never was is a draft that its editor knows of. */
export function notesOfRelations({ content, past }: Edition, typed: TypedEntry): readonly HeldDocument[] {
  const { type, entry } = typed;
  const lost = relationsOf(typed).filter((relation) => past.hasGone(relation.type, relation.id));
  if (lost.length === 0) return none;
  return lost.flatMap(({ field, type: target, id }) => {
    if (content.get(target, id)) return [];
    const source = { type, id: entry.id, title: 'title' in entry ? entry.title : 'name' in entry ? entry.name : entry.id };
    const known = past.get(target, id);
    const title = known?.state === 'taken-down' ? undefined : known?.title;
    return [{ ...source, ...noteReasons.relationLost(fieldLabel(field), title) }];
  });
}

const none: readonly HeldDocument[] = [];

interface Relation {
  field: string;
  type: DocumentType;
  id: string;
}

const relationsOf = once(({ type, entry }: TypedEntry): readonly Relation[] => {
  switch (type) {
    case 'article':
      return [
        ...named('cover', 'file', [entry.cover]),
        ...named('category', 'category', [entry.category]),
        ...named('topics', 'topic', entry.topics),
        ...named('attachments', 'attachment', entry.attachments),
        ...named('plans', 'plan', entry.plans),
        ...named('relatedArticles', 'article', entry.relatedArticles),
        ...linked('replacedBy', entry.withdrawn?.replacedBy),
      ];
    case 'plan':
      return [
        ...named('document', 'attachment', [entry.document]),
        ...named('issuer', 'agency', [entry.issuer]),
        ...named('replaces', 'plan', entry.replaces),
        ...named('amends', 'plan', entry.amends),
        ...entry.tasks.flatMap(({ leadAgency, partnerAgencies, updates }) => [
          ...named('leadAgency', 'agency', [leadAgency]),
          ...named('partnerAgencies', 'agency', partnerAgencies),
          ...updates.flatMap(({ evidence }) => linked('evidence', evidence)),
        ]),
      ];
    case 'attachment':
      return [
        ...named('issuer', 'agency', [entry.issuer]),
        ...named('otherFiles', 'file', entry.otherFiles),
        ...named('replaces', 'attachment', entry.replaces),
        ...named('amends', 'attachment', entry.amends),
      ];
    case 'qr-campaign':
      return [
        ...named('issuer', 'agency', [entry.issuer]),
        ...linked('destination', entry.destination),
        ...linked('endedDestination', entry.endedDestination),
        ...entry.placements.flatMap(({ destination }) => linked('destination', destination)),
      ];
    default:
      return [];
  }
});

function named(field: string, type: DocumentType, ids: readonly (string | undefined)[]): Relation[] {
  return ids.flatMap((id) => (id === undefined ? [] : [{ field, type, id }]));
}

function linked(field: string, link: Link | undefined): Relation[] {
  switch (link?.kind) {
    case undefined:
    case 'url':
      return [];
    case 'article':
      return named(field, 'article', [link.article]);
    case 'plan':
      return named(field, 'plan', [link.plan]);
    case 'category':
      return named(field, 'category', [link.category]);
    case 'attachment':
      return named(field, 'attachment', [link.attachment]);
  }
}
