import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { ruleRows } from '../rule-rows.ts';
import type { CallRules } from '../schema.ts';

/** A call's rules in words, the same for staff, applicants and the public; of an agreement only those that still bind. */
export function RulesSummary({ rules, agreed = false }: { rules: CallRules; agreed?: boolean }) {
  return <SummaryList rows={ruleRows(useLanguage(), rules, agreed)} />;
}
