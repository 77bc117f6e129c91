import { fold } from '@pho-luat/shared/text';

/** Offices as an annex names them, and those of the list that they are. */

export interface Agency {
  documentId: string;
  name: string;
  abbreviation?: string;
}

/** `UBND` → `Ủy ban nhân dân`, from the list of the search. */
export interface Abbreviation {
  short: string;
  long: string;
}

export interface AgencyReader {
  /** The agencies that a cell names, in order, and the names that none has. */
  read(text: string): { agencies: Agency[]; unknown: string[] };
}

/** `chosen` says for a name that no agency has which one an editor means: by `nameKey`. */
export function agencyReader(
  agencies: readonly Agency[],
  abbreviations: readonly Abbreviation[],
  chosen: ReadonlyMap<string, Agency> = new Map(),
): AgencyReader {
  const expand = expanderOf(abbreviations);
  const city = cityOf(agencies.map(({ name }) => expand(name)));
  const stemOf = (name: string) => withoutCity(expand(name), city);
  // From the closest spelling to the loosest.
  const spellings: readonly { keyOf: (name: string) => string; agencies: ReadonlyMap<string, ReadonlySet<Agency>> }[] = [
    { keyOf: nameKey, agencies: byKey(agencies, ({ name, abbreviation }) => [name, abbreviation ?? ''].map(nameKey)) },
    { keyOf: expand, agencies: byKey(agencies, ({ name, abbreviation }) => [name, abbreviation ?? ''].map(expand)) },
    { keyOf: stemOf, agencies: byKey(agencies, ({ name }) => [stemOf(name)]) },
  ];
  const find = (name: string): Agency | undefined => {
    const meant = chosen.get(nameKey(name));
    if (meant) return meant;
    for (const spelling of spellings) {
      const [only, ...others] = spelling.agencies.get(spelling.keyOf(name)) ?? [];
      // A name of two agencies is ambiguous, and no looser spelling decides.
      if (only) return others.length === 0 ? only : undefined;
    }
    return undefined;
  };
  return { read: (text) => readNames(text, find) };
}

/** Two spellings of a name that a reader takes for one give the same key. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What spells out the short forms in a name, as a key. */
export function expanderOf(abbreviations: readonly Abbreviation[]): (name: string) => string {
  const longs = new Map([...ordinary, ...abbreviations].map(({ short, long }) => [nameKey(short), nameKey(long)]));
  return (name) =>
    nameKey(name.normalize('NFC').replace(/(\p{Lu})[&-](?=\p{Lu})/gu, '$1'))
      .split(' ')
      .map((word) => longs.get(word) ?? word)
      .join(' ');
}

/** What offices shorten in the names of others, and residents do not search for. */
const ordinary: readonly Abbreviation[] = [
  { short: 'TP', long: 'thành phố' },
  { short: 'UBND', long: 'Ủy ban nhân dân' },
  { short: 'HĐND', long: 'Hội đồng nhân dân' },
  { short: 'UBMTTQ', long: 'Ủy ban Mặt trận Tổ quốc' },
  { short: 'MTTQ', long: 'Mặt trận Tổ quốc' },
  { short: 'PBGDPL', long: 'phổ biến, giáo dục pháp luật' },
  { short: 'LHPN', long: 'Liên hiệp Phụ nữ' },
  { short: 'GDĐT', long: 'Giáo dục và Đào tạo' },
  { short: 'TTTT', long: 'Thông tin và Truyền thông' },
  { short: 'KHCN', long: 'Khoa học và Công nghệ' },
];

function byKey(agencies: readonly Agency[], keysOf: (agency: Agency) => string[]): Map<string, Set<Agency>> {
  const result = new Map<string, Set<Agency>>();
  for (const agency of agencies) {
    for (const key of keysOf(agency)) if (key) result.set(key, (result.get(key) ?? new Set()).add(agency));
  }
  return result;
}

/** `thanh pho hai phong`: the place that most of the agencies have at the end of their names; nothing where two have as many. */
function cityOf(keys: readonly string[]): string | undefined {
  const places = keys.flatMap((key) => / ((?:thanh pho|tinh)(?: [a-z]+){1,3})$/.exec(key)?.[1] ?? []);
  const [most, next] = [...Map.groupBy(places, (place) => place)].sort(([, a], [, b]) => b.length - a.length);
  return most && most[1].length > (next?.[1].length ?? 0) ? most[0] : undefined;
}

/** `Sở Tư pháp thành phố` is the `Sở Tư pháp` of the list, and the other way round; another city's is a different agency. */
function withoutCity(key: string, city = ''): string {
  const bare = city && key.endsWith(` ${city}`) ? key.slice(0, -city.length - 1) : key.replace(/ (thanh pho|tinh)$/, '');
  return bare.replace(/ viet nam$/, '');
}

type Find = (name: string) => Agency | undefined;

function readNames(text: string, find: Find): ReturnType<AgencyReader['read']> {
  const agencies = new Set<Agency>();
  const unknown: string[] = [];
  for (const part of text.normalize('NFC').split(/[\n;]|(?:^|\s)[-+•*]\s/)) {
    for (const name of namesIn(part.replace(label, ''), find)) {
      const agency = find(name);
      if (agency) agencies.add(agency);
      else unknown.push(name);
    }
  }
  return { agencies: [...agencies], unknown };
}

const label = /^\s*((cơ quan|đơn vị)\s*)?(chủ trì|phối hợp)\s*:/i;

/** Names have commas and «và» in them («Sở Giáo dục và Đào tạo»): the longest run of pieces that is an agency is one. */
function namesIn(part: string, find: Find): string[] {
  // Pieces and the separators between them, alternating.
  const pieces = part.split(/(\s*[,/]\s*|\s+và\s+)/u);
  const names: string[] = [];
  let at = 0;
  while (at < pieces.length) {
    let end = endOfKnown(pieces, at, find);
    if (end === undefined) {
      end = at + 1;
      while (end < pieces.length && goesOn(pieces[end], pieces[end + 1]) && !endOfKnown(pieces, end + 1, find)) end += 2;
    }
    names.push(pieces.slice(at, end).join('').trim().replace(/\.$/, ''));
    at = end + 1;
  }
  return names.filter((name) => nameKey(name) !== '');
}

function endOfKnown(pieces: readonly string[], at: number, find: Find): number | undefined {
  for (let end = pieces.length; end > at; end -= 2) if (find(pieces.slice(at, end).join(''))) return end;
  return undefined;
}

/** A name that no agency has goes on over «và», and over a comma before a small letter. */
function goesOn(between = '', next = ''): boolean {
  return /và/u.test(between) || /^\p{Ll}/u.test(next);
}
