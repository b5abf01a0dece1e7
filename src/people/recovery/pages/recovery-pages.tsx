import type { FormState } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Recovery } from '../queries.ts';
import { type Helpers, validHours, type Way, waitMinutes, witnessHours } from '../rules.ts';

type Props = FormState & { readonly action: string; readonly token: string };
type Stands = 'waits_for_people' | 'waits' | 'open';

/** What to do without the second factor: ask, telephone, wait, go in. `stands` is where it stands once it was asked for. */
export function LostPage({
  stands,
  recovery,
  helpers,
  ...form
}: Props & { stands: Stands | undefined; recovery: Recovery | undefined; helpers: Helpers }) {
  const { t } = useLanguage();
  return (
    <>
      <FormPage
        {...form}
        title={t('people.recovery.title')}
        intro={
          <>
            <p class="govuk-body">{t('people.recovery.intro')}</p>
            <ol class="govuk-list govuk-list--number">
              <li>{t('people.recovery.step_ask', { minutes: waitMinutes })}</li>
              <li>{t(`people.recovery.step_people.${helpers}`, { hours: witnessHours })}</li>
              <li>{t('people.recovery.step_in', { minutes: waitMinutes, hours: validHours })}</li>
            </ol>
            {stands && recovery ? <Standing stands={stands} recovery={recovery} helpers={helpers} /> : null}
          </>
        }
      >
        <Button look={stands ? 'secondary' : 'main'}>
          {t(stands ? 'people.recovery.ask_again' : 'people.recovery.ask')}
        </Button>
      </FormPage>
      {stands === 'open' ? (
        <ButtonForm action="/sign-in/lost/open" token={form.token}>
          {t('people.recovery.go_in')}
        </ButtonForm>
      ) : null}
    </>
  );
}

function Standing({ stands, recovery, helpers }: { stands: Stands; recovery: Recovery; helpers: Helpers }) {
  const { t } = useLanguage();
  const said = stands === 'waits_for_people' ? `${stands}.${helpers}` : stands;
  return (
    <>
      <InsetText>{t(`people.recovery.${said}`)}</InsetText>
      <SummaryList
        rows={[
          { key: t('people.recovery.asked_at'), value: <DateTime at={recovery.createdAt} zone={zone} /> },
          { key: t('people.recovery.opens_at'), value: <DateTime at={recovery.opensAt} zone={zone} /> },
          { key: t('people.recovery.vouched'), value: String(recovery.vouchers.length) },
        ]}
      />
    </>
  );
}

/** For a colleague, a grant officer or one who runs the Action: is it really them? */
export function VouchPage({ recovery, way, ...form }: Props & { recovery: Recovery; way: Way }) {
  const { t } = useLanguage();
  return (
    <FormPage
      {...form}
      title={t('people.recovery.vouch')}
      intro={
        <>
          <SummaryList
            rows={[
              { key: t('people.field.name'), value: recovery.personName },
              { key: t('people.field.organisation'), value: recovery.organisationName },
              { key: t('people.recovery.asked_at'), value: <DateTime at={recovery.createdAt} zone={zone} /> },
            ]}
          />
          <p class="govuk-body">{t(`people.recovery.vouch_text.${way}`)}</p>
          <WarningText>{t('people.recovery.vouch_warning')}</WarningText>
        </>
      }
    >
      <Tick name="spoken" label={t(`people.recovery.spoken.${way}`)} />
      <Button>{t('people.recovery.vouch_button')}</Button>
    </FormPage>
  );
}

/** For the person who did not ask. */
export function StopPage(form: Props) {
  const { t } = useLanguage();
  return (
    <FormPage
      {...form}
      title={t('people.recovery.stop')}
      intro={<p class="govuk-body">{t('people.recovery.stop_text')}</p>}
    >
      <Button look="warning">{t('people.recovery.stop_button')}</Button>
    </FormPage>
  );
}
