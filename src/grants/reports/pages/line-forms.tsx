import { dayIn } from '../../../platform/dates.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { choicesIn, standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { BesideLine } from '../../bills/beside-lines.ts';
import { BillList, BillPictures } from '../../bills/pages/bill-list.tsx';
import type { listSubmittedLines } from '../queries-submitted.ts';
import { lineRules } from '../review-line.ts';
import type { LineRecord } from '../subject.ts';
import { seenInReview, seenOfLine, typedOfLine } from '../typed-line.ts';
import { lineWorkflow } from '../workflow.ts';
import { exchangeFacts } from './line-exchanges.tsx';
import { LineFields } from './line-fields.tsx';

type Form = { context: ActingContext; state: FormState };
type Before = Awaited<ReturnType<typeof listSubmittedLines>>[number];

/** Accepting, querying or rejecting one line beside its bill, with the rule and the reason. */
export function ReviewPage({
  context,
  state,
  record,
  beside,
  before,
}: Form & { record: LineRecord; beside: BesideLine; before: readonly Before[] }) {
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
          <SummaryList rows={[...factsOf(context, record), ...beforeOf(language, record, before)]} />
          <BillList beside={beside} />
          <BillPictures bills={beside.bills} />
        </>
      }
    >
      <SeenField state={state} now={seenInReview(record, beside.bills)} />
      <Radios
        name="verdict"
        label={t('grants.line.verdict')}
        choices={choicesIn(lineWorkflow, ['accept', 'accept_part', 'query', 'reject'], record).map(
          (value) => ({
            value,
            text: t(`grants.line.verdict.${value}`),
            hint: value === 'query' ? t('grants.line.verdict.query.hint') : undefined,
          }),
        )}
      />
      <MoneyInput
        name="accepted"
        label={t('grants.line.accepted_part')}
        hint={t('grants.line.accepted_part_hint', {
          amount: language.money(money(record.amountMinor, record.currency)),
        })}
        currency={record.currency}
      />
      <Select
        name="rule"
        label={t('grants.line.rule')}
        hint={t('grants.line.rule_hint')}
        empty="–"
        options={lineRules.map((value) => ({ value, text: t(`grants.line.rule.${value}`) }))}
      />
      <SafetyRail />
      <TextArea name="text" label={t('common.reason')} hint={t('grants.line.rule_hint')} />
      <Button>{t('grants.line.review.record')}</Button>
    </FormPage>
  );
}

/** What the sub-grantee wrote of an expenditure, and what was asked and answered before. */
function factsOf(context: ActingContext, line: LineRecord) {
  const { language } = context;
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
    ...exchangeFacts(context, line),
  ];
}

/** What earlier submissions said of an expenditure that was corrected since. */
function beforeOf(language: ActingContext['language'], now: LineRecord, before: readonly Before[]) {
  return before
    .filter(({ line }) => seenOfLine(line) !== seenOfLine(now))
    .map(({ submittedAt, line }) => ({
      key: language.t('grants.line.before', { day: language.day(dayIn(zone, submittedAt)) }),
      value: [
        line.description,
        language.t(`forms.heading.${line.heading}`),
        line.documentReference,
        line.supplier,
        language.day(line.spentOn),
        language.money(money(line.originalMinor, line.originalCurrency)),
      ]
        .filter(Boolean)
        .join(' · '),
    }));
}

/** Correcting an expenditure that nobody has decided on: by the rules by which one is added. */
export function EditLinePage({ context, state, record }: Form & { record: LineRecord }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.line.edit.title')}
      caption={record.report.agreementNumber}
      intro={
        <>
          {record.query ? <InsetText>{record.query}</InsetText> : null}
          <SafetyRail />
        </>
      }
    >
      <SeenField state={state} now={seenOfLine(record)} />
      {state.conflict ? (
        <BothVersions
          typed={state.typed}
          stored={typedOfLine(record)}
          label={(name) => t(labels[name.replace(/-\w+$/, '')] ?? `grants.line.${name}`)}
        />
      ) : null}
      <LineFields />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

const labels: Readonly<Record<string, string>> = {
  description: 'common.description',
  amount: 'common.amount',
  spent_on: 'grants.line.spent_on',
};

/** The sub-grantee's answer to a query, beside the expenditure that it is about. */
export function ReplyPage({
  context,
  state,
  record,
  beside,
}: Form & { record: LineRecord; beside: BesideLine }) {
  const { language, actor, now } = context;
  const { t } = language;
  const standing = standingOf(lineWorkflow, actor, record, dayIn(zone, now));
  const ways = standing.offers.filter(({ name }) => name === 'edit' || name === 'attach');
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.line.reply.title')}
      caption={record.report.agreementNumber}
      intro={
        <>
          <SummaryList rows={factsOf(context, record)} />
          <BillList beside={beside} />
          {ways.length > 0 ? (
            <>
              <p class="govuk-body">{t('grants.line.reply.ways')}</p>
              <ul class="govuk-list govuk-list--bullet">
                {ways.map(({ name, href, label }) => (
                  <li>
                    <a class="govuk-link" href={href}>
                      {t(name === 'attach' && beside.bills.length > 0 ? 'grants.line.attach.another' : label)}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      }
    >
      <SafetyRail />
      <TextArea name="reply" label={t('grants.line.reply')} />
      <Button>{t('grants.line.reply.send')}</Button>
    </FormPage>
  );
}
