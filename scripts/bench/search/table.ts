import type { Spread } from '../lib/statistics.ts';
import type { EngineFigures, SearchFigures } from './figures.ts';
import type { Relevance } from './relevance.ts';

/** The figures as lines for a person. */

export function tableOf({ machine, corpus, engines }: SearchFigures): string {
  const all = Object.entries(engines);
  const rows = (cells: (figures: EngineFigures) => string[]) => all.map(([name, figures]) => row(name, ...cells(figures)));
  const categories = Object.keys(all[0]?.[1].asTyped.byCategory ?? {});
  const bytes = [
    row('', 'first query p50', 'first query p95', 'next p50', 'next p95', 'page'),
    ...rows(({ firstQueryBytes, nextQueryBytes, pageBytes }) => [
      ...[firstQueryBytes, nextQueryBytes].flatMap(spread(kilobytes)),
      kilobytes(pageBytes),
    ]),
    '',
  ];
  return [
    `${corpus.queries} queries, ${corpus.documents} documents of ${corpus.scale} · ${machine.cpus} cores, ${machine.model}, Node ${machine.node}`,
    '',
    row('as typed', 'first', 'first 5', 'first 10', 'MRR'),
    ...rows(({ asTyped }) => shares(asTyped)),
    '',
    row('stripped', 'first', 'first 5', 'first 10', 'MRR'),
    ...rows(({ stripped }) => shares(stripped)),
    '',
    row('first by category', ...all.map(([name]) => name), 'queries'),
    ...categories.map((category) => {
      const of = all.map(([, { asTyped }]) => share(asTyped.byCategory[category]?.successAt1));
      return row(`  ${category}`, ...of, String(all[0]?.[1].asTyped.byCategory[category]?.queries));
    }),
    '',
    row('', 'query p50', 'query p95', '4× slower p50', '4× slower p95'),
    ...rows(({ queryMs, queryMsSlowed }) => [queryMs, queryMsSlowed].flatMap(spread(milliseconds))),
    '',
    ...(all.some(([, { firstQueryBytes }]) => firstQueryBytes) ? bytes : []),
    row('', 'build', 'its memory', 'index'),
    ...rows(({ buildMs, buildPeakRssMb, indexBytes }) => [
      `${(buildMs / 1_000).toFixed(1)} s`,
      `${buildPeakRssMb} MB`,
      kilobytes(indexBytes),
    ]),
  ].join('\n');
}

/** The queries whose first answer is not relevant, for tuning. */
export function missesOf({ queries }: SearchFigures, titleOf: (id: string) => string): string {
  const misses = queries.filter(({ rank }) => rank.ours?.asTyped !== 1);
  return misses
    .map(({ id, cat, q, rel, rank, first }) => {
      const best = rank.ours?.asTyped ?? '–';
      const wanted = rel.map((each) => `${each} ${titleOf(each)}`).join(' | ');
      const came = first.ours ? `${first.ours} ${titleOf(first.ours)}` : 'nothing';
      return `${id} ${cat} #${best} «${q}»\n    wanted ${wanted}\n    came   ${came}`;
    })
    .join('\n');
}

function shares({ successAt1, successAt5, successAt10, mrr }: Relevance): string[] {
  return [successAt1, successAt5, successAt10, mrr].map(share);
}

function row(first: string, ...cells: string[]): string {
  return [first.padEnd(18), ...cells.map((cell) => cell.padStart(16))].join(' ').trimEnd();
}

const share = (value = 0) => value.toFixed(3);
const kilobytes = (bytes?: number) => (bytes === undefined ? '' : `${Math.round(bytes / 1_024)} KB`);
const milliseconds = (ms?: number) => (ms === undefined ? '' : `${ms} ms`);
const spread = (show: (value?: number) => string) => (of?: Spread) => [show(of?.p50), show(of?.p95)];
