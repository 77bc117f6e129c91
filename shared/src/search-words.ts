/** What is typed or said, and what it stands for: several terms of a statute are separated by `;`. */
export type WordEntry = readonly [said: string, meant: string];

/** A list of the product (`site/search/words`): an expression a line, a tab before what it stands for. */
export function parseWordList(list: string): WordEntry[] {
  return list.split('\n').flatMap((line): WordEntry[] => {
    const [said, meant] = line.split('\t');
    return said && meant ? [[said, meant]] : [];
  });
}

/** Equal for what is one expression: a list has it once, and an entry of an editor takes its place. */
export function wordKey(said: string): string {
  return said.normalize('NFC').trim().toLowerCase();
}

/** What an editor has of an expression; without a meaning it is switched off. */
export type EditorsEntry = readonly [said: string, meant: string | undefined];

/** The product's entries and the editors'; an expression that is in both has the editors' meaning. */
export function laidOver(product: readonly WordEntry[], editors: readonly EditorsEntry[]): WordEntry[] {
  const theirs = new Set(editors.map(([said]) => wordKey(said)));
  const added = editors.flatMap(([said, meant]): WordEntry[] => (meant === undefined ? [] : [[said, meant]]));
  return [...product.filter(([said]) => !theirs.has(wordKey(said))), ...added];
}
