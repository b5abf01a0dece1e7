import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { optionsOf } from '../options.ts';
import { DegreeFields, ReviewField } from './risk-fields.tsx';
import { ShownVersion } from './shown-version.tsx';

/** A new risk, or what is written of one: `stored` is what is there now. */
export function RiskFormPage({
  context,
  state,
  title,
  intro,
  caption,
  options,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  intro?: string;
  caption?: string;
  options: ReturnType<typeof optionsOf>;
  stored?: Readonly<Record<string, string>>;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      intro={intro ? <p class="govuk-body">{intro}</p> : undefined}
    >
      {stored ? <ShownVersion state={state} stored={stored} options={options} /> : null}
      <SafetyRail />
      <TextInput name="title" label={t('results.risk.risk')} hint={t('results.risk.risk_hint')} />
      <TextArea name="cause" label={t('results.risk.cause')} hint={t('results.risk.cause_hint')} rows={2} />
      <TextArea name="event" label={t('results.risk.event')} hint={t('results.risk.event_hint')} rows={3} />
      <TextArea
        name="effect"
        label={t('results.risk.effect')}
        hint={t('results.risk.effect_hint')}
        rows={2}
      />
      <Select
        name="category"
        label={t('results.risk.category')}
        empty={t('people.choose')}
        options={options.category}
      />
      <Select
        name="concerns"
        label={t('results.risk.concerns')}
        hint={t('results.risk.concerns_hint')}
        empty={t('people.choose')}
        options={options.concerns}
      />
      <DegreeFields />
      <Select
        name="owner"
        label={t('results.risk.owner')}
        hint={t('results.risk.owner_hint')}
        empty={t('people.choose')}
        options={options.owner}
      />
      <Radios name="owner_role" label={t('results.risk.owner_role')} choices={options.owner_role} />
      <Radios
        name="response"
        label={t('results.risk.response')}
        choices={options.response.map((one) => ({
          ...one,
          hint: t(`results.risk.response_hint.${one.value}`),
        }))}
      />
      <TextArea
        name="measures"
        label={t('results.risk.measures')}
        hint={t('results.risk.measures_hint')}
        rows={4}
      />
      <Heading level={2}>{t('results.risk.trigger')}</Heading>
      <TextArea
        name="trigger_text"
        label={t('results.risk.trigger_text')}
        hint={t('results.risk.trigger_text_hint')}
        rows={2}
        optional
      />
      <Select
        name="trigger_rule"
        label={t('results.risk.trigger_rule')}
        hint={t('results.risk.trigger_rule_hint')}
        empty={t('results.risk.rule.none')}
        options={options.trigger_rule}
        optional
      />
      <NumberInput
        name="trigger_from"
        label={t('results.risk.trigger_from')}
        hint={t('results.risk.trigger_from_hint')}
        width={3}
        optional
      />
      <ReviewField />
      {stored === undefined ? null : (
        <TextArea
          name="remark"
          label={t('results.risk.change_remark')}
          hint={t('results.risk.remark_hint')}
          rows={3}
        />
      )}
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
