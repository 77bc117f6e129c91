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
