import type { PublishLine } from '@pho-luat/shared/schemas/publication';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import { filesInText } from '@pho-luat/shared/text-addresses';
import { heldReasons } from '../../words/publisher.ts';
import type { BodyFacts } from '../../markdown/facts.ts';
import type { FileInText } from '../../markdown/finish.ts';
import type { Fault, MarkdownRenderer } from '../../markdown/renderer.ts';
import type { RenderedText } from '../../markdown/to-html.ts';
import { bodiesOf, type Body, type RenderedBody, type TextField } from '../../pages/bodies.ts';
import { entryOf } from '../../pages/content.ts';
import { fileView, isPicture } from '../../pages/files.ts';
import { pictureOf } from '../../pages/pictures.ts';
import type { RenderedBodies } from '../store/bodies.ts';
import type { Flaw } from '../failure.ts';
import type { PublishedFiles } from './files.ts';
import type { LineName } from '../store/line-name.ts';
import type { Memory, NamedFile, Shown } from './memory.ts';
import type { PictureStore } from './pictures.ts';
import type { UsedTexts } from './texts.ts';

export interface WorkTools {
  memory: Memory;
  bodies: RenderedBodies;
  files: Pick<PublishedFiles, 'ensure' | 'pathOf'>;
  texts: Pick<UsedTexts, 'ensureNow'>;
  pictures: PictureStore;
  markdown: MarkdownRenderer;
  siteUrl: string;
  signal: AbortSignal;
}

/** Why a document is held back, for its editor, and as the service log has it. */
export type Refusal = ReturnType<(typeof heldReasons)[keyof typeof heldReasons]> & Pick<Flaw, 'fault'>;

/** Makes all that a line's page needs: fetches its files, resizes its pictures, renders its texts. */
export class Work {
  readonly #tools: WorkTools;
  /** Texts that are not in the store yet. */
  readonly #rendered = new Map<string, RenderedText>();
  /** Several documents may name a file at once. */
  readonly #asked = new Map<string, Promise<NamedFile>>();

  constructor(tools: WorkTools) {
    this.#tools = tools;
  }

  async line(line: PublishLine): Promise<{ shown: Shown } | { refusal: Refusal }> {
    const refusal = await this.#attachmentFile(line);
    if (refusal) return { refusal };
    const bodies: [TextField, RenderedBody][] = [];
    for (const body of bodiesOf(line)) {
      const rendered = await this.#render(line, body);
      if ('fault' in rendered) return { refusal: refusalOf(body.field, rendered) };
      bodies.push([body.field, rendered]);
    }
    const named = picturesNamedIn(line);
    for (const id of named) await this.#named(line, id, true);
    const inTexts = bodies.flatMap(([, { files }]) => files);
    return {
      shown: {
        seq: line.seq,
        typed: entryOf(line, bodies),
        pictures: [...named, ...inTexts.filter((id) => this.#isPicture(id))],
      },
    };
  }

  /** The texts that were rendered are kept from now on. */
  keep(): void {
    this.#tools.bodies.keep(this.#rendered);
    this.#rendered.clear();
  }

  /** An official document is shown with its file or not at all; a lost further file only leaves its row out. */
  async #attachmentFile(line: PublishLine): Promise<Refusal | undefined> {
    if (line.type !== 'attachment') return undefined;
    const { file, otherFiles, title } = line.document;
    for (const id of otherFiles) await this.#named(line, id);
    const { isHere } = await this.#named(line, file);
    if (!isHere) {
      const name = this.#tools.memory.files.get(file)?.name ?? title;
      return { ...heldReasons.fileMissing(name), fault: `its file ${file} is not here` };
    }
    for (const id of [file, ...otherFiles]) await this.#text(id);
    return undefined;
  }

  /** Does not wait for the text: the document is shown without it. */
  async #text(file: string): Promise<void> {
    const { memory, texts, signal } = this.#tools;
    const digest = memory.files.get(file)?.text;
    if (digest !== undefined) await texts.ensureNow(digest, signal);
  }

  async #render(line: PublishLine, { markdown, topHeading, idPrefix }: Body): Promise<RenderedBody | Fault> {
    const { bodies, markdown: renderer, siteUrl } = this.#tools;
    const named = filesInText(markdown);
    const files: Record<string, FileInText> = {};
    for (const id of named) {
      const file = await this.#fileInText(line, id);
      if (file) files[id] = file;
    }
    const job = { markdown, placement: { topHeading, idPrefix, siteUrl, files } };
    const key = await renderer.keyOf(job);
    const known = this.#rendered.get(key) ?? bodies.facts(key);
    if (known) return renderedBody(key, named, known);
    const outcome = await renderer.render(job);
    if ('fault' in outcome) return outcome;
    this.#rendered.set(key, outcome);
    return renderedBody(key, named, outcome);
  }

  async #fileInText(line: PublishLine, id: string): Promise<FileInText | undefined> {
    const { isHere, picture } = await this.#named(line, id, this.#isPicture(id));
    const file = this.#tools.memory.files.get(id);
    if (!file || !isHere) return undefined;
    if (!isPicture(file)) return { href: fileView(file).href };
    if (!picture || picture === 'unusable') return undefined;
    return { picture: pictureOf(file.sha256, picture, { alt: file.alternativeText ?? '' }) };
  }

  #isPicture(id: string): boolean {
    const file = this.#tools.memory.files.get(id);
    return file !== undefined && isPicture(file);
  }

  async #named(line: LineName, id: string, asPicture = false): Promise<NamedFile> {
    const { memory } = this.#tools;
    memory.isUsedBy(id, line);
    const known = memory.named.get(id);
    if (known && (!asPicture || known.picture || !known.isHere)) return known;
    const key = `${id}/${asPicture}`;
    const asked = this.#asked.get(key) ?? this.#ask(id, asPicture);
    this.#asked.set(key, asked);
    return asked;
  }

  async #ask(id: string, asPicture: boolean): Promise<NamedFile> {
    const { memory, files, pictures, signal } = this.#tools;
    const file = memory.files.get(id);
    const isHere = file !== undefined && (await files.ensure(file.sha256, signal));
    const picture =
      isHere && asPicture ? ((await pictures.ensure(file.sha256, files.pathOf(file.sha256))) ?? 'unusable') : undefined;
    const named: NamedFile = { ...memory.named.get(id), isHere, ...(picture ? { picture } : {}) };
    memory.named.set(id, named);
    return named;
  }
}

/** The HTML itself stays in the store. */
function renderedBody(key: string, files: readonly string[], { opening, ids, links, mentions }: BodyFacts): RenderedBody {
  return { key, files, opening, ids, links, mentions };
}

function refusalOf(field: string, fault: Fault): Refusal {
  const label = fieldLabel(field);
  const said = `its ${field} is ${fault.fault}`;
  if (fault.fault === 'too-deep') return { ...heldReasons.bodyTooDeep(label, fault.depth), fault: said };
  if (fault.fault === 'too-slow') return { ...heldReasons.bodyTooSlow(label), fault: said };
  return { ...heldReasons.bodyBroken(label), fault: `${said}: ${fault.what}` };
}

/** Files that a document shows as pictures by a field of their own. */
function picturesNamedIn({ type, document }: PublishLine): string[] {
  const picture = type === 'article' ? document.cover : type === 'site-setting' ? document.emblem : undefined;
  return picture ? [picture] : [];
}
