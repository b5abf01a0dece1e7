import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { region } from '../rules.ts';

/** What is wrong with a value or with one record behind it, what is right instead, and why. */
export function DisputeFormPage({
  context: { language, url, token },
  state,
  name,
  record,
  periods,
  jurisdictions,
  back,
}: {
  context: ActingContext;
  state: FormState;
  /** Of the indicator. */
  name: string;
  /** What the disputed record is called; undefined where the value itself is disputed. */
  record: string | undefined;
  periods: readonly { readonly id: string; readonly name: string }[];
  jurisdictions: readonly string[];
  back: string;
}) {
  const { t, locale } = language;
  const kept = (field: string) => {
    const value = state.typed[field];
    return typeof value === 'string' ? <input type="hidden" name={field} value={value} /> : null;
  };
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t(record === undefined ? 'results.dispute.raise.value' : 'results.dispute.raise.record')}
      caption={name}
      intro={
        <>
          {record === undefined ? null : (
            <p class="govuk-body">
              {t('results.record')}: <strong dir="auto">{record}</strong>
            </p>
          )}
          <p class="govuk-body">{t('results.dispute.raise.text')}</p>
        </>
      }
    >
      {record === undefined ? (
        <>
          <Select
            name="period"
            label={t('results.period')}
            optional
            empty={t('results.dispute.until_today')}
            options={periods.map(({ id, name: text }) => ({ value: id, text }))}
          />
          <Select
            name="jurisdiction"
            label={t('results.jurisdiction')}
            optional
            empty={t('results.dispute.whole')}
            options={[
              ...jurisdictions.map((value) => ({ value, text: jurisdictionName(value, locale) })),
              { value: region, text: t('results.region') },
            ]}
          />
        </>
      ) : (
        <>
          {kept('period')}
          {kept('jurisdiction')}
          {kept('record')}
        </>
      )}
      <Radios
        name="claim"
        label={t('results.dispute.claim')}
        choices={(record === undefined
          ? (['number', 'missing'] as const)
          : (['number', 'not_counted'] as const)
        ).map((value) => ({ value, text: t(`results.dispute.claim.${value}`) }))}
      />
      <TextInput
        name="claimed"
        label={t('results.dispute.claimed')}
        hint={t('results.dispute.claimed.hint')}
        width={10}
        inputmode="decimal"
        spellcheck={false}
        optional
      />
      <SafetyRail />
      <TextArea name="reason" label={t('common.reason')} hint={t('results.dispute.reason.hint')} rows={4} />
      <ButtonRow>
        <Button>{t('results.dispute.raise.action')}</Button>
        <a class="govuk-link" href={back}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
