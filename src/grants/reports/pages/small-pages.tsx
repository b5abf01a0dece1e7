import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { choicesIn } from '../../../platform/workflow/standing.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { BesideLine } from '../../bills/beside-lines.ts';
import { BillList, BillPictures } from '../../bills/pages/bill-list.tsx';
import type { Report } from '../queries.ts';
import { lineRules } from '../review-line.ts';
import type { LineRecord } from '../subject.ts';
import { seenOfValues, typedOfValues } from '../typed-values.ts';
import { lineWorkflow } from '../workflow.ts';

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

/** Accepting, querying or rejecting one line beside its bill, with the rule and the reason. */
export function ReviewPage({
  context,
  state,
  record,
  beside,
}: Form & { record: LineRecord; beside: BesideLine }) {
  const { language } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.line.review.title')}
      caption={record.report.agreementNumber}
      intro={
        <>
          <SummaryList rows={factsOf(language, record)} />
          <BillList beside={beside} />
          <BillPictures bills={beside.bills} />
        </>
      }
    >
      <Radios
        name="verdict"
        label={t('grants.line.verdict')}
        choices={choicesIn(lineWorkflow, ['accept', 'query', 'reject'], record).map((value) => ({
          value,
          text: t(`grants.line.verdict.${value}`),
        }))}
      />
      <Select
        name="rule"
        label={t('grants.line.rule')}
        hint={t('grants.line.rule_hint')}
        empty="–"
        options={lineRules.map((value) => ({ value, text: t(`grants.line.rule.${value}`) }))}
      />
      <TextArea name="text" label={t('common.reason')} hint={t('grants.line.rule_hint')} />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

/** What the sub-grantee wrote of an expenditure, and what was asked and answered before. */
function factsOf(language: ActingContext['language'], line: LineRecord) {
  const { t } = language;
  const written = (minor: number, currency: string) => language.money(money(minor, currency));
  return [
    { key: t('common.description'), value: line.description },
    { key: t('grants.line.heading'), value: t(`forms.heading.${line.heading}`) },
    { key: t('grants.line.document'), value: line.documentReference },
    { key: t('grants.line.supplier'), value: line.supplier },
    { key: t('grants.line.spent_on'), value: language.day(line.spentOn) },
    { key: t('grants.line.original'), value: written(line.originalMinor, line.originalCurrency) },
    ...(line.rateMonth
      ? [
          { key: t('grants.line.rate'), value: `${line.rate} (${line.rateMonth.slice(0, 7)})` },
          { key: t('common.amount'), value: written(line.amountMinor, line.currency) },
        ]
      : []),
    ...(line.query ? [{ key: t('grants.dossier.query'), value: line.query }] : []),
    ...(line.reply ? [{ key: t('grants.complaint.answer'), value: line.reply }] : []),
  ];
}

/** The sub-grantee's answer to a query. */
export function ReplyPage({ context, state, record }: Form & { record: LineRecord }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.line.reply.title')}
      caption={record.report.agreementNumber}
      intro={<InsetText>{record.query ?? ''}</InsetText>}
    >
      <SafetyRail />
      <TextArea name="reply" label={t('grants.line.reply')} />
      <Button>{t('common.send')}</Button>
    </FormPage>
  );
}

/** Giving a report back with what is to be mended. */
export function ReturnPage({ context, state, report }: Form & { report: Report }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.report.return.title')}
      caption={report.agreementNumber}
    >
      <TextArea name="reason" label={t('grants.report.return.reason')} rows={6} />
      <Button>{t('grants.report.return.action')}</Button>
    </FormPage>
  );
}
