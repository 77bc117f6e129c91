import { basename, dirname } from 'node:path';
import { slug as slugSchema } from '@pho-luat/shared/schemas/fields';
import { isFileName } from '../rules/texts/pictures.ts';
import { decoded } from '../transfer/decoded.ts';
import { Unusable } from '../transfer/unusable.ts';
import { withoutShortcodes, withParagraphs } from './classic-text.ts';
import { parsePage, turn } from './dom.ts';
import { isHostile } from './page-text.ts';
import { Papers, type Lists } from './papers.ts';
import { richText } from './rich-text.ts';
import { SavedSite } from './saved-site.ts';
import { wxrItems, type WxrHead, type WxrItem } from './wxr.ts';

/** A file of the media library of WordPress. */
interface Upload {
  address: string;
  words: string;
}

/**
 * Posts and pages of a WordPress export as lists; `wp-content/uploads` beside it has the files. `alt`: the words for pictures that have none.
 * Says in lines what came of it.
 */
export async function wordpressToLists(path: string, lists: Lists, alt: string, note: (text: string) => void): Promise<string[]> {
  const head: WxrHead = { authors: new Map() };
  const uploads = new Map<string, Upload>();
  // A post may name an upload that comes after it.
  for await (const { texts, meta } of wxrItems(path, head))
    if (texts['wp:post_type'] === 'attachment') uploads.set(texts['wp:post_id'] ?? '', uploadOf(texts, meta));
  const work = takingPosts(new SavedSite(dirname(path), '.', head.site), lists, head, uploads, alt);
  let number = 0;
  for await (const item of wxrItems(path, head)) {
    note(`item ${(number += 1)}`);
    await work.take(item);
    await turn();
  }
  if (work.counts.size === 0) throw new Unusable(`${path} has no post and no page.`);
  const counted = (counts: ReadonlyMap<string, number>) => [...counts].map(([what, times]) => `${what} ${times}`).join(', ');
  return [`read: ${counted(work.counts)}`, ...(work.left.size > 0 ? [`left out: ${counted(work.left)}`] : [])].map(
    (line) => `${basename(path)}: ${line}`,
  );
}

function uploadOf(texts: WxrItem['texts'], meta: WxrItem['meta']): Upload {
  const said = [meta.get('_wp_attachment_image_alt'), texts['excerpt:encoded'], texts.title];
  const words = said.map((each) => plain(each ?? ''));
  return { address: texts['wp:attachment_url'] ?? '', words: words.find((each) => each !== '' && !isFileName(each)) ?? '' };
}

