/** What Astro compiles: the site's one page, as a function of what it is to show. */

import { createApp } from 'astro/app/entrypoint';
import type { FrameView, Route } from '../src/views.ts';

const app = createApp();

/** The address is always the same: a page knows its own from its route. */
const address = 'http://site.invalid/';

export async function renderPage(frame: FrameView, route: Route): Promise<string> {
  const response = await app.render(new Request(address), { locals: { frame, route } });
  if (!response.ok) throw new Error(`Astro answered ${response.status}`);
  return (await response.text()).normalize('NFC');
}
