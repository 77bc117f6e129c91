/**
 * Pagefind's script for a browser's worker is its engine's glue, then its own code. The site has its own code instead
 * (`engine.ts` says why), so it ships the glue alone, as a module. The version of Pagefind is pinned; another shape stops the build.
 */
export function engineScript(workerScript: string): string {
  const end = workerScript.indexOf('"use strict";(()=>{');
  const glue = workerScript.slice(0, end);
  if (end < 0 || !/^const pagefind_version="[\d.]+";let wasm_bindgen=/.test(glue)) {
    throw new Error("Pagefind's script has another shape than the one this site knows");
  }
  return `${glue}export default wasm_bindgen;\n`;
}
