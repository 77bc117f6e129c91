import { linesOf } from './answer.ts';
import { fold, oneSpelling } from './text.ts';

/** The questions that an article says it answers, one a line. */
export function questionsOf({ questions }: { questions?: string | undefined }): string[] {
  return linesOf(questions);
}

/** Equal for what a reader takes for the same question: without marks, capitals and punctuation. */
export function questionKey(question: string): string {
  const words = question.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => oneSpelling(fold(word))).join(' ');
}
