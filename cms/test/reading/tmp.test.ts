import { it } from 'vitest';
import { readText, readScan, canReadScans } from '../../src/reading/read.ts';
it('x', async () => {
  const signal = new AbortController().signal;
  let t=performance.now();
  const r = await readText('/tmp/rd/a60.pdf','application/pdf',{signal}); console.log(performance.now()-t, {...r, pages: r.pages.length}, r.pages[2]?.slice(0,200));
  console.log(await canReadScans());
  t=performance.now();
  const s = await readScan('/tmp/rd/p1.png','image/png',{signal}); console.log(performance.now()-t, {...s, pages: s.pages.length}, s.pages[0]?.slice(0,200));
  const q = await readScan('/tmp/rd/a60.pdf','application/pdf',{signal, limits:{pages:1}}); console.log(performance.now()-t, {...q, pages: q.pages.length}, q.pages[0]?.slice(0,200));
});
