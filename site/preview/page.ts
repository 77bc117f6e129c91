import { dayOf, formatInstant } from '@pho-luat/shared/dates';
import type { PreviewAnswer, PreviewAsk } from '@pho-luat/shared/schemas/preview';
import type { PublishLine } from '@pho-luat/shared/schemas/publication';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import { noPreview, previewBanner } from '../words/preview.ts';
import { mendedLinks } from '../pages/body-links.ts';
import { frameOf } from '../pages/frame.ts';
import { pageOf, textsIn, type SitePage } from '../pages/page.ts';
import { surroundingsOf } from '../pages/surroundings.ts';
import { glossaryOf } from '../pages/terms.ts';
import type { Publisher } from '../publisher/publisher.ts';
import { keyOf } from '../publisher/store/line-name.ts';
import { assemble, type Prepared, type Tools } from '../publisher/steps/prepare.ts';
import { Work } from '../publisher/steps/work.ts';
import type { Rendered } from '../renderer/renderer.ts';
import type { FrameView } from '../src/views.ts';
import { asPublished } from './draft.ts';
import { targetsServed, type ServedTools } from './link-targets.ts';
import { routeAlone } from './route-alone.ts';

export type PreviewTools = Tools & ServedTools & Pick<Publisher, 'renderer' | 'now'>;

/** A document's page as it would be: the draft over what is public, and its page alone made and drawn as in any release. */
export async function previewPage(tools: PreviewTools, ask: PreviewAsk): Promise<PreviewAnswer> {
  const now = tools.now();
  const drafted = ask.draft && asPublished(ask.type, ask.draft, now);
  if (drafted?.lacks.includes('file')) return { reason: noPreview.noFile };
  const line = drafted && ({ ...drafted, type: ask.type, id: ask.id, ...unwritten(now) } as PublishLine);
  const prepared = await preparedWith(tools, line);
  if ('reason' in prepared) return prepared;

  const edition = { ...prepared, day: dayOf(now), siteUrl: tools.siteUrl };
  const own = routeAlone(edition, ask);
  if (!own) return { reason: drafted ? noPreview.noPage : noPreview.notPublic };
  const { path } = own.route;
  const { mends } = mendedLinks(path, textsIn(own.route).led, await targetsServed(tools, edition, own));
  const surroundings = surroundingsOf(edition);
  const { html, texts } = edition;
  const around = { documents: surroundings.citable, glossary: glossaryOf(surroundings), html, pagesOf: texts.pages };
  const frame = { ...frameOf(edition), preview: bannerOf(ask, drafted?.lacks ?? []) };
  return draw(tools, frame, pageOf(own, { mends, ...around }));
}

/** What a line of the log has and a draft has not. */
function unwritten(now: Date): Pick<PublishLine, 'action' | 'seq' | 'at' | 'digest'> {
  return { action: 'publish', seq: 0, at: now.toISOString(), digest: '' };
}

/** All that is public, with this line as its document's last. */
async function preparedWith(tools: Tools, line: PublishLine | undefined): Promise<Prepared | { reason: string }> {
  const { memory } = tools.lines;
  if (!line) return assemble(tools, memory);
  const { bodies } = tools.store;
  const work = new Work({ ...tools, memory, bodies });
  const worked = await work.line(line);
  if ('refusal' in worked) return { reason: noPreview.heldBack(worked.refusal.reason, worked.refusal.mend) };
  work.keep();
  const { past, files, named } = memory;
  const documents = new Map(memory.documents).set(keyOf(line), { last: line, shown: worked.shown });
  return assemble(tools, { past, files, named, documents });
}

function bannerOf({ draft, isPublished, live, validUntil }: PreviewAsk, lacks: readonly string[]): FrameView['preview'] {
  return {
    label: previewBanner[draft ? (isPublished ? 'published' : live ? 'changes' : 'draft') : 'live'],
    notes: [
      ...(lacks.length > 0 ? [previewBanner.lacks(lacks.map(fieldLabel))] : []),
      ...(validUntil ? [previewBanner.validUntil(formatInstant(validUntil))] : []),
    ],
    ...(live ? { live: { label: previewBanner.liveLink, href: live } } : {}),
  };
}

async function draw({ renderer, signal }: PreviewTools, frame: FrameView, page: SitePage): Promise<PreviewAnswer> {
  const drawn: Rendered[] = [];
  await renderer.render(frame, [page.route()], (each) => void drawn.push(each), signal);
  const [only] = drawn;
  return only && 'bytes' in only ? { html: new TextDecoder().decode(only.bytes) } : { reason: noPreview.faulty };
}
