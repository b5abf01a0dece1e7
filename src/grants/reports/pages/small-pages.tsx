import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Report } from '../queries.ts';
import { seenOfValues, typedOfValues } from '../typed-values.ts';

type Form = { context: ActingContext; state: FormState };

/** A value for each indicator that the agreement names. Numbers only: no list of people is ever asked for. */
export function ValuesPage({
  context,
  state,
  report,
  targets,
  stored,
}: Form & {
  report: Report;
  targets: readonly { key: string; target: number }[];
  stored: readonly { key: string; value: number; note: string }[];
}) {
  const { t, number } = context.language;
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
        <BothVersions
          typed={state.typed}
          stored={typedOfValues(stored)}
          label={(name) =>
            name.endsWith('_note') ? t('grants.report.value_note') : t(`grants.indicator.${name}`)
          }
        />
      ) : null}
      {targets.map(({ key, target }) => (
        <>
          <NumberInput
            name={key}
            label={t(`grants.indicator.${key}`)}
            hint={t('grants.report.value_hint', { target: number(target) })}
            width={10}
          />
          <TextInput name={`${key}_note`} label={t('grants.report.value_note')} optional />
        </>
      ))}
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

/** Giving a report back with what is to be mended. */
export function ReturnPage({ context, state, report, sha256 }: Form & { report: Report; sha256: string }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.report.return.title')}
      caption={report.agreementNumber}
    >
      <SeenField state={state} now={sha256} />
      <SafetyRail />
      <TextArea name="reason" label={t('grants.report.return.reason')} rows={6} />
      <Button>{t('grants.report.return.action')}</Button>
    </FormPage>
  );
}
