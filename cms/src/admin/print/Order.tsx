import { useState } from 'react';
import { Field, NumberInput } from '@strapi/design-system';
import { codeWidths, labelCode, papers, resolutions, type Paper } from '../../rules/print-sizes.ts';
import { productSchema, type Printable, type PrintJob } from '../../contracts/print.ts';
import { printWords as words } from '../../words/print.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { refusalOf } from '../refusal.ts';
import { printApi } from './api.ts';
import { Note } from '../parts/Note.tsx';
import { WindowForm } from '../windows/WindowForm.tsx';

interface Props {
  documentId: string;
  ready: Printable['placements'];
  onBegun: (job: PrintJob) => void;
}

const all = 'all';

/** Which product to print for which placements. */
export function Order({ documentId, ready, onBegun }: Props) {
  const [placement, setPlacement] = useState(all);
  const [kind, setKind] = useState('A4');
  const chosen = placement === all ? ready : ready.filter(({ key }) => key === placement);
  const widest = Math.max(...chosen.map(({ widthMm }) => widthMm));
  const [width, setWidth] = useState<number | undefined>();
  const [dpi, setDpi] = useState(300);
  const [fault, setFault] = useState('');
  const [begin, { isLoading }] = printApi.useBeginPrintMutation();
  const isAlone = kind === 'svg' || kind === 'png';
  const widthMm = width ?? widest;

  async function order(): Promise<void> {
    const product = productSchema.safeParse(
      isAlone
        ? { kind, widthMm, ...(kind === 'png' ? { dpi } : {}) }
        : kind === 'labels' || kind === 'notice'
          ? { kind }
          : { kind: 'poster', paper: kind },
    );
    const isWidth = Number.isInteger(widthMm) && widthMm >= codeWidths.least && widthMm <= codeWidths.most;
    if (!product.success) {
      return setFault(isWidth ? words.tooManyPixels : words.widthFault(codeWidths.least, codeWidths.most));
    }
    const answer = await begin({ documentId, product: product.data, ...(placement === all ? {} : { placement }) });
    if ('error' in answer) setFault(refusalOf(answer.error, words.notStarted));
    else onBegun(answer.data);
  }

  return (
    <WindowForm save={words.make} isBusy={isLoading} onSave={order}>
      <ChoiceField
        name="placement"
        label={words.which}
        value={placement}
        choices={[
          [all, words.all(ready.length)],
          ...ready.map(({ key, place, code }) => [key, words.placeWithCode(place, code)] as const),
        ]}
        onChange={setPlacement}
      />
      <ChoiceField
        name="kind"
        label={words.what}
        hint={hintOf(kind, chosen)}
        fault={isAlone ? undefined : fault}
        value={kind}
        choices={[
          ...(Object.keys(papers) as Paper[]).map((paper) => [paper, words.poster(paper)] as const),
          ...(chosen.some(({ hasAnswer }) => hasAnswer) ? [['notice', words.notice] as const] : []),
          ['labels', words.labels],
          ['svg', words.svg],
          ['png', words.png],
        ]}
        onChange={(value) => {
          setKind(value);
          setFault('');
        }}
      />
      {isAlone && (
        <Field.Root name="width" hint={words.widthHint} error={fault || undefined}>
          <Field.Label>{words.width}</Field.Label>
          <NumberInput value={widthMm} onValueChange={setWidth} step={10} />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      )}
      {kind === 'png' && (
        <ChoiceField
          name="dpi"
          label={words.dpi}
          value={String(dpi)}
          choices={resolutions.map((one) => [String(one), words.dpiOption(one)])}
          onChange={(value) => setDpi(Number(value))}
        />
      )}
      <Note>{words.checkedBefore}</Note>
    </WindowForm>
  );
}

function hintOf(kind: string, chosen: Printable['placements']): string | undefined {
  if (kind === 'svg' || kind === 'png') return undefined;
  if (kind === 'notice') return words.noticeHint(chosen.filter(({ hasAnswer }) => !hasAnswer).length) || words.margins;
  if (kind !== 'labels') return words.margins;
  const further = chosen.filter(({ widthMm }) => widthMm > labelCode).length;
  const sheet = chosen.length === 1 ? words.oneLabel : '';
  return [words.labelsHint, sheet, further > 0 ? words.labelReach(further) : ''].filter(Boolean).join(' ');
}
