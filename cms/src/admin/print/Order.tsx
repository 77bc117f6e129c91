import { useState } from 'react';
import { Button, Field, Flex, Modal, NumberInput, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { codeWidths, labelCode, papers, resolutions, type Paper } from '../../rules/print-sizes.ts';
import { productSchema, type Printable, type PrintJob } from '../../schemas/print.ts';
import { printWords as words } from '../../words/print.ts';
import { refusalOf } from '../publishing/api.ts';
import { useBeginPrintMutation } from './api.ts';

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
  const [begin, { isLoading }] = useBeginPrintMutation();
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
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Field.Root name="placement">
            <Field.Label>{words.which}</Field.Label>
            <SingleSelect value={placement} onChange={(value) => setPlacement(String(value))}>
              <SingleSelectOption value={all}>{words.all(ready.length)}</SingleSelectOption>
              {ready.map(({ key, place, code }) => (
                <SingleSelectOption key={key} value={key}>
                  {words.placeWithCode(place, code)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          <Field.Root name="kind" hint={hintOf(kind, chosen)} error={isAlone ? undefined : fault || undefined}>
            <Field.Label>{words.what}</Field.Label>
            <SingleSelect
              value={kind}
              onChange={(value) => {
                setKind(String(value));
                setFault('');
              }}
            >
              {(Object.keys(papers) as Paper[]).map((paper) => (
                <SingleSelectOption key={paper} value={paper}>
                  {words.poster(paper)}
                </SingleSelectOption>
              ))}
              {chosen.some(({ hasAnswer }) => hasAnswer) && (
                <SingleSelectOption value="notice">{words.notice}</SingleSelectOption>
              )}
              <SingleSelectOption value="labels">{words.labels}</SingleSelectOption>
              <SingleSelectOption value="svg">{words.svg}</SingleSelectOption>
              <SingleSelectOption value="png">{words.png}</SingleSelectOption>
            </SingleSelect>
            <Field.Error />
            <Field.Hint />
          </Field.Root>
          {isAlone && (
            <Field.Root name="width" hint={words.widthHint} error={fault || undefined}>
              <Field.Label>{words.width}</Field.Label>
              <NumberInput value={widthMm} onValueChange={setWidth} step={10} />
              <Field.Error />
              <Field.Hint />
            </Field.Root>
          )}
          {kind === 'png' && (
            <Field.Root name="dpi">
              <Field.Label>{words.dpi}</Field.Label>
              <SingleSelect value={String(dpi)} onChange={(value) => setDpi(Number(value))}>
                {resolutions.map((one) => (
                  <SingleSelectOption key={one} value={String(one)}>
                    {words.dpiOption(one)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          )}
          <Typography tag="p" variant="pi" textColor="neutral600">
            {words.checkedBefore}
          </Typography>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{words.cancel}</Button>
        </Modal.Close>
        <Button onClick={() => void order()} loading={isLoading}>
          {words.make}
        </Button>
      </Modal.Footer>
    </>
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
