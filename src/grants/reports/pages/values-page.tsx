import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { type AskedIndicator, partNames, type ReportedValue } from '../parts.ts';
import type { Report } from '../queries.ts';
import { seenOfValues, typedOfValues } from '../typed-values.ts';
import { partsOf } from '../values-form.ts';

/** A value for each indicator that the agreement names. Numbers only: no list of people is ever asked for. */
export function ValuesPage({
  context,
  state,
  report,
  targets,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  report: Report;
  targets: readonly AskedIndicator[];
  stored: readonly ReportedValue[];
}) {
  const { t } = context.language;
  const labelOf = (name: string) => {
    const [key = '', part] = name.split('_');
    const of = t(`grants.indicator.${key}`);
    if (part === 'note') return `${of} – ${t('grants.report.value_note')}`;
    return partNames.some((one) => one === part) ? `${of} – ${t(`grants.report.part.${part}`)}` : of;
  };
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.report.values.title')}
      caption={report.agreementNumber}
      intro={<SafetyRail />}
    >
      <SeenField state={state} now={seenOfValues(stored)} />
      {state.conflict ? (
        <BothVersions typed={state.typed} stored={typedOfValues(stored)} label={labelOf} />
      ) : null}
      {targets.map((one) => (
        <IndicatorFields indicator={one} />
      ))}
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

function IndicatorFields({ indicator }: { indicator: AskedIndicator }) {
  const { t, number } = useLanguage();
  const { key, target, reachedBefore, apart } = indicator;
  const hint = t('grants.report.value_hint', { target: number(target), reached: number(reachedBefore) });
  const title = t(`grants.indicator.${key}`);
  const method = <TextInput name={`${key}_note`} label={t('grants.report.value_note')} optional />;
  if (!apart)
    return (
      <>
        <NumberInput name={key} label={title} hint={hint} width={10} />
        {method}
      </>
    );
  return (
    <Fieldset legend={title} id={`${key}-parts`} hint={t('grants.report.parts_hint')}>
      {partsOf(key).map(({ name, field }) => (
        <NumberInput name={field} label={t(`grants.report.part.${name}`)} width={10} />
      ))}
      <NumberInput name={key} label={t('grants.report.parts_total')} hint={hint} width={10} />
      {method}
    </Fieldset>
  );
}
