import { MarkdownRenderer } from '../../markdown/renderer.ts';

/** Renders a long text, in a process that a test can freeze, and says what came of it. */
const renderer = new MarkdownRenderer({ workers: 1 });
const render = (markdown: string) =>
  renderer.render({ markdown, placement: { topHeading: 2, idPrefix: 'muc', siteUrl: 'http://localhost:4321', files: {} } });
await render('Việc đầu');
console.log('begun');
const outcome = await render('Dài.\n\n'.repeat(200_000));
console.log('html' in outcome ? 'rendered' : outcome.fault);
await renderer.close();
