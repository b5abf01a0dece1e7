import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Bill } from '../../bills/queries.ts';
import { billTypes } from '../../bills/rules.ts';
import type { CorrectionFile } from '../../correction-files/queries.ts';
import { lineRules } from '../../reports/review-line.ts';
import type { CorrectableLine, CorrectionRecord } from '../queries.ts';
import { directionsOf, isUnpayable, kindsOf } from '../rules.ts';
import { seenOfCorrection, seenOfLine } from '../seen.ts';
import { CorrectionFacts } from './correction-facts.tsx';
import { lineRows } from './line-rows.tsx';
import { WorkingTable } from './working-table.tsx';

type Form = { context: ActingContext; state: FormState; bills: readonly Bill[] };

/** By how much what is accepted of an expenditure changes, and why. */
export function ProposePage({ context, state, line, bills }: Form & { line: CorrectableLine }) {
  const { language, url, token } = context;
  const { t } = language;
  const written = (minor: number) => language.money(money(minor, line.currency));
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('grants.correction.propose.title')}
      caption={line.report.agreementNumber}
      files
      intro={
        <>
          <p class="govuk-body">{t('grants.correction.propose.text')}</p>
          <SummaryList
            rows={[
              { key: t('common.description'), value: <span dir="auto">{line.description}</span> },
              ...lineRows(language, line, bills),
              { key: t('grants.correction.now'), value: written(line.countedMinor) },
            ]}
          />
        </>
      }
    >
      <SeenField state={state} now={seenOfLine(line)} />
      <Radios
        name="direction"
        label={t('grants.correction.direction')}
        choices={directionsOf(line).map((value) => ({
          value,
          text: t(`grants.correction.direction.${value}`),
        }))}
      />
      {isUnpayable(line) ? <InsetText>{t('problem.correction_nothing_payable')}</InsetText> : null}
      <MoneyInput
        name="amount"
        label={t('grants.correction.amount')}
        hint={t('grants.correction.amount.hint')}
        currency={line.currency}
      />
      <Radios
        name="kind"
        label={t('grants.correction.kind')}
        choices={kindsOfLine(line).map((value) => ({ value, text: t(`grants.correction.kind.${value}`) }))}
      />
      <Select
        name="rule"
        label={t('grants.line.rule')}
        hint={t('grants.correction.rule.hint')}
        empty="–"
        options={lineRules.map((value) => ({ value, text: t(`grants.line.rule.${value}`) }))}
      />
      <SafetyRail />
      <TextArea name="reason" label={t('common.reason')} hint={t('grants.correction.reason.hint')} />
      <FileUpload
        name="evidence"
        label={t('grants.correction.evidence')}
        hint={t('grants.correction.evidence.hint')}
        accept={billTypes.join(',')}
        multiple
      />
      <Button>{t('grants.correction.propose.send')}</Button>
    </FormPage>
  );
}

const kindsOfLine = (line: CorrectableLine) => [...new Set(directionsOf(line).flatMap(kindsOf))];

/** What a second person reads before they confirm a correction, or turn it down with a reason. */
export function DecidePage({
  context: { language, url, token },
  state,
  correction,
  bills,
  files,
  verb,
}: Form & { correction: CorrectionRecord; files: readonly CorrectionFile[]; verb: 'confirm' | 'turn_down' }) {
  const { t } = language;
  const { report } = correction;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t(`grants.correction.${verb}.title`)}
      caption={`${report.agreementNumber} · ${report.organisationName}`}
    >
      <SeenField state={state} now={seenOfCorrection(correction)} />
      {verb === 'confirm' ? <WarningText>{t('grants.correction.confirm.text')}</WarningText> : null}
      <CorrectionFacts correction={correction} bills={bills} files={files} />
      <WorkingTable correction={correction} />
      {verb === 'turn_down' ? (
        <>
          <SafetyRail />
          <TextArea name="reason" label={t('common.reason')} hint={t('grants.correction.turn_down.hint')} />
        </>
      ) : null}
      <Button>{t(`grants.correction.${verb}.action`)}</Button>
    </FormPage>
  );
}
