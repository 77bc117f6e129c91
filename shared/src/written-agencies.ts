/** Agencies that are in no list and written as text: `Liên đoàn Lao động thành phố; Hội Luật gia thành phố` → each name. */
export function writtenAgencies(text: string | undefined): string[] {
  return (text ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}
