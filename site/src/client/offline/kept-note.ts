import { formatMinute } from '@pho-luat/shared/dates';
import { offlineWords as words } from '../../../words/offline.ts';

/** A kept page as it is shown: it says first since when it is kept, because what it says (a number, a law in force) may have changed. */
export async function saidToBeKept(kept: Response): Promise<Response> {
  const at = kept.headers.get('date');
  const note = `${words.kept(at === null ? undefined : formatMinute(new Date(at)))} <a href="">${words.open}</a>`;
  const html = await kept.text();
  return new Response(
    html.replace(
      /<main [^>]*>/,
      (main) => `${main}<p lang="vi" class="mb-4 max-w-measure border-l-4 border-accent bg-tint px-5 py-3">${note}</p>`,
    ),
    { headers: kept.headers },
  );
}
