import { paths } from '@pho-luat/shared/paths';
import type { DocumentOf } from '@pho-luat/shared/content-types/index';
import { sha256Of } from '@pho-luat/shared/sha256';
import { pdfOf } from '../../../scripts/bench/content/documents.ts';
import type { Random } from '../../../scripts/bench/content/random.ts';
import { bytes } from '../lib/fixture-log.ts';
import type { World } from './world.ts';

/**
 * What an editor may do, each at random: gives what was done in words, or nothing when there is nothing to do it to. Only what the
 * CMS would let them do.
 */
type Edit = (world: World, chance: Random) => string | undefined;

/** `create` publishes an article that was not there before. */
export function randomEdit(world: World, chance: Random, create: () => string | undefined): string {
  for (;;) {
    const done = chance.pick([create, ...edits])(world, chance);
    if (done) return `${world.seq}: ${done}`;
  }
}

const edits: Edit[] = [
  changed('article', 'text', (article, chance) => ({ body: `${article.body}\n\nBổ sung lần ${chance.int(1, 9_999)}.` })),
  changed('article', 'title', (article, chance) => ({ title: `${article.title} ${chance.int(2, 99)}`.slice(0, 280) })),
  changed('article', 'category', (_article, chance, world) => ({ category: anyId(world, chance, 'category') })),
  changed('article', 'topics', (_article, chance, world) => ({
    topics: chance.some(world.all('topic'), chance.int(0, 2)).map(([id]) => id),
  })),
  changed('article', 'day', (_article, chance) => ({
    publishedOn: `20${chance.int(16, 25)}-0${chance.int(1, 9)}-15T02:00:00.000Z`,
  })),
  changed('article', 'cover', ({ cover: _cover, coverAlt: _alt, ...rest }) => rest, true),
  changed('article', 'others picked', (_article, chance, world) => ({ relatedArticles: [anyId(world, chance, 'article')] })),
  changed('article', 'withdrawn', (_article, chance, world) => ({
    withdrawn: {
      on: '2026-02-01',
      reason: 'Quy định đã thay đổi.',
      replacedBy: { kind: 'article' as const, article: anyId(world, chance, 'article') },
    },
  })),
  changed('article', 'no longer withdrawn', ({ withdrawn: _withdrawn, ...article }) => article, true),
  changed('article', 'a link', (article, chance, world) => {
    const slug = chance.pick([...world.slugs.values()].flatMap((slugs) => [...slugs]));
    return { body: `${article.body}\n\nXem [bài này](${paths.article(slug)}).` };
  }),
  changed('article', 'a citation', (article, chance, world) => {
    const [, { number }] = chance.pick(world.all('attachment'));
    return { body: `${article.body}\n\nTheo văn bản số ${number ?? '1/2020/QH14'} và Luật Đất đai.` };
  }),
  changed('article', 'address', ({ slug }, chance) => ({
    slug: `${slug.replace(/-moi-\d+$/, '')}-moi-${chance.int(1, 99_999)}`,
  })),
  addressOf('its own former', (world, id) => [...(world.slugs.get(id) ?? [])]),
  addressOf("another's former", (world) =>
    [...world.slugs].filter(([id]) => id.startsWith('article')).flatMap(([, slugs]) => [...slugs]),
  ),

  removed('article', false),
  removed('article', false),
  removed('article', true),
  removed('attachment', false),
  removed('page', false),
  (world, chance) => {
    if (world.gone.length === 0) return undefined;
    const again = chance.pick(world.gone);
    world.publishAgain(again);
    return `${again.type} ${again.id} published again`;
  },
  (world, chance) => {
    const id = anyId(world, chance, 'article');
    world.publishBroken('article', id);
    return `article ${id}: a line that does not parse`;
  },

  changed('category', 'name', ({ name }, chance) => ({ name: `${name} ${chance.int(2, 99)}`.slice(0, 200) })),
  changed('category', 'address', ({ slug }, chance) => ({
    slug: `${slug.replace(/-moi-\d+$/, '')}-moi-${chance.int(1, 9_999)}`,
  })),
  changed('topic', 'name', ({ name }, chance) => ({ name: `${name} ${chance.int(2, 99)}`.slice(0, 200) })),
  changed('agency', 'name', ({ name }, chance) => ({ name: `${name} ${chance.int(2, 99)}`.slice(0, 200) })),
  changed('site-setting', 'settings', (_setting, chance) => ({ hotline: `1900 ${chance.int(1_000, 9_999)}` })),
  changed('page', 'text', (page, chance) => ({ body: `${page.body}\n\n## Mục ${chance.int(1, 999)}` })),
  changed('term', 'meaning', ({ meaning }, chance) => ({ meaning: `${meaning} ${chance.int(2, 99)}`.slice(0, 280) })),
  changed('term', 'word', (_term, chance) => ({ word: chance.pick(['hòa giải', 'đăng ký', 'tạm trú', 'hồ sơ', 'lệ phí']) })),
  removed('term', false),
  changed('plan', 'title', ({ title }, chance) => ({ title: `${title} ${chance.int(2, 99)}`.slice(0, 200) })),
  changed('plan', 'address', ({ slug }, chance) => ({ slug: `${slug.replace(/-moi-\d+$/, '')}-moi-${chance.int(1, 9_999)}` })),
  changed('plan', 'tasks', ({ tasks }, chance) => ({
    tasks: tasks.map((task) => (chance.chance(0.3) ? { ...task, state: 'in-progress', completedOn: undefined } : task)),
  })),
  changed('attachment', 'number', (_document, chance) => ({ number: `${chance.int(100, 9_999)}/KH-HĐPHPBGDPL` })),
  changed('attachment', 'its last day', (_document, chance) => ({
    expiresOn: `20${chance.int(27, 29)}-0${chance.int(1, 9)}-01`,
  })),
  changed('qr-campaign', 'call', (_campaign, chance) => ({ callToAction: `Quét để đọc ${chance.int(1, 99)}` })),
  changed('qr-campaign', 'last day', (_campaign, chance) => ({ endsOn: `20${chance.int(27, 29)}-0${chance.int(1, 9)}-01` })),
  (world, chance) => {
    const [id, file] = chance.pick(world.all('file').filter(([, { ext }]) => ext === '.pdf'));
    const paper = pdfOf(`Ban thay the ${chance.int(1, 99_999)}`);
    const sha256 = sha256Of(paper);
    bytes.set(sha256, paper);
    world.publish('file', id, { ...file, sha256, size: paper.length });
    return `file ${id} replaced`;
  },
];

