import { isbot } from 'isbot';
import type { Client } from './entry.ts';

/** Agents repeat; invented ones must not fill the memory. */
const mostKnown = 5_000;
const known = new Map<string, Client>();
/** No browser's is longer, and what looks for words in it would look for seconds in the longest that a request may have. */
const longest = 500;

/** What kind of device and visitor an agent says it is. */
export function clientOf(sent = ''): Client {
  const agent = sent.slice(0, longest);
  const before = known.get(agent);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const client: Client = { device: deviceOf(agent), kind: kindOf(agent) };
  known.set(agent, client);
  return client;
}

/** Looks at a link for somebody who sends it. */
const previews =
  /facebookexternalhit|facebot|whatsapp|telegrambot|twitterbot|linkedinbot|discordbot|slackbot|skypeuripreview|^viber\/|line-poker|kakaotalk-scrap|vkshare|pinterestbot|redditbot|mastodon|iframely|embedly|zalo.*(bot|crawl|preview|external)/i;
/** The browsers within Zalo and Facebook, by which most people in Vietnam read a code, are people's. */
const withinAnApp = /\bZalo (android|iOS)\/|\bZaloTheme\/|\bFB(AN|AV)\/|\bFB_IAB\//;

function kindOf(agent: string): Client['kind'] {
  if (previews.test(agent)) return 'preview';
  if (withinAnApp.test(agent)) return 'person';
  if (/^zalo/i.test(agent)) return 'preview';
  // A browser says what it is.
  return agent.length < 3 || isbot(agent) ? 'bot' : 'person';
}

/** An iPad that asks for desktop pages says that it is a Mac, and is counted as one. */
function deviceOf(agent: string): Client['device'] {
  if (/iPad|Tablet|PlayBook|Silk\/|Kindle|Android(?!.*Mobile)/.test(agent)) return 'tablet';
  if (/iPhone|iPod|Mobile|Opera Mini|KAIOS|Nokia|BlackBerry/i.test(agent)) return 'phone';
  if (/Windows NT|Macintosh|X11|CrOS|Linux/.test(agent)) return 'computer';
  return 'other';
}
