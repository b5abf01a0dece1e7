import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { hoursOf } from '../../programme/pages/hours-of.ts';
import type { PublishedSession } from '../../public/queries.ts';

/** What a participant needs, session by session. */
export function NeedsFormPage({
  context,
  state,
  caption,
  sessions,
  notice,
}: {
  context: ActingContext;
  state: FormState;
  caption: string;
  sessions: readonly PublishedSession[];
  notice: Notice;
}) {
  const { t, day } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.needs.title')}
      caption={caption}
      intro={<p class="govuk-body">{t('training.needs.intro')}</p>}
    >
      {sessions.map((session) => (
        <Fieldset
          legend={`${day(session.day)}, ${hoursOf(session)}: ${session.title}`}
          id={`session-${session.id}`}
        >
          <TextInput
            name={`access-${session.id}`}
            label={t('training.needs.access')}
            hint={t('training.needs.access_hint')}
            optional
          />
          <TextInput
            name={`diet-${session.id}`}
            label={t('training.needs.diet')}
            hint={t('training.needs.diet_hint')}
            optional
          />
        </Fieldset>
      ))}
      <SafetyRail />
      <p class="govuk-body">{t('training.needs.consent')}</p>
      <PrivacyNotice {...notice} />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
