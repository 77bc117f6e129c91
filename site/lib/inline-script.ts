/** A script as each page has it, without its indents: for the page, and for the policy, which allows it by its digest. */
export function inlineScript(source: string): string {
  return source.trim().replaceAll(/\n\s*/g, '\n');
}
