import { attachments } from '../attachments/index.ts';
import { toDocx } from './docx.ts';
import { toPdf } from './pdf.ts';
import type { DemoFile } from '../types.ts';

/** Every file that a demo document names, by that name. */
export function demoPapers(): DemoFile[] {
  return attachments.flatMap(({ document, paper }) =>
    [document.file, ...(document.otherFiles ?? [])].map((key) =>
      key.endsWith('.docx')
        ? {
            key,
            fileName: `${paper.fileName}.docx`,
            mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            make: () => toDocx(paper),
          }
        : { key, fileName: `${paper.fileName}.pdf`, mime: 'application/pdf', make: () => toPdf(paper) },
    ),
  );
}
