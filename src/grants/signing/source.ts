import { hashOfContent } from '../../platform/canonical.ts';
import type { AgreementContent } from '../agreements/facts.ts';

/** Hash of the records that the text of an agreement is made of. While it is the same, the text is what a new one would be. */
export function hashOfSource({ agreement, instalments, periods, targets, facts }: AgreementContent): string {
  const { number, title, summary, scope, jurisdiction, place, amountMinor, currency } = agreement;
  const { startsOn, endsOn, rules, budget, specialConditions } = agreement;
  const { application, partner, subGrantee } = facts;
  return hashOfContent(
    plain({
      terms: { number, title, summary, scope, jurisdiction, place, amountMinor, currency },
      more: { startsOn, endsOn, rules, budget, specialConditions },
      instalments: instalments.map((one) => [one.number, one.kind, one.amountMinor]),
      periods: periods.map((one) => [one.number, one.startsOn, one.endsOn, one.dueOn, one.final]),
      targets: targets.map(({ key, target }) => [key, target]),
      text: facts.text.content,
      parties: [partner, subGrantee].map(({ version: _, ...said }) => said),
      action: [facts.contractNumber, facts.funder, facts.actionTitle, facts.recordsYears],
      application: { number: application.number, answers: application },
    }),
  );
}

/** As it is stored: without what JSON does not have. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
