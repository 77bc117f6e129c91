import { Button } from '@strapi/design-system';
import { Rocket } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { homeWords } from '../../../words/desk-status.ts';
import { refusalOf } from '../../refusal.ts';
import { publishingApi } from '../api.ts';

/** Does not wait for a burst to end, or for the next try. */
export function PublishNow() {
  const [publishNow, { isLoading }] = publishingApi.usePublishNowMutation();
  const { toggleNotification } = useNotification();

  async function ask() {
    const answer = await publishNow();
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: refusalOf(answer.error, homeWords.publishNowFailed) });
    } else {
      toggleNotification({ type: 'success', message: homeWords.publishNowDone });
    }
  }

  return (
    <Button variant="secondary" size="S" startIcon={<Rocket />} loading={isLoading} onClick={ask}>
      {homeWords.publishNow}
    </Button>
  );
}
