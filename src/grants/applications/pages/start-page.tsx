import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage, locales } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { money } from '../../../platform/money.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Call, Lot } from '../../calls/queries.ts';
import { deadlineDay } from '../../eligibility/fits-of-application.ts';
import { FitQuestions } from '../../eligibility/pages/fit-questions.tsx';
import { MisfitWarning } from '../../eligibility/pages/misfit-warning.tsx';
import { WhoMayApply } from '../../eligibility/pages/who-may-apply.tsx';
import { applicantRulesOf, type Fit } from '../../eligibility/rules.ts';
import type { OwnRow } from '../queries-lists.ts';
import { OwnInCall } from './own-in-call.tsx';

/** Before an application begins: which lot, which working title, in which language it will be written. */
export function StartPage({
  context,
  call,
  lots,
  fits,
  notice,
  own,
  state,
}: {
  context: ActingContext;
  call: Call;
  lots: readonly Lot[];
  fits: readonly Fit[];
  notice: Notice;
  /** What the organisation has begun or sent to this call. */
  own: readonly OwnRow[];
  state: FormState;
}) {
  const { language } = context;
  const { t, locale } = language;
  const rules = applicantRulesOf(call.rules);
  const deadline = deadlineDay(call);
  // What the page itself asks is not known before it is sent.
  const known = fits.filter(({ rule, verdict }) => verdict !== 'not_known' || rule === 'seat');
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.application.start.title')}
      caption={inLanguage(call.title, locale)}
    >
      <OwnInCall applications={own} />
      <InsetText>
        {t('grants.application.start.hours', { hours: call.hoursExpected })} {t('grants.application.until')}{' '}
        {call.deadlineAt ? <DateTime at={call.deadlineAt} zone={call.deadlineZone} /> : null}.{' '}
        <a class="govuk-link" href={`/calls/${call.id}/form`}>
          {t('grants.application.start.read_form')}
        </a>
      </InsetText>
      <SafetyRail />
      <WhoMayApply rules={rules} deadline={deadline} />
      <MisfitWarning rules={rules} deadline={deadline} fits={known} />
      <FitQuestions rules={rules} deadline={deadline} />
      <Radios
        name="lot"
        label={t('grants.application.start.lot')}
        choices={lots.map((lot) => ({
          value: lot.id,
          text: `${lot.number}. ${inLanguage(lot.title, locale)}`,
          hint: t('grants.lot.range', {
            minimum: language.money(money(lot.minimumMinor, lot.currency)),
            maximum: language.money(money(lot.maximumMinor, lot.currency)),
          }),
        }))}
      />
      <TextInput
        name="title"
        label={t('grants.application.title')}
        hint={t('grants.application.start.title_hint')}
      />
      <Select
        name="language"
        label={t('grants.application.start.language')}
        options={locales.map((value) => ({ value, text: localeName(value) }))}
      />
      <PrivacyNotice {...notice} />
      <Button>{t('grants.application.start.action')}</Button>
    </FormPage>
  );
}
