import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { agreementIndicators } from '../indicators.ts';

type Props = {
  context: ActingContext;
  state: FormState;
  title: string;
  caption: string;
  version: number;
  /** What is stored of a draft: shown beside what was typed when somebody else saved meanwhile. */
  stored?: Readonly<Record<string, string>>;
  amount: string;
  months: { minimum: number; maximum: number };
};

/** The terms of a sub-grant agreement that the call left open: when, how long, what is counted, what is special. */
export function TermsPage({ context, state, title, caption, version, stored, amount, months }: Props) {
  const { t } = context.language;
  const labelOf = (name: string) => {
    if (name === 'special_conditions') return t('grants.agreement.special_conditions');
    const field = name.replace(/-.*/, '');
    return agreementIndicators.some((key) => key === field)
      ? t(`grants.indicator.${field}`)
      : t(`grants.agreement.field.${field}`);
  };
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      intro={<InsetText>{t('grants.agreement.terms.amount', { amount })}</InsetText>}
    >
      <input
        type="hidden"
        name="version"
        value={String(state.conflict ? version : (state.typed.version ?? version))}
      />
      {state.conflict && stored ? <BothVersions typed={state.typed} stored={stored} label={labelOf} /> : null}
      <DateInput name="starts_on" label={t('grants.agreement.field.starts_on')} />
      <NumberInput
        name="months"
        label={t('grants.agreement.field.months')}
        hint={t('grants.rules.duration.value', months)}
        suffix={t('common.months')}
      />
      {agreementIndicators.map((key) => (
        <NumberInput
          name={key}
          label={t(`grants.indicator.${key}`)}
          hint={t('grants.agreement.field.target_hint')}
          width={10}
        />
      ))}
      <SafetyRail />
      <TextArea
        name="special_conditions"
        label={t('grants.agreement.special_conditions')}
        optional
        rows={6}
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
