import { docTypes } from '@pho-luat/shared/choices';
import type { DocumentOf, DocumentType } from '@pho-luat/shared/content-types/index';
import type { PublishLine } from '@pho-luat/shared/schemas/publication';
import { sha256Of } from '@pho-luat/shared/sha256';
import { abbreviations, agencies, categories, pages, setting, synonyms, terms, topics, wards } from './around.ts';
import { articleAt, type Surroundings } from './articles.ts';
import { campaignAt, campaignYears, codesOf } from './campaigns.ts';
import { attachmentAt, documentPath, paperAt } from './documents.ts';
import { idOf } from './ids.ts';
import { heightOf, makePictures } from './pictures.ts';
import { planAt, planYears } from './plans.ts';

/**
 * An installation's worth of content as the publication log has it: the same for a seed, and never all in memory. Its law is
 * true; its wards, people and official documents are invented.
 */
export interface Content {
  articles: number;
  /** Every document once, those first that others name. */
  lines: () => Generator<PublishLine>;
  /** Bytes by sha256. */
  files: ReadonlyMap<string, Buffer>;
  article: (index: number) => Published<'article'>;
  attachments: number;
  attachment: (index: number) => Published<'attachment'> & { path: string };
}

interface Published<T extends DocumentType> {
  id: string;
  document: DocumentOf<T>;
}

interface ContentOptions {
  articles: number;
  seed: number;
  /** Shared by all articles. Each is resized by the publisher, and a large one takes longer than a page. */
  pictures?: { count: number; width: number };
}

const usualPictures = { count: 8, width: 1_600 };

export async function makeContent({ articles, seed, pictures: asked = usualPictures }: ContentOptions): Promise<Content> {
  const pictures = await makePictures(asked);
  const attachments = Math.max(docTypes.length, Math.round(articles / 10));
  const files = new Map(pictures.map((bytes) => [sha256Of(bytes), bytes]));
  for (let index = 0; index < attachments; index += 1) {
    const { file, bytes } = paperAt(index);
    files.set(file.sha256, bytes);
  }

  const attachment = (index: number) => attachmentAt(index, attachments, seed);
  const around: Surroundings = {
    seed,
    articles,
    attachments,
    plans: planYears.length,
    pictures: pictures.length,
    documentPath: (index) => documentPath(attachment(index)),
  };
  const article = (index: number): Published<'article'> => ({
    id: idOf('article', index),
    document: articleAt(index, around),
  });

  function* documents(): Generator<[DocumentType, string, unknown]> {
    yield* numbered('ward', 'ward', wards);
    yield* numbered('agency', 'agency', agencies);
    yield ['site-setting', idOf('setting', 0), setting];
    yield* numbered('category', 'category', categories);
    yield* numbered('topic', 'topic', topics);
    yield* numbered('abbreviation', 'abbreviation', abbreviations);
    yield* numbered('synonym', 'synonym', synonyms);
    yield* numbered('term', 'term', terms);
    yield* numbered(
      'file',
      'picture',
      pictures.map((bytes, index) => pictureFile(bytes, index, asked.width)),
    );
    for (let index = 0; index < attachments; index += 1) {
      yield ['file', idOf('file', index), paperAt(index).file];
      yield ['attachment', idOf('attachment', index), attachment(index)];
    }
    yield* numbered(
      'plan',
      'plan',
      planYears.map((_, index) => planAt(index, seed)),
    );
    yield* numbered('page', 'page', pages);
    for (let index = 0; index < articles; index += 1) {
      const { id, document } = article(index);
      yield ['article', id, document];
    }
    yield* numbered(
      'qr-campaign',
      'campaign',
      campaignYears.map((_, index) => campaignAt(index, seed)),
    );
    for (const [index] of campaignYears.entries()) for (const code of codesOf(index)) yield ['qr-code', code.code, code];
  }

  return {
    articles,
    files,
    article,
    attachments,
    attachment: (index) => ({
      id: idOf('attachment', index),
      document: attachment(index),
      path: documentPath(attachment(index)),
    }),
    *lines() {
      let seq = 0;
      for (const [type, id, document] of documents()) yield publishLine(++seq, type, id, document);
    },
  };
}

export function publishLine(seq: number, type: DocumentType, id: string, document: unknown): PublishLine {
  const at = new Date(Date.UTC(2026, 0, 1) + seq * 1_000).toISOString();
  return { seq, id, at, action: 'publish', type, digest: sha256Of(JSON.stringify(document)), document } as PublishLine;
}

function* numbered(type: DocumentType, name: string, documents: readonly unknown[]): Generator<[DocumentType, string, unknown]> {
  for (const [index, document] of documents.entries()) yield [type, idOf(name, index), document];
}

function pictureFile(bytes: Buffer, index: number, width: number): DocumentOf<'file'> {
  const common = { mime: 'image/jpeg', sha256: sha256Of(bytes), size: bytes.length, width, height: heightOf(width) };
  return { name: `Ảnh ${index + 1}.jpg`, ext: '.jpg', ...common, alternativeText: 'Buổi nói chuyện pháp luật ở phường' };
}
