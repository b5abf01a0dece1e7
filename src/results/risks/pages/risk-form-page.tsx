import type { Participant } from '../../../action/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { type Option, Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { ownerRoles, responses } from '../rules.ts';
import { triggerRules } from '../triggers.ts';
import { comparable, labels } from '../typed.ts';
import { DegreeFields, ReviewField } from './risk-fields.tsx';

/** A new risk, or what is written of one: `stored` is what is there now. */
export function RiskFormPage({
  context,
  state,
  title,
  intro,
  caption,
  partners,
  categories,
  concerns,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  intro?: string;
  caption?: string;
  partners: readonly Participant[];
  categories: readonly Option[];
  concerns: readonly Option[];
  stored?: Readonly<Record<string, string>>;
}) {
  const { t } = context.language;
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      intro={intro ? <p class="govuk-body">{intro}</p> : undefined}
    >
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {state.conflict && stored ? (
        <BothVersions
          typed={comparable(state.typed)}
          stored={comparable(stored)}
          label={(name) => t(labels[name]!)}
        />
      ) : null}
      <SafetyRail />
      <TextInput name="title" label={t('results.risk.risk')} hint={t('results.risk.risk_hint')} />
      <TextArea
        name="description"
        label={t('common.description')}
        hint={t('results.risk.description_hint')}
        rows={4}
      />
      <Select
        name="category"
        label={t('results.risk.category')}
        empty={t('people.choose')}
        options={categories}
      />
      <Select
        name="concerns"
        label={t('results.risk.concerns')}
        hint={t('results.risk.concerns_hint')}
        empty={t('people.choose')}
        options={concerns}
      />
      <DegreeFields />
      <Select
        name="owner"
        label={t('results.risk.owner')}
        hint={t('results.risk.owner_hint')}
        empty={t('people.choose')}
        options={partners.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Radios
        name="owner_role"
        label={t('results.risk.owner_role')}
        choices={ownerRoles.map((value) => ({ value, text: t(`people.role.${value}`) }))}
      />
      <Radios
        name="response"
        label={t('results.risk.response')}
        choices={responses.map((value) => ({
          value,
          text: t(`results.risk.response.${value}`),
          hint: t(`results.risk.response_hint.${value}`),
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
        options={triggerRules.map((value) => ({ value, text: t(`results.risk.rule.${value}`) }))}
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
