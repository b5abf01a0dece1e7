import { answersOfProfile, getForm } from '../../forms/index.ts';
import { mustStandForItself } from '../../network/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import type { Locale } from '../../platform/language/language.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listLots, shareCall } from '../calls/queries.ts';
import type { Declared } from '../eligibility/schema.ts';
import { applicationPermissions } from './permissions.ts';
import { profileOf } from './profile-of.ts';
import { insertApplication } from './queries.ts';
import { mustBeOpen } from './rules.ts';

/**
 * Starts a draft of the actor's organisation in a lot of an open call, whether it fits the call's rules or not: its pages say what does
 * not. Questions that name a part of the profile begin with it. Returns its id. Problems: `call_closed`, `call_not_open_yet`, `organisation_merged`.
 */
export async function startApplication(
  work: Work,
  input: { callId: string; lotId: string; title: string; language: Locale; declared?: Declared },
): Promise<string> {
  mustBeAbleTo(work.actor, applicationPermissions.start, undefined);
  await mustStandForItself(work.tx, work.actionId, work.actor.organisationId);
  const call = await shareCall(work.tx, input.callId);
  if (call?.state !== 'published') throw problem('not_found');
  mustBeOpen({ ...call, callState: call.state, graceSeconds: call.rules.graceSeconds }, work.now);
  const lot = (await listLots(work.tx, call.id)).find(({ id }) => id === input.lotId);
  if (!lot) throw problem('lot_unknown', {}, { field: 'lot' });
  const { definition } = await getForm(work.tx, call.formVersionId);
  const profile = await profileOf(work.tx, {
    ...{ actionId: work.actionId, organisationId: work.actor.organisationId },
    locale: input.language,
  });
  const id = newId();
  await insertApplication(work.tx, {
    id,
    actionId: work.actionId,
    callId: call.id,
    lotId: lot.id,
    organisationId: work.actor.organisationId,
    title: input.title,
    language: input.language,
    currency: lot.currency,
    applicant: input.declared ?? {},
    answers: { answers: answersOfProfile(definition, profile), raw: {} },
    createdBy: work.actor.personId,
    createdAt: work.now,
  });
  await audit(work, applicationPermissions.start.name, { kind: 'application', id }, { call: call.id });
  return id;
}