/** WordPress keeps names and titles as HTML: «Tin tức &amp; Sự kiện». */
function plain(html: string): string {
  return (parsePage(html).body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Type of WordPress → of the model. */
const types: Readonly<Record<string, 'article' | 'page' | undefined>> = { post: 'article', page: 'page' };
/** What is not content: parts of the design, earlier versions. */
const silent = ['attachment', 'revision', 'nav_menu_item'];

function takingPosts(site: SavedSite, lists: Lists, head: WxrHead, uploads: ReadonlyMap<string, Upload>, alt: string) {
  const counts = new Map<string, number>();
  const left = new Map<string, number>();
  const kept = new Papers();
  const known = new Set<string>();

  async function take(item: WxrItem): Promise<void> {
    const { 'wp:post_type': kind = '', 'wp:status': status = '' } = item.texts;
    const type = types[kind];
    if (silent.includes(kind)) return;
    if (!type || ['trash', 'auto-draft', 'inherit'].includes(status)) return count(left, type ? status : kind);
    if (isHostile(item.texts['content:encoded'] ?? '')) return count(left, 'too long or too deeply nested');
    await add(type, item);
    count(counts, kind);
  }

  async function add(type: 'article' | 'page', { texts, terms, meta }: WxrItem): Promise<void> {
    const { title = '', link = '', 'wp:status': status, 'wp:post_id': id = '', 'content:encoded': typed = '' } = texts;
    const { html, others } = withoutShortcodes(typed, pictureOf);
    const { body } = parsePage(withParagraphs(html));
    await useWholePictures(body);
    const text = await richText([body], type, site, here, alt);
    const without = [...text.without, ...others.map((name) => `the shortcode [${name}]`)];
    const moment = instantOf(texts['wp:post_date_gmt']);
    const isPublic = status === 'publish' && !texts['wp:post_password'];
    if (texts['wp:post_password']) without.push('its password: it is a draft');
    const lead = plain(texts['excerpt:encoded'] ?? '');
    const from = `${texts['wp:post_type']} ${id}`;
    const attachments = await kept.add(lists, text.papers, { from, published: isPublic });
    await lists.add(type, {
      id: `${head.site ?? ''}?p=${id}`.slice(-200),
      from,
      ...(without.length > 0 ? { without } : {}),
      published: isPublic,
      ...(status === 'future' && moment ? { desk: { publishAt: moment } } : {}),
      document: {
        title: plain(title),
        ...(lead ? { lead } : {}),
        body: text.markdown,
        ...(status === 'publish' ? { oldAddresses: [...addressIn(link), `/?p=${id}`].join('\n') } : {}),
        ...(type === 'article' ? await ofArticle(texts, terms, meta, isPublic ? moment : undefined, without) : {}),
        ...(attachments.length > 0 ? { attachments } : {}),
      },
    });
  }

  async function ofArticle(
    texts: WxrItem['texts'],
    terms: WxrItem['terms'],
    meta: WxrItem['meta'],
    publishedOn: string | undefined,
    without: string[],
  ): Promise<Record<string, unknown>> {
    const said: Record<string, unknown> = {};
    const login = texts['dc:creator'] ?? '';
    if (login) said.byline = plain(head.authors.get(login) || login);
    if (publishedOn) said.publishedOn = publishedOn;
    const categories = terms.filter(({ domain }) => domain === 'category');
    // What WordPress puts a post under that is under nothing.
    const [category, ...more] = [...categories].sort((a, b) => Number(isNone(a)) - Number(isNone(b)));
    if (category) said.category = await categoryOf(category);
    for (const { name } of more.filter((each) => !isNone(each)))
      without.push(`the category «${plain(name)}»: it has another one`);
    const cover = uploads.get(meta.get('_thumbnail_id') ?? '');
    if (!cover) return said;
    const { file, why } = await site.takenFrom(cover.address, here);
    if (file === undefined) without.push(`the picture ${cover.address}, ${why}`);
    else Object.assign(said, { cover: file, coverAlt: cover.words || alt || undefined });
    return said;
  }

  async function categoryOf({ nicename, name }: WxrItem['terms'][number]): Promise<string> {
    const id = `${head.site ?? ''}/category/${nicename}`.slice(-200);
    if (known.has(id)) return id;
    known.add(id);
    const slug = slugSchema.safeParse(nicename).success ? { slug: nicename } : {};
    await lists.add('category', { id, from: `category ${nicename}`, ifMissing: true, document: { name: plain(name), ...slug } });
    return id;
  }

  function pictureOf(id: string): string {
    const upload = uploads.get(id);
    const image = parsePage('<img>').querySelector('img');
    if (!upload || !image) return '';
    image.setAttribute('src', upload.address);
    image.alt = upload.words;
    return image.outerHTML;
  }

  /** `bìa-300x200.jpg` is `bìa.jpg` made small. */
  async function useWholePictures(body: HTMLElement): Promise<void> {
    for (const picture of body.querySelectorAll('img')) {
      const address = picture.getAttribute('src') ?? '';
      const whole = address.replace(/-\d+x\d+(?=\.\w+$)/, '');
      if (whole !== address && (await site.fileAt(whole, here))) picture.setAttribute('src', whole);
    }
  }

  return { take, counts, left };
}

/** Every address of an export is a whole one. */
const here = 'index.html';

const isNone = ({ nicename }: WxrItem['terms'][number]) =>
  /^(?:uncategorized|khong-phan-loai|chua-(?:duoc-)?phan-loai)$/.test(nicename);

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

function addressIn(link: string): string[] {
  const url = URL.parse(link.trim());
  return url && !url.search ? [decoded(url.pathname)] : [];
}

/** `2022-02-21 07:47:00`; a draft has `0000-00-00 00:00:00`. */
function instantOf(gmt: string | undefined): string | undefined {
  const date = new Date(`${gmt?.trim().replace(' ', 'T')}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
