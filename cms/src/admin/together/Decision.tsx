import { useState } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { instant } from '@pho-luat/shared/schemas/fields';
import { error as issue } from '../../rules/issue.ts';
import { stops } from '../../contracts/desk.ts';
import type { Together, TogetherDone } from '../../contracts/together.ts';
import { minuteText } from '../../words/desk-times.ts';
import { issueText } from '../../words/issues.ts';
import { togetherWords as words } from '../../words/together.ts';
import { momentReading } from '../days/readings.ts';
import { TypedField } from '../days/TypedField.tsx';
import { refusalOf } from '../refusal.ts';
import { Notice } from '../parts/Notice.tsx';
import { RemarkField } from '../reviews/RemarkField.tsx';
import { typedRemark, typeRemark } from '../reviews/typed-remark.ts';
import { togetherApi } from './api.ts';

interface DecisionProps {
  together: Together;
  /** It is what is chosen now, as it is saved now. */
  isSeen: boolean;
  onRefused: () => unknown;
}

/** What is done with all of them: published or timed by those who may, sent for review by others. */
export function Decision({ together, isSeen, onRefused }: DecisionProps) {
  const { entries, mayPublish, maySend } = together;
  const [publish, publishing] = togetherApi.usePublishTogetherMutation();
  const [schedule, scheduling] = togetherApi.useScheduleTogetherMutation();
  const [send, sending] = togetherApi.useSendTogetherMutation();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const [fault, setFault] = useState('');

  const seen = entries.map(({ uid, documentId, savedAt }) => ({ uid, documentId, savedAt }));
  const isBusy = publishing.isLoading || scheduling.isLoading || sending.isLoading || !isSeen;
  const severities = entries.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  const hasFaults = severities.some(stops);
  const isTimed = entries.some(({ publishAt }) => publishAt);

  /** Whether it was done. */
  function tell<Done>(answer: { data: Done } | { error: unknown }, said: (done: Done) => string): boolean {
    if ('error' in answer) {
      setFault(refusalOf(answer.error, words.failed));
      onRefused();
      return false;
    }
    setFault('');
    toggleNotification({ type: 'success', message: said(answer.data) });
    return true;
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={4} background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      {severities.includes('error') && <Notice>{words.errors}</Notice>}
      {fault && <Notice bad>{fault}</Notice>}
      {mayPublish ? (
        <Flex gap={4} wrap="wrap" alignItems="flex-end" justifyContent="space-between">
          <Time
            isBusy={isBusy || hasFaults}
            onSet={async (publishAt) =>
              tell(
                await schedule({ entries: seen, publishAt }),
                ({ untimed }) => words.timeSet(minuteText(publishAt, new Date())) + words.untimed(untimed),
              )
            }
          />
          {isTimed && (
            <Button
              variant="tertiary"
              size="L"
              disabled={isBusy}
              onClick={async () =>
                tell(
                  await schedule({ entries: seen, publishAt: null }),
                  ({ untimed }) => words.timeEnded + words.untimed(untimed),
                )
              }
            >
              {words.endTime}
            </Button>
          )}
          <Button
            size="L"
            disabled={isBusy || hasFaults}
            onClick={async () => {
              const said = ({ untimed }: TogetherDone) => words.published(seen.length) + words.untimed(untimed);
              if (tell(await publish({ entries: seen }), said)) navigate('/');
            }}
          >
            {words.publish(seen.length)}
          </Button>
        </Flex>
      ) : (
        maySend && (
          <Flex gap={4} wrap="wrap" alignItems="flex-end" justifyContent="space-between">
            <Box flex="1 1 32rem">
              <RemarkField />
            </Box>
            <Button
              size="L"
              startIcon={<PaperPlane />}
              disabled={isBusy || hasFaults}
              onClick={async () => {
                if (tell(await send({ entries: seen, remark: typedRemark() }), () => words.sent)) typeRemark(undefined, '');
              }}
            >
              {words.send(seen.length)}
            </Button>
          </Flex>
        )
      )}
    </Flex>
  );
}

function Time({ isBusy, onSet }: { isBusy: boolean; onSet: (publishAt: string) => Promise<boolean> }) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  async function set() {
    const moment = instant.safeParse(typed).data;
    setTried(!moment);
    if (moment && (await onSet(moment))) setTyped(null);
  }
  return (
    <TypedField
      reading={momentReading}
      name="together-time"
      label={words.time}
      value={typed}
      fault={isTried && !typed ? issueText(issue('publishAt', 'notAMoment', { value: '' })) : undefined}
      onChange={setTyped}
      button={
        <Button variant="secondary" size="L" disabled={isBusy} onClick={() => void set()}>
          {words.setTime}
        </Button>
      }
    />
  );
}
