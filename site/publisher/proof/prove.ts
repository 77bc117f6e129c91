import { ask, type Question } from './ask.ts';

export interface Comparison {
  asked: number;
  differing: string[];
  /** Why there was no answer; then nothing is proven. */
  fault?: string;
}

const atOnce = 4;
/** After this many requests without an answer, the rest is not asked. */
const silences = 3;

/** Asks a few at a time. */
export async function prove(origin: string, questions: readonly Question[], signal: AbortSignal): Promise<Comparison> {
  const compared: Comparison = { asked: 0, differing: [] };
  const rest = questions.values();
  let silent = 0;
  const work = async () => {
    for (const question of rest) {
      const answer = await ask(origin, question, signal);
      if (typeof answer === 'object') {
        compared.fault ??= answer.fault;
        silent += 1;
        if (silent >= silences) return;
        continue;
      }
      compared.asked += 1;
      if (answer === 'otherwise') compared.differing.push(question.path);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return compared;
}
