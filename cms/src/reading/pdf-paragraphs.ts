/**
 * The paragraphs of a PDF's text, whose lines are those of its pages: a line goes on in the next one, unless it ends a sentence, is shorter
 * than the page is wide, or the next one begins with a sign. Numbers of pages are left out.
 */
export function paragraphsOf(pages: readonly string[]): string[] {
  const lines = pages.flatMap((page) => linesOf(page));
  const widest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const paragraphs: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    if (goesOn && line !== '' && !sign.test(line)) paragraphs.push(`${paragraphs.pop()} ${line}`);
    else if (line !== '') paragraphs.push(line);
    goesOn = line !== '' && !/[.:;!?…]["”»)]?$/.test(line) && line.length > widest * 0.7;
  }
  return paragraphs;
}

function linesOf(page: string): string[] {
  const lines = page.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const isNumber = (line: string | undefined) => line !== undefined && /^[-–]? ?\d{1,4} ?[-–]?$/.test(line);
  return lines.slice(isNumber(lines[0]) ? 1 : 0, isNumber(lines.at(-1)) ? -1 : undefined);
}

const sign =
  /^(?:[-–•+*]\s|\d{1,3}[.)](?:\d{1,3}[.)])*\d{0,3}\s|\p{L}\)\s|[IVXLC]{1,6}\.\s|(?:Điều|Chương|Mục|Phần)\s+[\dIVXLC])/u;
