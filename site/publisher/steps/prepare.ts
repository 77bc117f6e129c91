import type { HeldDocument, PublishLine } from '@pho-luat/shared/schemas/publication';
import { documentSchemas, type DocumentType } from '@pho-luat/shared/schemas/index';
import { fieldLabel } from '@pho-luat/shared/words/labels';
import { earlierVersionStays, heldReasons } from '@pho-luat/shared/words/publisher';
import type { FileInText } from '../../markdown/finish.ts';
import type { MarkdownRenderer, Outcome } from '../../markdown/renderer.ts';
import { bodiesOf, type Body } from '../../plan/bodies.ts';
import { Content, type Entry } from '../../plan/content.ts';
import type { Edition, Picture } from '../../plan/edition.ts';
import { fileView, filesInText, isPicture } from '../../plan/files.ts';
import { pictureOf } from '../../plan/pictures.ts';
import type { RawLine } from '../cms-client.ts';
import { log } from '../log.ts';
import type { Store } from '../store.ts';
import type { FileStore } from './files.ts';
import type { LineParser } from './lines.ts';
import type { PictureStore } from './pictures.ts';

export interface Tools {
  store: Store;
  lines: LineParser;
  files: FileStore;
  pictures: PictureStore;
  markdown: MarkdownRenderer;
  siteUrl: string;
  signal: AbortSignal;
}

export type Prepared = Pick<Edition, 'content' | 'bodies' | 'pictures'> & { held: HeldDocument[] };

/**
 * The last good line of every document, with all that its page needs made: its files fetched, its pictures resized, its texts
 * rendered. A document whose last line cannot be shown is held back alone, and an earlier line of it stands in.
 */
export async function prepare(tools: Tools): Promise<Prepared> {
  return new Preparation(tools).run();
}

type Refusal = ReturnType<(typeof heldReasons)[keyof typeof heldReasons]>;

class Preparation {
  readonly #tools: Tools;
  readonly #held: HeldDocument[] = [];
  readonly #bodies = new Map<string, string>();
  readonly #pictures = new Map<string, Picture>();
  /** Ids of files whose bytes are here. */
  readonly #present = new Set<string>();
  #files = new Content([]);

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  async run(): Promise<Prepared> {
    const latest = this.#tools.store.lines.latest();
    const fileLines = await this.#choose(latest.filter(({ type }) => type === 'file'));
    this.#files = new Content(fileLines);
    const others = await this.#choose(latest.filter(({ type }) => type !== 'file'));
    const presentFiles = fileLines.filter(({ id }) => this.#present.has(id));
    return {
      content: new Content([...presentFiles, ...others]),
      bodies: (id, field) => this.#bodies.get(`${id}/${field}`) ?? '',
      pictures: this.#pictures,
      held: this.#held,
    };
  }

  async #choose(latest: RawLine[]): Promise<PublishLine[]> {
    const chosen: PublishLine[] = [];
    for (const raw of latest) {
      const line = await this.#lastGood(raw);
      if (line) chosen.push(line);
    }
    return chosen;
  }

  async #lastGood(raw: RawLine): Promise<PublishLine | undefined> {
    const first = await this.#attempt(raw);
    // A printed code opens for ever, so nothing takes one away.
    if ('line' in first && !first.line && raw.type === 'qr-code') return this.#earlierGood(raw);
    if (!('refusal' in first)) return first.line;

