import type { Instant } from '../../platform/dates.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import { agreementTextPermissions } from '../agreement-text/permissions.ts';
import { committeePermissions } from '../committee/permissions.ts';
import { complaintPermissions } from '../complaints/permissions.ts';
import { drawPermissions } from '../draws/permissions.ts';
import { openingPermissions } from '../opening/permissions.ts';
import { questionPermissions } from '../questions/permissions.ts';
import { reservePermissions } from '../reserve/permissions.ts';
import { callPermissions } from './permissions.ts';
import type { Call } from './queries.ts';
import { callLifecycle, phaseOf } from './rules.ts';

/** A page below a call's, with the key of what its link says. */
export type CallLink = { readonly href: string; readonly key: string };

/** What else this person does about a call that was published: its opening, its questions, a correction. */
export function linksOfCall(actor: Actor | undefined, call: Call, now: Instant): CallLink[] {
  const base = `/staff/calls/${call.id}`;
  const published = call.state === 'published';
  const plans = Boolean(callLifecycle[call.state].plan) && may(actor, callPermissions.plan, call);
  const links: readonly (CallLink & { readonly shown: boolean })[] = [
    { href: `${base}/plan`, key: 'grants.call.plan.title', shown: plans && !call.plannedAt },
    { href: `${base}/unplan`, key: 'grants.call.unplan.title', shown: plans && Boolean(call.plannedAt) },
    {
      href: `${base}/copy`,
      key: 'grants.call.copy.title',
      shown: may(actor, callPermissions.copy, call),
    },
    {
      href: `${base}/agreement-text`,
      key: 'grants.agreement_text.title',
      shown: may(actor, agreementTextPermissions.readOfCall, call),
    },
    {
      href: `${base}/opening`,
      key: 'grants.opening.title',
      shown: published && may(actor, openingPermissions.read, call),
    },
    {
      href: `${base}/draw`,
      key: 'grants.draw.title',
      shown: published && phaseOf(call, now) === 'closed' && may(actor, drawPermissions.draw, call),
    },
    {
      href: `${base}/questions`,
      key: 'grants.question.title',
      shown: published && may(actor, questionPermissions.list, call),
    },
    {
      href: `${base}/committee`,
      key: 'grants.committee.title',
      shown: published && may(actor, committeePermissions.list, call),
    },
    {
      href: `${base}/complaints`,
      key: 'grants.complaint.list.title',
      shown: published && phaseOf(call, now) === 'closed' && may(actor, complaintPermissions.list, call),
    },
    {
      href: `${base}/reserve`,
      key: 'grants.reserve.title',
      shown: published && phaseOf(call, now) === 'closed' && may(actor, reservePermissions.see, call),
    },
    {
      href: `${base}/correct`,
      key: 'grants.call.correct.action',
      shown: Boolean(callLifecycle[call.state].correct) && may(actor, callPermissions.correct, call),
    },
  ];
  return links.filter(({ shown }) => shown).map(({ href, key }) => ({ href, key }));
}
