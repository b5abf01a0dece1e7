import { type Activity, getDefinition, listPartners } from '../action/index.ts';
import { audit } from '../platform/audit/audit.ts';
import { dayIn } from '../platform/dates.ts';
import { newId } from '../platform/ids.ts';
import { mustBeAbleTo, nobody } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { reportPermission } from './permissions.ts';
import { findPresented, insertCase, insertContact, insertMessage, listMessages, present } from './queries.ts';
import { listPlanned, listPublished } from './queries-about.ts';
import { daysOf } from './rules.ts';
import type { ReportForm } from './schema.ts';
import { hashCaseSecret, makeCaseSecret, makeNumber } from './secret.ts';

export type Received = { readonly caseId: string; readonly number: string; readonly secret: string };

/**
 * Takes a report and returns its number and secret. Who sends it is written down nowhere, signed in or not. The same form sent again
 * gets the same answer. Problems: `form_already_sent` (the form with other words), `about_not_known`.
 */
export async function makeReport(
  work: Work,
  { secret: key }: { readonly secret: string },
  { form, locale }: { form: ReportForm; locale: string },
): Promise<Received> {
  const { tx, actionId, now } = work;
  mustBeAbleTo(work.actor, reportPermission, undefined);
  const secret = makeCaseSecret(key, form._once);
  const secretMac = hashCaseSecret(key, secret);
  await present(tx, secretMac);
  const before = await findPresented(tx, actionId, secretMac);
  if (before) {
    const [first] = await listMessages(tx, before.id);
    if (first?.text !== form.text) throw problem('form_already_sent');
    return { caseId: before.id, number: before.number, secret };
  }
  const about = await aboutOf(work, form);
  const { voice } = await getDefinition(tx, actionId);
  const days = daysOf(voice.clocks[form.kind], dayIn(zone, now));
  const id = newId();
  const { kind, text, reach } = form;
  const number = await insertUnder(work, { id, secretMac, kind, locale, ...about, ...days });
  await insertMessage(tx, {
    id: newId(),
    caseId: id,
    kind: 'report',
    text,
    writtenBy: null,
    writtenAt: now,
  });
  if (reach) await insertContact(tx, id, reach);
  await work.enqueue('voice.report', { caseId: id });
  // That somebody signed in looked for help against somebody else stands in no trail: the entry is nobody's.
  await audit({ ...work, actor: nobody }, reportPermission.word, { kind: 'voice_case', id });
  return { caseId: id, number, secret };
}

async function insertUnder(
  { tx, actionId, now }: Work,
  row: Omit<Parameters<typeof insertCase>[1], 'number' | 'actionId' | 'receivedAt'>,
): Promise<string> {
  for (;;) {
    const number = makeNumber();
    if (await insertCase(tx, { ...row, number, actionId, receivedAt: now })) return number;
  }
}

/**
 * What it is about, and whose people it is kept from: the organisation, the sub-grant's holder and the partner that granted it, and
 * the partners that carry the activity. Problem: `about_not_known`.
 */
async function aboutOf(work: Work, form: ReportForm) {
  const { tx, actionId } = work;
  const { organisations, subGrants } = await listPublished(tx, actionId);
  const { workplan } = await getDefinition(tx, actionId);
  const organisation = organisations.find(({ id }) => id === form.organisation);
  const subGrant = subGrants.find(({ id }) => id === form.sub_grant);
  const activity = workplan.activities.find(({ key }) => key === form.activity);
  for (const [field, typed, found] of [
    ['organisation', form.organisation, organisation],
    ['sub_grant', form.sub_grant, subGrant],
    ['activity', form.activity, activity],
  ] as const)
    if (typed && !found) throw problem('about_not_known', {}, { field });
  const concerned = [
    organisation?.id,
    subGrant?.organisationId,
    subGrant?.grantedBy,
    ...(activity ? await listCarriers(work, activity) : []),
  ];
  return {
    organisationId: organisation?.id ?? null,
    agreementId: subGrant?.id ?? null,
    activity: activity?.key ?? null,
    keptFrom: [...new Set(concerned.filter((id) => id !== undefined && id !== null))],
  };
}

/** The partners that the Action names for an activity, and for each of its milestones the one that staff, or else the Action, name. */
async function listCarriers({ tx, actionId }: Work, { key, partners, milestones }: Activity) {
  const planned = await listPlanned(tx, actionId, key);
  const named = new Set([
    ...(partners.value ?? []),
    ...milestones
      .filter((one) => !planned.some(({ milestone }) => milestone === one.key))
      .map(({ partner }) => partner),
  ]);
  const carriers = (await listPartners(tx, actionId)).filter((one) => one.key !== null && named.has(one.key));
  return [...carriers.map(({ id }) => id), ...planned.map(({ partnerId }) => partnerId)];
}
