/** One line about an access log that was read: how many lines, what was counted, and how many were something else. */
export function saidOf(lines: number, counted: string, others: readonly (readonly [count: number, what: string])[]): string {
  if (lines === 0) return 'nothing new.';
  const said = others.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []));
  return `${lines} new lines, ${counted}${said.length > 0 ? `; besides ${said.join(', ')}` : ''}.`;
}