type Changed =
  'article' | 'category' | 'topic' | 'agency' | 'site-setting' | 'page' | 'term' | 'plan' | 'attachment' | 'qr-campaign';

/** `whole`: what is given takes the document's place, so that fields can leave it. */
function changed<T extends Changed>(
  type: T,
  what: string,
  change: (document: DocumentOf<T>, chance: Random, world: World) => Partial<DocumentOf<T>>,
  whole = false,
): Edit {
  return (world, chance) => {
    const all = world.all(type);
    if (all.length === 0) return undefined;
    const [id, document] = chance.pick(all);
    const fields = change(document, chance, world);
    world.publish(type, id, whole ? (fields as DocumentOf<T>) : { ...document, ...fields });
    return `${type} ${id}: ${what}`;
  };
}

function addressOf(what: string, slugsOf: (world: World, id: string) => string[]): Edit {
  return (world, chance) => {
    const [id, article] = chance.pick(world.all('article'));
    const free = slugsOf(world, id).filter((slug) => world.isFree(slug));
    if (free.length === 0) return undefined;
    const slug = chance.pick(free);
    world.publish('article', id, { ...article, slug });
    return `article ${id}: ${what} address ${slug}`;
  };
}

/** What a code opens is not removed: the CMS refuses it. */
function removed(type: 'article' | 'attachment' | 'page' | 'term', takedown: boolean): Edit {
  return (world, chance) => {
    const opened = JSON.stringify(world.all('qr-campaign'));
    const free = world.all(type).filter(([id]) => !opened.includes(id));
    if (free.length < 2) return undefined;
    const [id] = chance.pick(free);
    world.remove(type, id, takedown);
    return `${type} ${id} ${takedown ? 'taken down' : 'unpublished'}`;
  };
}

function anyId(world: World, chance: Random, type: Changed): string {
  return chance.pick(world.all(type))[0];
}
