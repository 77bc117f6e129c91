import { useState } from 'react';
import { Accordion, Flex } from '@strapi/design-system';
import { ClockCounterClockwise } from '@strapi/icons';
import type { History, Restored } from '../../../schemas/desk.ts';
import { historyPanelWords } from '../../../words/desk-actions.ts';
import { whenText } from '../../../words/desk-times.ts';
import { useHistoryQuery, type Entry } from '../api.ts';
import { Notice } from '../Notice.tsx';
import { useNow } from '../now.ts';
import { Changes } from './Changes.tsx';
import { Restore } from './Restore.tsx';
import { RestoredNotice } from './RestoredNotice.tsx';
import { Window } from './Window.tsx';

/** Who published what and when, and what changed; an earlier version can be brought back into the draft. */
export function HistoryButton(props: { entry: Entry; mayRestore: boolean }) {
  const { button, title, close } = historyPanelWords;
  return (
    <Window button={button} icon={<ClockCounterClockwise />} title={title} closeLabel={close}>
      <Versions {...props} />
    </Window>
  );
}

function Versions({ entry, mayRestore }: { entry: Entry; mayRestore: boolean }) {
  const { data, isError } = useHistoryQuery(entry, { refetchOnMountOrArgChange: true });
  const [restored, setRestored] = useState<{ when: string } & Restored>();
  const now = useNow();
  if (!data) return <Notice bad={isError}>{isError ? historyPanelWords.failed : historyPanelWords.loading}</Notice>;
  if (data.length === 0) return <Notice>{historyPanelWords.empty}</Notice>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {restored && <RestoredNotice {...restored} />}
      <Accordion.Root collapsible defaultValue={String(data[0]?.seq)}>
        {data.map((version) => {
          const when = whenText(version.at, now);
          return (
            <Accordion.Item key={version.seq} value={String(version.seq)}>
              <Accordion.Header>
                <Accordion.Trigger>{titleOf(version, when)}</Accordion.Trigger>
              </Accordion.Header>
              <Accordion.Content>
                <Flex direction="column" alignItems="stretch" gap={4} padding={4}>
                  <Changes version={version} />
                  {mayRestore && version.restorable && (
                    <Restore
                      entry={entry}
                      seq={version.seq}
                      when={when}
                      onRestored={({ leftOut }) => setRestored({ when, leftOut })}
                    />
                  )}
                </Flex>
              </Accordion.Content>
            </Accordion.Item>
          );
        })}
      </Accordion.Root>
    </Flex>
  );
}

function titleOf({ action, by }: History[number], when: string): string {
  return `${historyPanelWords.actions[action]} · ${when} · ${by ? historyPanelWords.by(by) : historyPanelWords.bySystem}`;
}
