import type { LadderStep } from '../../../action/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes, Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Recommendation } from '../queries.ts';
import type { Evidence } from '../queries-evidence.ts';
import { stepName } from '../words.ts';

/** Noting that a recommendation came to a step, or fell back to one, and what shows it. */
export function EvidenceFormPage({
  context,
  state,
  recommendation,
  ladder,
  evidence,
}: {
  context: ActingContext;
  state: FormState;
  recommendation: Recommendation;
  ladder: readonly LadderStep[];
  /** What was noted before, the latest first. */
  evidence: readonly Evidence[];
}) {
  const correctable = evidence.filter(({ corrected }) => !corrected);
  const { t, locale, number, day } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.evidence.action')}
      caption={recommendation.title}
    >
      {recommendation.state === 'published' ? <InsetText>{t('advocacy.evidence.public')}</InsetText> : null}
      {recommendation.addressees.length > 1 ? (
        <Checkboxes
          name="addressees"
          label={t('advocacy.evidence.addressee')}
          hint={t('advocacy.evidence.addressee_hint')}
          choices={recommendation.addressees.map(({ id, name }) => ({ value: id, text: name }))}
          small
        />
      ) : null}
      <Radios
        name="step"
        label={t('advocacy.evidence.step')}
        hint={t('advocacy.evidence.step_hint')}
        choices={ladder.toReversed().map(({ key, name, value }) => ({
          value: key,
          text: inLanguage(name, locale),
          hint: number(value),
        }))}
      />
      <DateInput name="happened_on" label={t('advocacy.evidence.happened_on')} />
      <TextArea
        name="text"
        label={t('advocacy.evidence.text')}
        hint={t('advocacy.evidence.text_hint')}
        rows={5}
      />
      <TextInput
        name="reference"
        label={t('advocacy.evidence.reference')}
        hint={t('advocacy.evidence.reference_hint')}
      />
      <TextInput name="url" type="url" label={t('advocacy.recommendation.url')} optional />
      {correctable.length > 0 ? (
        <Select
          name="corrects"
          label={t('advocacy.evidence.corrects')}
          hint={t('advocacy.evidence.corrects_hint')}
          empty={t('common.none')}
          options={correctable.map((one) => ({
            value: one.id,
            text: `${day(one.happenedOn)}: ${stepName(ladder, one.step, context.language)} (${one.reference})`,
          }))}
          optional
        />
      ) : null}
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
