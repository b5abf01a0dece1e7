import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Gathering } from '../../queries.ts';
import { halfDayText } from '../half-day-text.ts';
import type { CheckIn, Listed } from '../queries.ts';
import { PersonName } from './presence-parts.tsx';

type Props = {
  readonly context: ActingContext;
  readonly state: FormState;
  readonly gathering: Gathering;
  readonly entry: CheckIn;
  readonly person: Listed | undefined;
};

/** One entry of the list, and taking it back when it was noted by mistake. */
export function TakeBackPage({ context, state, gathering, entry, person }: Props) {
  const { language, url, token } = context;
  const { t } = language;
  const facts = (
    <SummaryList
      rows={[
        { key: t('training.presence.person'), value: <PersonName name={person?.name ?? ''} /> },
        { key: t('training.presence.half_day_head'), value: halfDayText(language, entry) },
        {
          key: t('training.presence.by_hand.when'),
          value: <DateTime at={entry.happenedAt} zone={zone} />,
        },
        { key: t('training.presence.how'), value: t(`training.presence.way.${entry.way}`) },
        {
          key: t('training.presence.by_hand.who'),
          value: <bdi>{entry.recordedBy ?? entry.atDoor ?? '–'}</bdi>,
        },
        ...(entry.reason ? [{ key: t('common.reason'), value: <bdi>{entry.reason}</bdi> }] : []),
      ]}
    />
  );
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('training.presence.take_back.title')}
      caption={gathering.title}
      intro={facts}
    >
      <TextArea
        name="reason"
        label={t('training.presence.take_back.reason')}
        hint={t('training.presence.take_back.text')}
        rows={3}
      />
      <SafetyRail />
      <Button look="warning">{t('training.presence.take_back.action')}</Button>
    </FormPage>
  );
}
