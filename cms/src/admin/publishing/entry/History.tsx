import { useState } from 'react';
import { Accordion, Button, Flex, Typography } from '@strapi/design-system';
import { ClockCounterClockwise } from '@strapi/icons';
import type { History, Restored, Version } from '../../../contracts/desk.ts';
import type { Review, TableNote } from '../../../contracts/reviews.ts';
import { historyPanelWords } from '../../../words/desk-actions.ts';
import { minuteText, whenText } from '../../../words/desk-times.ts';
import { reviewWords } from '../../../words/reviews.ts';
import type { Entry } from '../../entry.ts';
import { publishingApi, useEntryStatusState } from '../api.ts';
import { Group } from '../../parts/Group.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useNow } from '../../now.ts';
import { Remarks } from '../../reviews/Remarks.tsx';
import { Changes } from './Changes.tsx';
import { Restore } from './Restore.tsx';
import { ReadWindow } from '../../windows/ReadWindow.tsx';

/** Who wrote, sent, returned and published what and when, and what changed; an earlier version can be brought back into the draft. */
export function HistoryButton(props: { entry: Entry; mayRestore: boolean }) {
  const { button, title } = historyPanelWords;
  return (
    <ReadWindow button={button} icon={<ClockCounterClockwise />} title={title} help="history">
      <Versions {...props} />
    </ReadWindow>
  );
}

function Versions({ entry, mayRestore }: { entry: Entry; mayRestore: boolean }) {
  const [restored, setRestored] = useState<{ when: string } & Restored>();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {restored && (
        <>
          <Notice>{historyPanelWords.restored(restored.when)}</Notice>
          <Group title={historyPanelWords.lost} tone="warning" lines={restored.leftOut.map((text) => ({ text }))} />
        </>
      )}
      <Part entry={entry} mayRestore={mayRestore} before={undefined} onRestored={setRestored} />
    </Flex>
  );
}

interface PartProps {
  entry: Entry;
  mayRestore: boolean;
  /** The version after the newest of these. */
  before: number | undefined;
  onRestored: (restored: { when: string } & Restored) => void;
}

/** As many events as one answer has, and those before them once they are asked for. */
function Part({ before, ...props }: PartProps) {
  const { entry, mayRestore, onRestored } = props;
  const { data, isError } = publishingApi.useHistoryQuery({ ...entry, before }, { refetchOnMountOrArgChange: true });
  const [isLonger, setLonger] = useState(false);
  const { currentData: status } = useEntryStatusState(entry);
  const written = status?.review?.steps.find(({ step }) => step === 'written');
  const now = useNow();
  if (!data) return <Notice bad={isError}>{isError ? historyPanelWords.failed : historyPanelWords.loading}</Notice>;
  const oldest = data.findLast(isVersion);
  const hasEarlier = oldest !== undefined && !oldest.isFirst;
  return (
    <>
      {data.length === 0 && <Notice>{historyPanelWords.empty}</Notice>}
      <Accordion.Root collapsible defaultValue={keyOf(data[0])}>
        {data.map((event) => {
          const when = whenText(event.at, now);
          return (
            <Accordion.Item key={keyOf(event)} value={keyOf(event)}>
              <Accordion.Header>
                <Accordion.Trigger>{titleOf(event, when)}</Accordion.Trigger>
              </Accordion.Header>
              <Accordion.Content>
                <Flex direction="column" alignItems="stretch" gap={4} padding={4}>
                  {isVersion(event) ? <Changes version={event} /> : <Said review={event} />}
                  {mayRestore && isVersion(event) && event.restorable && (
                    <Restore
                      entry={entry}
                      seq={event.seq}
                      when={when}
                      onRestored={({ leftOut }) => onRestored({ when, leftOut })}
                    />
                  )}
                </Flex>
              </Accordion.Content>
            </Accordion.Item>
          );
        })}
      </Accordion.Root>
      {hasEarlier && isLonger && <Part {...props} before={oldest.seq} />}
      {hasEarlier && !isLonger && (
        <Button variant="tertiary" onClick={() => setLonger(true)}>
          {historyPanelWords.earlier}
        </Button>
      )}
      {!hasEarlier && written && <Notice>{reviewWords.step('written', written.by, minuteText(written.at, now))}</Notice>}
    </>
  );
}

function Said({ review: { remarks } }: { review: Review | TableNote }) {
  return remarks.length > 0 ? <Remarks remarks={remarks} /> : <Typography>{historyPanelWords.withoutRemark}</Typography>;
}

function isVersion(event: History[number]): event is Version {
  return 'seq' in event;
}

function keyOf(event: History[number] | undefined): string {
  return event && isVersion(event) ? String(event.seq) : `${event?.action} ${event?.at}`;
}

function titleOf({ action, by }: History[number], when: string): string {
  return `${historyPanelWords.actions[action]} · ${when} · ${by ? historyPanelWords.by(by) : historyPanelWords.bySystem}`;
}
