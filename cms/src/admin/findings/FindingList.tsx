import { TextButton, VisuallyHidden } from '@strapi/design-system';
import { fieldPathLabel } from '@pho-luat/shared/content-types/labels';
import { documentTypeOf, isDrafted } from '../../publication/types.ts';
import { findingWords } from '../../words/desk-findings.ts';
import { HelpLink } from '../guide/HelpLink.tsx';
import { Group } from '../parts/Group.tsx';
import type { Finding } from './in-form.ts';
import { Note } from '../parts/Note.tsx';

interface FindingListProps {
  findings: readonly Finding[];
  /** The type that they are of, where it may be one without drafts. */
  uid?: string;
  /** What is said where there are none. */
  none?: string;
  /** Absent where there is no form to lead into. */
  onMend?: (finding: Finding) => void;
}

export function FindingList({ findings, uid, none = findingWords.none, onMend }: FindingListProps) {
  const of = (wanted: Finding['severity']) =>
    findings
      .filter(({ severity }) => severity === wanted)
      .map((finding) => {
        const { field, message, severity } = finding;
        // The form cannot mend it: the guide says whose right it is.
        if (field === undefined && severity === 'right') return { text: message, action: <HelpLink to="takedown" /> };
        if (field === undefined) return { text: message };
        const label = fieldPathLabel(field);
        if (!onMend || severity === 'note') return { strong: label, text: message };
        const action = (
          <TextButton style={{ display: 'inline' }} onClick={() => onMend(finding)}>
            {findingWords.mend}
            <VisuallyHidden>{` ${label}: ${message}`}</VisuallyHidden>
          </TextButton>
        );
        return { strong: label, text: message, action };
      });
  const type = uid === undefined ? undefined : documentTypeOf(uid);
  const errors = type && !isDrafted(type) ? findingWords.errorsOfSave : findingWords.errors;
  return (
    <>
      {findings.every(({ severity }) => severity === 'note') && <Note>{none}</Note>}
      <Group title={errors} tone="bad" lines={of('error')} />
      {of('error').length > 0 && <HelpLink to="faults" />}
      <Group title={findingWords.rights} tone="neutral" lines={of('right')} />
      <Group title={findingWords.warnings} tone="warning" lines={of('warning')} />
      <Group title={findingWords.notes} tone="neutral" lines={of('note')} />
    </>
  );
}
