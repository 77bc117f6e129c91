import { namingRefusalSchema, type NamingRefusal } from '../../contracts/refusal.ts';
import { refusalIn } from './asking.ts';

type Send = typeof fetch;

/**
 * Sends as `send` does, and shows each refusal that names other entries: a notice has room for one link, which is to the guide. What is asked in
 * the background does not concern the editor.
 */
export function showingNamed(send: Send, show: (refusal: NamingRefusal) => void): Send {
  return async (request, init) => {
    const answer = await send(request, init);
    if (['GET', 'HEAD'].includes(init?.method ?? 'GET')) return answer;
    const read = await refusalIn(answer, namingRefusalSchema);
    if (read) show(read.error);
    return answer;
  };
}
