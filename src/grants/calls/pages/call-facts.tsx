import type { Child } from 'hono/jsx';
import { inLanguage } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { deadlineDay } from '../../eligibility/fits-of-application.ts';
import { WhoMayApply } from '../../eligibility/pages/who-may-apply.tsx';
import { applicantRulesOf } from '../../eligibility/rules.ts';
import { callRows, type PublicCall } from './call-rows.tsx';
import { LotTable, type PublicLot } from './lot-table.tsx';
import { RulesSummary } from './rules-summary.tsx';

/** A call as anyone reads it: what for, how much, until when, by which rules, and whom to ask. */
export function CallFacts({
  call,
  lots,
  results,
}: {
  call: PublicCall;
  lots: readonly PublicLot[];
  /** What came of it, where that was told: what is sought first then. */
  results?: Child;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  return (
    <>
      <Heading caption={call.number}>{inLanguage(call.title, locale)}</Heading>
      <TypedText text={inLanguage(call.summary, locale)} />
      {results}
      <SummaryList rows={callRows(language, call)} />
      <WhoMayApply rules={applicantRulesOf(call.rules)} deadline={deadlineDay(call)} />
      <LotTable lots={lots} />
      <Heading level={2}>{t('grants.call.rules.title')}</Heading>
      <RulesSummary rules={call.rules} />
    </>
  );
}
