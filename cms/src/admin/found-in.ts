import { useState } from 'react';

interface Rows<T> {
  data?: T[] | undefined;
  isError: boolean;
}

export interface Found<T> {
  /** Sought for. */
  words: string;
  found: T[];
  /** Some list could not be asked: that nothing was found there is not known. */
  isFailed: boolean;
}

/** The rows of several lists that have some words, for the last words that were sought; undefined until they have come. */
export function useFoundIn<Kind, T>(kinds: readonly Kind[], ask: (kind: Kind, words: string) => PromiseLike<Rows<T>>) {
  const [found, setFound] = useState<Found<T>>();
  const [look] = useState(() =>
    onlyLast(async (words: string) => foundIn(words, await Promise.all(kinds.map((kind) => ask(kind, words)))), setFound),
  );
  return { found, look };
}

/**
 * Asks, and takes the answer to the last question alone: on a slow network answers come in another order than they were asked for, and an
 * earlier one would stand under the words of a later one.
 */
export function onlyLast<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  take: (answer: Answer) => void,
): (question: Question) => Promise<void> {
  let asked = 0;
  return async (question) => {
    asked += 1;
    const own = asked;
    const answer = await ask(question);
    if (own === asked) take(answer);
  };
}

/** A list that could not be asked may have an earlier answer still. */
export function foundIn<T>(words: string, answers: readonly Rows<T>[]): Found<T> {
  const found = answers.flatMap(({ data, isError }) => (isError ? [] : (data ?? [])));
  return { words, found, isFailed: answers.some(({ isError }) => isError) };
}
