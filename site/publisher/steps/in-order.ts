/**
 * Works on this many items at once, and gives what came of each in their order. After a failure nothing more is begun, and all that was begun is
 * over before it is thrown: nothing goes on behind the back of the next attempt.
 */
export async function inOrder<T, R>(
  items: readonly T[],
  together: number,
  work: (item: T) => Promise<R>,
  take: (result: R) => void,
): Promise<void> {
  const outOfTurn = new Map<number, { result: R }>();
  let taken = 0;
  let isBroken = false;
  const queue = items.entries();
  const workOnNext = async () => {
    for (const [at, item] of queue) {
      if (isBroken) return;
      outOfTurn.set(at, { result: await work(item) });
      for (let next; (next = outOfTurn.get(taken)); taken += 1) {
        outOfTurn.delete(taken);
        take(next.result);
      }
    }
  };
  const working = Array.from({ length: together }, () =>
    workOnNext().catch((cause: unknown) => {
      isBroken = true;
      throw cause;
    }),
  );
  await Promise.allSettled(working);
  await Promise.all(working);
}
