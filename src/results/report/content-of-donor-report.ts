import { definitionHash, getContract } from '../../action/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { listRequests } from '../payments/queries.ts';
import { requestAfter } from '../payments/rules.ts';
import { withSwitchesOf } from './gather-facts.ts';
import { gatherFinancial } from './gather-financial.ts';
import { type DonorReport, listNarratives } from './queries.ts';
import type { SubmittedContent } from './queries-versions.ts';

/** What a report that was built says now, in the form that is kept when it is submitted; `sha256` of it tells whether a page showed the same. */
export async function contentOfDonorReport(
  { tx, actionId, now }: Pick<Work, 'tx' | 'actionId' | 'now'>,
  report: DonorReport,
): Promise<{ content: SubmittedContent; sha256: string }> {
  const narratives = await listNarratives(tx, report.id);
  const financial = await gatherFinancial(tx, report);
  const { number: contractNumber, startsOn, endsOn } = financial.contract;
  const request = requestAfter(await listRequests(tx, actionId), report.endsOn, zone);
  const content: SubmittedContent = {
    // What must not be published is known by the switches of today, and never by those of an earlier day.
    facts: await withSwitchesOf(tx, actionId, report.built!.facts, dayIn(zone, now)),
    narratives: [...narratives.values()]
      .map(({ section, text }) => ({ section, text }))
      .sort((a, b) => (a.section < b.section ? -1 : 1)),
    contractNumber,
    contactPerson: (await getContract(tx, actionId)).contactPerson,
    contractPeriod: { startsOn, endsOn },
    financial,
    ...(request ? { paymentRequest: { number: request.number, content: request.content } } : {}),
    definitionSha256: await definitionHash(tx, actionId),
  };
  return { content, sha256: hashOfContent(content) };
}
