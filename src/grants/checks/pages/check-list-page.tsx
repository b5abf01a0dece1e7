import type { Child } from 'hono/jsx';
import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Application } from '../../applications/queries.ts';
import { deadlineDay } from '../../eligibility/fits-of-application.ts';
import { FitTable } from '../../eligibility/pages/fit-table.tsx';
import { applicantRulesOf, type Fit, fitOfAll } from '../../eligibility/rules.ts';
import type { Check } from '../queries.ts';
import { checkItems, decidedByRule } from '../rules.ts';
import { seenOfCheck, typedOfCheck } from '../schema.ts';

/** The administrative and eligibility check of one application. Nothing is rejected in silence: the reasons are read by the applicant. */
export function CheckListPage({
  context,
  application,
  state,
  stored,
  fits,
  documents,
}: {
  context: ActingContext;
  application: Application;
  state: FormState;
  stored: Check | undefined;
  /** The call's rules on who may apply, against this applicant. */
  fits: readonly Fit[];
  /** The files of the application, above the form: who opens one has nothing unsaved yet. */
  documents: Child;
}) {
  const { t } = context.language;
  const decided = decidedByRule(application, fitOfAll(fits));
  const labelOf = (name: string) => {
    if (name === 'reasons') return t('grants.check.reasons');
    const item = t(`grants.check.item.${name.replace(/_note$/, '')}`);
    return name.endsWith('_note') ? `${item} ${t('grants.check.note')}` : item;
  };
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.check.title')}
      caption={`${application.number} · ${application.title}`}
      intro={documents}
    >
      <SeenField state={state} now={seenOfCheck(stored)} />
      {state.conflict ? (
        <BothVersions
          typed={inWords(state.typed, t)}
          stored={inWords(typedOfCheck(stored), t)}
          label={labelOf}
        />
      ) : null}
      <SafetyRail />
      <FitTable
        rules={applicantRulesOf(application.rules)}
        deadline={deadlineDay(application)}
        fits={fits}
        caption={t('grants.check.fits')}
        whose={t('grants.check.fits.result')}
      />
      {checkItems.map((item) => (
        <>
          <Radios
            name={item}
            label={t(`grants.check.item.${item}`)}
            hint={
              decided[item]
                ? t('grants.check.by_rule', { answer: t(`grants.check.verdict.${decided[item]}`) })
                : undefined
            }
            inline
            small
            choices={(['yes', 'no', 'not_applicable'] as const).map((value) => ({
              value,
              text: t(`grants.check.verdict.${value}`),
            }))}
          />
          <TextInput name={`${item}_note`} label={t('grants.check.note')} optional />
        </>
      ))}
      <TextArea
        name="reasons"
        label={t('grants.check.reasons')}
        hint={t('grants.check.reasons.hint')}
        optional
      />
      <ButtonRow>
        <Button>{t('common.save')}</Button>
        <Button look="secondary" name="conclude" value="yes">
          {t('grants.check.conclude.action')}
        </Button>
      </ButtonRow>
    </FormPage>
  );
}

/** The fields with their verdicts as they are read. */
function inWords(typed: Typed, t: (key: string) => string): Record<string, string> {
  const known = checkItems as readonly string[];
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      known.includes(name) && value ? t(`grants.check.verdict.${value}`) : String(value),
    ]),
  );
}