    const earlier = await this.#earlierGood(raw);
    this.#hold(raw, earlier ? { ...first.refusal, reason: `${first.refusal.reason} ${earlierVersionStays}` } : first.refusal);
    return earlier;
  }

  async #earlierGood(raw: RawLine): Promise<PublishLine | undefined> {
    for (const candidate of this.#tools.store.lines.history(raw.type, raw.id).slice(1)) {
      const attempt = await this.#attempt(candidate);
      // What stood before a removal was taken off the site on purpose.
      if (!('refusal' in attempt)) return attempt.line;
    }
    return undefined;
  }

  async #attempt(raw: RawLine): Promise<{ line: PublishLine | undefined } | { refusal: Refusal }> {
    const parsed = this.#tools.lines.parse(raw);
    if ('wrong' in parsed) return { refusal: heldReasons.unreadable(parsed.wrong) };
    const { line } = parsed;
    if (line.action === 'remove') return { line: undefined };
    const refusal = (await this.#attachmentFile(line)) ?? (await this.#texts(line));
    if (refusal) return { refusal };
    if (line.type === 'article' && line.document.cover) await this.#picture(line.document.cover);
    return { line };
  }

  /** An official document is shown with its file or not at all; a lost further file only leaves its row out. */
  async #attachmentFile(line: PublishLine): Promise<Refusal | undefined> {
    if (line.type !== 'attachment') return undefined;
    for (const id of line.document.otherFiles) await this.#fetch(id);
    const file = await this.#fetch(line.document.file);
    return file ? undefined : heldReasons.fileMissing(this.#files.get('file', line.document.file)?.name ?? line.document.title);
  }

  async #texts(line: PublishLine): Promise<Refusal | undefined> {
    for (const body of bodiesOf(line)) {
      const outcome = await this.#render(body);
      if ('html' in outcome) this.#bodies.set(`${line.id}/${body.field}`, outcome.html);
      else if (outcome.fault === 'too-deep') return heldReasons.bodyTooDeep(fieldLabel(body.field), outcome.depth);
      else return heldReasons.bodyTooSlow(fieldLabel(body.field));
    }
    return undefined;
  }

  async #render({ markdown, topHeading, idPrefix }: Body): Promise<Outcome> {
    const files: Record<string, FileInText> = {};
    for (const id of filesInText(markdown)) {
      const file = await this.#fileInText(id);
      if (file) files[id] = file;
    }
    return this.#tools.markdown.render({ markdown, placement: { topHeading, idPrefix, siteUrl: this.#tools.siteUrl, files } });
  }

  async #fileInText(id: string): Promise<FileInText | undefined> {
    const file = this.#files.get('file', id);
    if (!file) return undefined;
    if (!isPicture(file)) return (await this.#fetch(id)) ? { href: fileView(file).href } : undefined;
    const picture = await this.#picture(id);
    return picture && { picture: pictureOf(file.sha256, picture, { alt: file.alternativeText ?? '' }) };
  }

  async #picture(id: string): Promise<Picture | undefined> {
    const file = await this.#fetch(id);
    if (!file) return undefined;
    const { files, pictures } = this.#tools;
    const picture = await pictures.ensure(file.sha256, files.pathOf(file.sha256));
    if (picture) this.#pictures.set(file.sha256, picture);
    else this.#hold({ type: 'file', id, json: '' }, heldReasons.pictureUnusable(file.name), file.name);
    return picture;
  }

  async #fetch(id: string): Promise<Entry<'file'> | undefined> {
    const file = this.#files.get('file', id);
    if (!file || !(await this.#tools.files.ensure(file.sha256, this.#tools.signal))) return undefined;
    this.#present.add(id);
    return file;
  }

  #hold(raw: Pick<RawLine, 'type' | 'id' | 'json'>, refusal: Refusal, name?: string): void {
    if (this.#held.some(({ type, id }) => type === raw.type && id === raw.id)) return;
    const title = name ?? titleOf(raw);
    log(`held back: ${raw.type} ${raw.id} «${title}»: ${refusal.reason}`);
    // Newer types than this code knows cannot be reported, only logged.
    if (isKnownType(raw.type)) this.#held.push({ type: raw.type, id: raw.id, title, ...refusal });
  }
}

function isKnownType(type: string): type is DocumentType {
  return Object.hasOwn(documentSchemas, type);
}

/** Of a line that may have nothing as it should be. */
function titleOf({ json, id }: Pick<RawLine, 'json' | 'id'>): string {
  const { document } = JSON.parse(json) as { document?: Record<string, unknown> };
  const title = document?.title ?? document?.name;
  return typeof title === 'string' ? title : id;
}
