import { worstOf, type Finding, type ProbeState } from '@pho-luat/shared/schemas/health';

const signs: Record<ProbeState, string> = { ok: '✓', warning: '!', failed: '✗', unknown: '?' };

/** Each probe by its name, with the first ten minutes. */
export const guideOfAlarms = 'scripts/docs/en/10-bad-day.md, or scripts/docs/vi/10-bad-day.md in Vietnamese';

const conclusions: Record<ProbeState, string> = {
  ok: 'All is well.',
  unknown: 'Nothing is wrong in what could be looked at.',
  warning: 'Look at what is marked with !.',
  failed: `Something is wrong: see what is marked with ✗. First steps for each name: ${guideOfAlarms}.`,
};

/** A warning is the worst of what was seen: of what could not be looked at, or does not run, nobody says that it works. */
function conclusionOf(findings: readonly Finding[]): string {
  const worst = worstOf(findings);
  if (worst !== 'warning') return conclusions[worst];
  const rest = findings.some(({ state }) => state === 'unknown') ? conclusions.unknown : 'It works.';
  return `${rest} ${conclusions.warning}`;
}

/** What was found as lines of plain text, each with what to do below it. */
export function tableOf(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const indent = ' '.repeat(width + 4);
  const rows = findings.map(({ name, state, what, mend }) =>
    [`${signs[state]} ${name.padEnd(width)}  ${what}`, ...(mend ? [`${indent}→ ${mend}`] : [])].join('\n'),
  );
  return `${rows.join('\n')}\n\n${conclusionOf(findings)}`;
}
