/**
 * What Strapi's admin brings along and nobody can reach in this one, by the end of its path, and what stands in its place. A browser would
 * load all of it first, on each screen.
 */
const unreached: readonly [file: RegExp, instead: string][] = [
  // `editor/` has taken its place: its preview alone knows 190 programming languages.
  [/\/FormInputs\/Wysiwyg\/Field\.mjs$/, 'export const Wysiwyg = () => null;'],
  // No content type has a field of blocks.
  [/\/BlocksInput\/BlocksInput\.mjs$/, 'export const BlocksInput = () => null;'],
  [/\/BlocksInput\/DefaultBlocksStore\.mjs$/, 'export const defaultBlocksStore = {};'],
  // The player of films, which the library refuses.
  [/\/@mux\/mux-player-react\//, 'export default () => null;'],
];

const leaveOut = {
  name: 'leave-out',
  enforce: 'pre',
  load: (id: string) => unreached.find(([file]) => file.test(id))?.[1],
};

/** Strapi's own configuration, as it asks for it here. */
export default function withoutUnreached<Config extends { plugins: unknown[] }>(config: Config) {
  return { ...config, plugins: [...config.plugins, leaveOut] };
}
