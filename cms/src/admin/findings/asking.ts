import type { z } from 'zod';
import { askedFirstSchema, canBeAsked, warningsHeader, type Act, type Question } from '../../contracts/asking.ts';

/** Whether somebody agrees to what is asked. */
export type Ask = (question: Question) => Promise<boolean>;
type Send = typeof fetch;

/**
 * What was agreed to in this tab, by document and words, so that it is not asked again. A replacement is asked about each time: its
 * words name the file, and a different file may have the same name.
 */
const agreed = new Set<string>();
const keysOf = ({ documents }: Question) =>
  documents.flatMap(({ documentId, findings }) => findings.map(({ field, message }) => [documentId, field, message].join('\n')));

/**
 * Sends changes as `send` does, and asks about what the CMS refuses until somebody has agreed to its warnings: then sends the same
 * again. An editor who does not agree gets the refusal. So it holds for every button and shortcut, Strapi's own too. `tell` hears
 * of what was agreed to and is done.
 */
export function askingFirst(send: Send, ask: Ask, tell: (act: Act) => void = () => undefined): Send {
  return async (request, init) => {
    if (typeof request !== 'string' || !['POST', 'PUT', 'DELETE'].includes(init?.method ?? 'GET')) return send(request, init);
    const names = [canBeAsked];
    let act: Act | undefined;
    for (;;) {
      const headers = new Headers(init?.headers);
      headers.set(warningsHeader, names.join());
      const answer = await send(request, { ...init, headers });
      const question = (await refusalIn(answer, askedFirstSchema))?.error.details.question;
      if (!question) {
        if (act && answer.ok) tell(act);
        return answer;
      }
      const isNews = question.act === 'replace' || keysOf(question).some((key) => !agreed.has(key));
      if (isNews && !(await ask(question))) return answer;
      for (const key of keysOf(question)) agreed.add(key);
      names.push(question.name);
      act = question.act;
    }
  };
}

/** What a refusal of one kind says; read from a copy, since the caller reads the answer too. */
export async function refusalIn<T>(answer: Response, schema: z.ZodType<T>): Promise<T | undefined> {
  if (answer.status !== 400) return undefined;
  const read: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined);
  return schema.safeParse(read).data;
}
