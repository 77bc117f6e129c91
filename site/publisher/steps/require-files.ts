import { fieldsOfType } from '@pho-luat/shared/content-types/index';
import { referencesIn } from '@pho-luat/shared/content-types/visit';
import type { PublishLine } from '@pho-luat/shared/schemas/publication';
import { filesInText } from '@pho-luat/shared/text-addresses';
import { bodiesOf } from '../../pages/bodies.ts';
import type { Entry } from '../../pages/content.ts';
import { ReleaseFailure } from '../failure.ts';
import { say } from '../say.ts';
import type { LogLines } from '../store/lines.ts';
import type { LineParser } from './lines.ts';

/** A few lost files concern their documents. More mean that this machine does not see the installation's store. */
const handful = 5;

const mostLogged = 200;
const mostTold = 10;

interface Tools {
  store: { lines: Pick<LogLines, 'get'> };
  lines: LineParser;
}

/**
 * Throws a `ReleaseFailure` when more than a handful of the files that the last lines name, or several and more than half of them, are
 * not here and not with the CMS.
 */
export function requireFiles(tools: Tools): void {
  const { files, named } = tools.lines.memory;
  const isMissing = (id: string) => named.get(id)?.isHere === false && files.has(id);
  // What earlier lines named is remembered too, so these are only a first look.
  if ([...named.keys()].filter(isMissing).length < 2) return;
  const wanted = namedByLastLines(tools);
  const missing = [...wanted].filter(isMissing).flatMap((id) => files.get(id) ?? []);
  if (missing.length <= handful && (missing.length < 2 || missing.length * 2 <= wanted.size)) return;
  tellOf(missing, wanted.size);
  const [words, fault] = [toldOf(missing, ({ name }) => `«${name}»`), toldOf(missing, ({ id }) => `file ${id}`)];
  throw new ReleaseFailure('filesMissing', [
    {
      words: `${missing.length}/${wanted.size} tệp: ${words}`,
      fault: `${missing.length} of ${wanted.size} files are neither here nor in the store of the CMS: ${fault}`,
    },
  ]);
}

function namedByLastLines({ store, lines }: Tools): Set<string> {
  const { documents, files, named } = lines.memory;
  const ids = [...documents.values()].flatMap(({ last }) => {
    const parsed = lines.parse(store.lines.get(last.seq));
    return 'line' in parsed && parsed.line.action === 'publish' ? filesOf(parsed.line) : [];
  });
  return new Set(ids.filter((id) => named.has(id) && files.has(id)));
}

/** Ids of the files that a page of the line needs. */
function filesOf(line: PublishLine): string[] {
  const named = referencesIn(fieldsOfType(line.type), line.document).filter(({ type }) => type === 'file');
  return [...named.map(({ id }) => id), ...bodiesOf(line).flatMap(({ markdown }) => filesInText(markdown))];
}

function tellOf(missing: readonly Entry<'file'>[], wanted: number): void {
  say(`${missing.length} of ${wanted} files that the log names are neither here nor in the store of the CMS:`);
  for (const { id, sha256 } of missing.slice(0, mostLogged)) say(`  ${sha256} file ${id}`);
  if (missing.length > mostLogged) say(`  and ${missing.length - mostLogged} more`);
}

function toldOf(missing: readonly Entry<'file'>[], as: (file: Entry<'file'>) => string): string {
  return missing.slice(0, mostTold).map(as).join(', ') + (missing.length > mostTold ? '…' : '');
}
