import type { FormSummary } from '../../../forms/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { VisitReason } from '../risk.ts';
import { visitPurposes } from '../rules.ts';
import { ReasonList } from './reason-list.tsx';

type Form = { context: ActingContext; state: FormState; caption: string };

/** A visit of a sub-grant: when, where, why, and with which checklist. */
export function PlanPage({
  context: { url, token, language },
  state,
  caption,
  reasons,
  checklists,
}: Form & { reasons: readonly VisitReason[]; checklists: readonly FormSummary[] }) {
  const { t, locale } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('grants.visit.plan.title')}
      caption={caption}
      intro={
        <>
          <p class="govuk-body">{t('grants.visit.plan.text')}</p>
          {reasons.length > 0 ? (
            <InsetText>
              <p class="govuk-body">{t('grants.visit.reasons.text')}</p>
              <ReasonList reasons={reasons} />
            </InsetText>
          ) : null}
        </>
      }
    >
      <Radios
        name="purpose"
        label={t('grants.visit.purpose')}
        choices={visitPurposes.map((value) => ({
          value,
          text: t(`grants.visit.purpose.${value}`),
          hint: t(`grants.visit.purpose_hint.${value}`),
        }))}
      />
      <Radios
        name="checklist"
        label={t('grants.visit.checklist')}
        choices={checklists.map(({ key, title, version }) => ({
          value: key,
          text: inLanguage(title, locale),
          hint: t('grants.visit.checklist_version', { version }),
        }))}
      />
      <AppointmentFields t={t} />
      <Button>{t('grants.visit.plan.title')}</Button>
    </FormPage>
  );
}

/** Another day or place. */
export function ChangePage({ context: { url, token, language }, state, caption }: Form) {
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('grants.visit.change.title')}
      caption={caption}
      intro={<p class="govuk-body">{t('grants.visit.change.text')}</p>}
    >
      <AppointmentFields t={t} />
      <Button>{t('grants.visit.change.action')}</Button>
    </FormPage>
  );
}

function AppointmentFields({ t }: { t: ActingContext['language']['t'] }) {
  return (
    <>
      <DateInput name="visit_on" label={t('grants.visit.day')} />
      <TextInput name="place" label={t('grants.visit.place')} hint={t('grants.visit.place_hint')} />
      <TextArea
        name="message"
        label={t('grants.visit.message')}
        hint={t('grants.visit.message_hint')}
        rows={4}
        optional
      />
      <SafetyRail />
    </>
  );
}
