import type { ChangeFigures } from './change.ts';
import type { PublishFigures } from './index.ts';

/** The figures as lines for a person, and how they compare. */

export function tableOf(figures: PublishFigures, earlier?: PublishFigures): string {
  const { articles, pages, machine, hugo } = figures;
  const lines = [
    `${articles} articles, ${pages} pages · ${machine.cpus} cores, ${machine.model}, ${machine.memoryMb} MB, Node ${machine.node}`,
    '',
    row('', 'p50', 'p95', 'longest', 'peak memory', 'files'),
    row(
      'full build and index',
      seconds(figures.fullBuildMs),
      '',
      '',
      mb(figures.fullBuild.peakRssMb),
      String(figures.fullBuild.filesTouched),
    ),
    changeRow('one article changed', figures.publish),
    changeRow('ten at once', figures.tenEdits),
    changeRow('a category renamed', figures.categoryRename),
    changeRow('one article unpublished', figures.unpublish),
    '',
    `one article changed, p50: ${spelled(figures.publish.p50Ms)}`,
    `its steps, p50: ${spelled(figures.publish.stepsP50Ms)}`,
    `the full build's steps: ${spelled(figures.fullBuild.stepsMs)}`,
    `the site's server: ${mb(figures.serverPeakRssMb)}`,
    '',
  ];
  if (hugo) {
    const { fullBuildMs, indexMs, publishToLiveMs, peakRssMb, ratios } = hugo;
    const own = [seconds(fullBuildMs), seconds(indexMs), seconds(publishToLiveMs.p50), mb(peakRssMb), String(hugo.pages)];
    lines.push(
      row('', 'full build', 'its index', 'one change', 'peak memory', 'pages'),
      row('Hugo + Pagefind', ...own),
      row('  in times of ours', times(ratios.fullBuild), '', times(ratios.publishToLive)),
      '',
    );
  }
  if (earlier) {
    const growth = (of: (figures: PublishFigures) => number) => times(of(figures) / of(earlier));
    lines.push(
      `against ${earlier.articles} articles: publish → live p50 ${growth((each) => each.publishToLiveMs.p50)}, p95 ` +
        `${growth((each) => each.publishToLiveMs.p95)}, full build ${growth((each) => each.fullBuildMs)}, memory ` +
        growth((each) => each.peakRssMb),
    );
  }
  return lines.join('\n');
}

function changeRow(name: string, { ms, peakRssMb, filesTouched }: ChangeFigures): string {
  return row(name, seconds(ms.p50), seconds(ms.p95), seconds(ms.longest), mb(peakRssMb), String(filesTouched.p50));
}

function row(first: string, ...cells: string[]): string {
  return [first.padEnd(28), ...cells.map((cell) => cell.padStart(12))].join(' ').trimEnd();
}

function spelled(ms: Record<string, number>): string {
  return Object.entries(ms)
    .map(([name, value]) => `${name} ${seconds(value)}`)
    .join(' · ');
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`;
const mb = (count: number) => `${count} MB`;
const times = (ratio: number) => `${ratio.toFixed(2)}×`;
