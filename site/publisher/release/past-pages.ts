import { sitePages, type SitePages } from '../../pages/index.ts';
import { filesKept, type PublishedFiles } from '../steps/files.ts';
import { LineParser } from '../steps/lines.ts';
import { prepare, type Tools } from '../steps/prepare.ts';
import { textsKept, type PublishedTexts } from '../steps/texts.ts';
import type { LogLines } from '../store/lines.ts';
import type { ReleaseRow } from '../store/releases.ts';

/** The pages of an earlier release, from the log as it ended then, on its day. */
export async function pagesOfRelease(
  tools: Omit<Tools, 'files' | 'texts'> & { files: PublishedFiles; texts: PublishedTexts },
  { seq, day }: Pick<ReleaseRow, 'seq' | 'day'>,
): Promise<SitePages> {
  const store = { ...tools.store, bodies: tools.store.bodies, lines: upTo(tools.store.lines, seq) };
  const kept = { files: filesKept(tools.files), texts: textsKept(tools.texts) };
  const prepared = await prepare({ ...tools, ...kept, store, lines: new LineParser() });
  return sitePages({ ...prepared, day, siteUrl: tools.siteUrl });
}

function upTo(lines: Tools['store']['lines'], last: number): Pick<LogLines, 'after' | 'get' | 'history'> {
  return {
    *after(seq) {
      for (const line of lines.after(seq)) if (line.seq <= last) yield line;
    },
    get: (seq) => lines.get(seq),
    history: (type, id) => lines.history(type, id).filter(({ seq }) => seq <= last),
  };
}
