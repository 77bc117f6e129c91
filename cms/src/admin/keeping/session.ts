import { whileAsked } from './pause.ts';

/**
 * Strapi leaves the page when a session can no longer be renewed, and takes a form with it. Its requests that were refused wait for the
 * renewal, so where something may be typed, the renewal waits for its writer to sign in over the page: then they all go on, a save too.
 */

/** Resolves with whether there is a session again. */
type SignIn = () => Promise<boolean>;

let signIn: SignIn | undefined;

/** Gives the function that takes the offer back. */
export function offerToSignIn(offered: SignIn): () => void {
  signIn = offered;
  return () => {
    if (signIn === offered) signIn = undefined;
  };
}

const pauseMs = 2_000;
/** A proxy's answers for a server that is being started. */
const away = [502, 503, 504];

export function signingInAgain(send: typeof fetch): typeof fetch {
  return async (request, init) => {
    if (typeof request !== 'string' || !request.endsWith('/admin/access-token')) return send(request, init);
    const answer = await untilAnswered(() => send(request, init));
    if (answer.status !== 401 || !signIn) return answer;
    if (await whileAsked(signIn())) return send(request, init);
    // An editor who does not log in is not asked again: Strapi ends the session now, and says so.
    signIn = undefined;
    return answer;
  };
}

/** For Strapi any renewal that fails is an end of the session, and it ends those of the editor's other computers with it. */
async function untilAnswered(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer && !away.includes(answer.status)) return answer;
    await new Promise((resolve) => void setTimeout(resolve, pauseMs));
  }
}
