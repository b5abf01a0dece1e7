import { audit } from '../../platform/audit/audit.ts';
import { addDays, addMonths, dayIn, type PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { money } from '../../platform/money.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { getTextFor } from '../agreement-text/queries.ts';
import { submittedContent } from '../applications/content.ts';
import { lockApplication } from '../applications/queries.ts';
import { lockCall } from '../calls/queries.ts';
import { callRules } from '../calls/schema.ts';
import { mustBeScreened } from '../screening/rules.ts';
import { screeningFacts } from '../screening/screening-facts.ts';
import { ceilingOf } from './ceiling-of.ts';
import type { AgreementIndicator } from './indicators.ts';
import { agreementPermissions } from './permissions.ts';
import { insertAgreement, lockLedger, promisedTo, replaceIndicators, replacePlan } from './queries.ts';
import { findAward } from './queries-award.ts';
import { countSetAside } from './queries-of-application.ts';
import { instalmentsOf, mustStayUnderCeiling, periodsOf } from './rules.ts';

export type AgreementTerms = {
  startsOn: PlainDate;
  months: number;
  specialConditions: string;
  targets: Readonly<Record<AgreementIndicator, number>>;
};

/**
 * Makes the sub-grant agreement of an awarded application, with the call's rules frozen into it, its instalments and its
 * reporting periods. Returns its id. The third party's ceiling is checked over all calls of the Action.
 * Problems: `not_awarded`, `not_communicated`, `third_party_ceiling`, `duration_outside_rules`, those of `mustBeScreened`.
 */
export async function createAgreement(
  work: Work,
  input: { applicationId: string; terms: AgreementTerms },
): Promise<string> {
  const award = await lockAward(work.tx, input.applicationId);
  mustBeAbleTo(work.actor, agreementPermissions.create, { ...award, id: award.applicationId });
  // Awarded at once, or later from the reserve list.
  if (award.state !== 'awarded') throw problem('not_awarded');
  if (!award.communicatedAt) throw problem('not_communicated');
  mustBeScreened(await screeningFacts(work, award.organisationId), dayIn(zone, work.now));
  const rules = callRules.parse(award.rules);
  const { startsOn, months, specialConditions, targets } = input.terms;
  if (months < rules.durationMonths.minimum || months > rules.durationMonths.maximum)
    throw problem(
      'duration_outside_rules',
      { minimum: rules.durationMonths.minimum, maximum: rules.durationMonths.maximum },
      { field: 'months' },
    );
  const amount = money(award.amountMinor, award.currency);
  await lockLedger(work.tx, award.organisationId);
  const already = money(
    await promisedTo(work.tx, work.actionId, award.organisationId, award.currency),
    award.currency,
  );
  mustStayUnderCeiling(already, amount, await ceilingOf(work.tx, work.actionId, rules));

  const id = newId();
  const earlier = await countSetAside(work.tx, award.applicationId);
  const endsOn = addDays(addMonths(startsOn, months), -1);
  const content = submittedContent(award.content);
  const text = await getTextFor(work.tx, { actionId: award.actionId, callId: award.callId }, work.now);
  await insertAgreement(work.tx, {
    id,
    actionId: award.actionId,
    callId: award.callId,
    applicationId: award.applicationId,
    organisationId: award.organisationId,
    partnerId: award.partnerId,
    number: `${award.applicationNumber}/A${earlier > 0 ? earlier + 1 : ''}`,
    title: award.title,
    summary: content.summary,
    scope: award.scope as 'national' | 'regional',
    jurisdiction: award.jurisdiction,
    place: content.place,
    amountMinor: amount.minor,
    currency: amount.currency,
    startsOn,
    endsOn,
    rules,
    budget: content.budget,
    textId: text.id,
    specialConditions,
    createdBy: work.actor.personId,
    createdAt: work.now,
  });
  await replacePlan(
    work.tx,
    { id, organisationId: award.organisationId },
    instalmentsOf(amount, rules.instalments),
    periodsOf(startsOn, endsOn, rules.reportEveryMonths, rules.reportDueDays),
  );
  await replaceIndicators(work.tx, id, targets);
  await work.enqueue(agreementPermissions.create.name, { agreementId: id });
  await audit(
    work,
    agreementPermissions.create.name,
    { kind: 'agreement', id },
    { application: award.applicationId, amount_minor: amount.minor },
  );
  return id;
}

/** The award, locked with its call until the transaction ends: whoever declines it waits, or is waited for. Throws `not_found`. */
async function lockAward(tx: Tx, applicationId: string) {
  const found = await findAward(tx, applicationId);
  if (!found) throw problem('not_found');
  await lockCall(tx, found.callId);
  await lockApplication(tx, applicationId);
  return (await findAward(tx, applicationId)) ?? found;
}
