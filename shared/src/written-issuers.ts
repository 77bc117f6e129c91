/** Issuers that are written as text: `Liên đoàn Lao động thành phố; Hội Luật gia thành phố` → each name. */
export function writtenIssuers(text: string | undefined): string[] {
  return (text ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}
