import { dayOf } from '@pho-luat/shared/dates';
import { documentSchemas, type DocumentOf } from '@pho-luat/shared/content-types/index';
import type { PreviewAsk } from '@pho-luat/shared/schemas/preview';
import { placeholders } from '../words/preview.ts';

type Drafted = PreviewAsk['type'];
type Draft = NonNullable<PreviewAsk['draft']>;

/** Id of a document that does not exist: pages leave out what it would show. */
const nowhere = 'khongcogiocaday';

/** Filled in by the system when a document is saved or first published, so they are not reported as missing. */
const silent = new Set(['slug', 'publishedOn', 'year']);

/** A draft as the log would have it, and its fields that are not valid yet: those are left out, or filled with placeholders. */
export function asPublished<T extends Drafted>(type: T, draft: Draft, now: Date): { document: DocumentOf<T>; lacks: string[] } {
  const lacks = new Set<string>();
  let value = draft;
  // A field is left out, then filled in if it is required; placeholders are valid.
  for (let round = 0; round < 3; round++) {
    const parsed = documentSchemas[type].safeParse(value);
    if (parsed.success)
      return { document: parsed.data as DocumentOf<T>, lacks: [...lacks].filter((field) => !silent.has(field)) };
    const wrong = parsed.error.issues.map((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : issue.path));
    for (const [field] of wrong) lacks.add(String(field));
    value = mended(value, wrong, standIns(now));
  }
  throw new Error(`Nothing stands in for ${[...lacks].join(', ')} of ${type}`);
}

function mended(value: Draft, wrong: readonly (readonly PropertyKey[])[], standIn: Draft): Draft {
  const next = { ...value };
  for (const field of new Set(wrong.map(([name]) => String(name)))) {
    const items = value[field];
    const wrongItems = new Set(wrong.filter(([name]) => name === field).map(([, index]) => index));
    if (Array.isArray(items)) next[field] = items.filter((_item, index) => !wrongItems.has(index));
    else if (items === undefined) next[field] = standIn[field];
    else delete next[field];
  }
  return next;
}

function standIns(now: Date): Draft {
  const day = dayOf(now);
  return {
    title: placeholders.title,
    slug: 'ban-xem-truoc',
    body: placeholders.body,
    category: nowhere,
    publishedOn: now.toISOString(),
    number: placeholders.number,
    year: Number(day.slice(0, 4)),
    issuer: nowhere,
    issuedOn: day,
    docType: 'KH',
    file: nowhere,
    callToAction: placeholders.callToAction,
    destination: { kind: 'article', article: nowhere },
  };
}
