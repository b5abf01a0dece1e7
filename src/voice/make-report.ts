import { type Activity, getDefinition, listPartners } from '../action/index.ts';
import { audit } from '../platform/audit/audit.ts';
import { dayIn } from '../platform/dates.ts';
import { newId } from '../platform/ids.ts';
import { mustBeAbleTo, nobody } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { reportPermission } from './permissions.ts';
import {
  type CaseFile,
  findPresented,
  insertCase,
  insertContact,
  insertMessage,
  listMessages,
  present,
} from './queries.ts';
import { findShownAgreement, listOutside, listPlanned, listPublished, type Named } from './queries-about.ts';
import { daysOf, keptAnswerOf, mayBeTyped } from './rules.ts';
import type { ReportForm } from './schema.ts';
import { sealOf, type VoiceKeys } from './seal.ts';
import { hashCaseSecret, makeCaseSecret, makeNumber } from './secret.ts';

export type Received = { readonly caseId: string; readonly number: string; readonly secret: string };

/**
 * Takes a report and returns its number and secret. Who sends it is written down nowhere, signed in or not. The same form sent again
 * gets the same answer. Problems: `form_already_sent` (the form with other words), `about_not_known`.
 */
export async function makeReport(
  work: Work,
  keys: VoiceKeys,
  { form, locale }: { form: ReportForm; locale: string },
): Promise<Received> {
  const { tx, actionId, now } = work;
  mustBeAbleTo(work.actor, reportPermission, undefined);
  const seal = sealOf(keys);
  const secret = makeCaseSecret(keys.secret, form._once);
  const secretMac = hashCaseSecret(keys.secret, secret);
  await present(tx, secretMac);
  const before = await findPresented(tx, actionId, secretMac);
  if (before) {
    const said = await listMessages(tx, seal, before.id);
    if (said.find(({ kind }) => kind === 'report')?.text !== form.text) throw problem('form_already_sent');
    return { caseId: before.id, number: before.number, secret };
  }
  const about = await aboutOf(work, form);
  const { voice } = await getDefinition(tx, actionId);
  const days = daysOf(voice.clocks[form.kind], dayIn(zone, now));
  const id = newId();
  const { kind, text, reach } = form;
  const number = await insertUnder(work, { id, secretMac, kind, locale, ...about, ...days });
  const said = { caseId: id, writtenBy: null, writtenAt: now };
  await insertMessage(tx, seal, { ...said, id: newId(), kind: 'report', text });
  if (form.keep_unlisted)
    await insertMessage(tx, seal, { ...said, id: newId(), kind: 'kept_from', text: form.keep_unlisted });
  if (reach) await insertContact(tx, seal, id, reach);
  await work.enqueue('voice.report', { caseId: id });
  // That a person who was signed in reported is in no trail: the entry is nobody's.
  await audit({ ...work, actor: nobody }, reportPermission.name, { kind: 'voice_case', id });
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

export type About = Pick<CaseFile, 'keptAnswer' | 'keptFrom' | 'activity'> & {
  readonly organisationId: string | null;
  readonly agreementId: string | null;
};

/**
 * What it is about, and whose people it is kept from: the organisations named, the sub-grant's holder and the partner that granted
 * it, the partners that carry the activity, and organisations of its readers that the typed name may be. Partners that granted a named
 * organisation anything are added by the database (`voice.kept`). Problem: `about_not_known`.
 */
export async function aboutOf(work: Pick<Work, 'tx' | 'actionId'>, form: ReportForm): Promise<About> {
  const { tx, actionId } = work;
  const { organisations, subGrants } = await listPublished(tx, actionId);
  const { workplan } = await getDefinition(tx, actionId);
  const named = organisations.filter(({ id }) => form['keep[]'].includes(id));
  const subGrant = subGrants.find(({ id }) => id === form.sub_grant);
  const activity = workplan.activities.find(({ key }) => key === form.activity);
  for (const [field, typed, found] of [
    ['keep[]', form['keep[]'].some((id) => !named.some((one) => one.id === id)), false],
    ['sub_grant', form.sub_grant, subGrant],
    ['activity', form.activity, activity],
  ] as const)
    if (typed && !found) throw problem('about_not_known', {}, { field });
  const concerned = [
    ...named.map(({ id }) => id),
    subGrant?.organisationId,
    subGrant?.grantedBy,
    ...(activity ? await listCarriers(work, activity) : []),
    ...mayBeTyped(await listOutsideOf(work, form), form).map(({ id }) => id),
  ];
  return {
    organisationId: named.length === 1 ? named[0]!.id : null,
    agreementId: subGrant ? await findShownAgreement(tx, subGrant.id) : null,
    activity: activity?.key ?? null,
    keptAnswer: keptAnswerOf({
      named: named.length,
      unlisted: form.keep_unlisted !== '',
      unknown: form.keep_unknown,
    }),
    keptFrom: [...new Set(concerned.filter((id) => id !== undefined && id !== null))],
  };
}

/** What a report is about where the typed name is none of the organisations that only its reporter can tell from it. */
export async function aboutIfApart(work: Pick<Work, 'tx' | 'actionId'>, form: ReportForm): Promise<About> {
  const outside = await listOutsideOf(work, form);
  return aboutOf(work, { ...form, apart: 'apart', 'shown[]': outside.map(({ id }) => id) });
}

/** The organisations of readers that only the reporter can tell from the name that they typed: none where they typed none. */
export async function listToTellApart(
  work: Pick<Work, 'tx' | 'actionId'>,
  form: ReportForm,
): Promise<Named[]> {
  const { keptFrom } = await aboutIfApart(work, form);
  return (await listOutsideOf(work, form)).filter(({ id }) => !keptFrom.includes(id));
}

/** Whether the reporter said of each of these whether it is the name that they typed: it was shown to them when they answered. */
export function isToldApart(
  asked: readonly Named[],
  { apart, 'shown[]': shown }: Pick<ReportForm, 'apart' | 'shown[]'>,
): boolean {
  return asked.every(({ id }) => apart && shown.includes(id));
}

async function listOutsideOf({ tx, actionId }: Pick<Work, 'tx' | 'actionId'>, form: ReportForm) {
  return form.keep_unlisted ? listOutside(tx, actionId, form.keep_unlisted) : [];
}

/** The partners that the Action names for an activity, and for each of its milestones the one that staff, or else the Action, name. */
async function listCarriers(
  { tx, actionId }: Pick<Work, 'tx' | 'actionId'>,
  { key, partners, milestones }: Activity,
) {
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
