import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { Gathering } from '../../queries.ts';
import { halfDayText } from '../half-day-text.ts';
import type { CheckIn, Listed } from '../queries.ts';

type Props = {
  readonly context: ActingContext;
  readonly state: FormState;
  readonly gathering: Gathering;
  readonly entry: CheckIn;
  readonly person: Listed | undefined;
};

/** Whether somebody was there for all of a half-day; and the way to what takes the entry back. */
export function PartPage({ context, state, gathering, entry, person }: Props) {
  const { language, url, token } = context;
  const { t } = language;
  return (
    <>
      <FormPage
        {...state}
        action={url.pathname}
        token={token}
        title={t('training.presence.part.title')}
        caption={gathering.title}
        intro={
          <>
            <p class="govuk-body">
              <bdi>{person?.name || t('training.presence.nameless')}</bdi>, {halfDayText(language, entry)}
            </p>
            <p class="govuk-body">{t('training.presence.part.rule')}</p>
          </>
        }
      >
        <Tick name="came_late" label={t('training.presence.part.came_late')} />
        <Tick name="left_early" label={t('training.presence.part.left_early')} />
        <Button>{t('common.save')}</Button>
      </FormPage>
      <p class="govuk-body">
        <a class="govuk-link" href={`/staff/check-ins/${entry.id}/take-back`}>
          {t('training.presence.take_back.action')}
        </a>
      </p>
    </>
  );
}
