import type { Context } from '../platform/http/route.ts';
import { inLanguage, type Language } from '../platform/language/language.ts';
import { localeName } from '../platform/language/locales.ts';
import { money } from '../platform/money.ts';
import { type Actor, hasRole, may } from '../platform/permissions.ts';
import { endOfDay } from '../platform/zone.ts';
import { agreementPermissions } from './agreements/permissions.ts';
import { applicationPermissions } from './applications/permissions.ts';
import { findApplication } from './applications/queries.ts';
import { listOwn } from './applications/queries-lists.ts';
import { publicState } from './applications/rules.ts';
import { callPermissions, callReach } from './calls/permissions.ts';
import { deadlineDay, fitsOfApplication, fitsOfOrganisation } from './eligibility/fits-of-application.ts';
import { brokenRules } from './eligibility/rule-words.ts';
import { applicantRulesOf, type Fit } from './eligibility/rules.ts';
import { mentoringPermissions } from './mentoring/permissions.ts';
import { listMentoringsBy, listOwnMentors } from './mentoring/queries.ts';
import { listContacts, listOpenToApply, listOwnSubGrants, listRunningCalls } from './queries-home.ts';

type Line = {
  readonly text: string;
  readonly about: string;
  readonly href: string;
  readonly due: string | null;
};
/** A part of somebody's home: records of this area with a line about each, and the page with all of them. */
export type GrantsSection = {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly all?: { readonly href: string; readonly text: string };
};
type Asking = Context & { readonly actor: Actor };

const applicationsShown = 5;
const callsShown = 4;
const mentoringsShown = 5;

/** What this person works on in the area, by what they may do: an applicant's and sub-grantee's records, and those of staff. */
export async function grantsHome(context: Asking): Promise<GrantsSection[]> {
  const { actor } = context;
  const own = hasRole(actor, 'cso_member', 'cso_certifier');
  return [
    ...(own && may(actor, applicationPermissions.start, undefined) ? await ofApplicant(context) : []),
    ...(own && may(actor, agreementPermissions.own, undefined) ? [await ofSubGrantee(context)] : []),
    ...(own ? [...(await mentorsOf(context)), await contactsOf(context)] : []),
    ...(own ? [] : await accompaniedBy(context)),
    ...(may(actor, callPermissions.list, undefined) ? [await ofCalls(context)] : []),
  ];
}

/** Which rules of a call its applicant does not meet, as a part of a line; nothing when none is known. */
function misfitOf(
  language: Language,
  call: Parameters<typeof deadlineDay>[0] & { readonly rules: Parameters<typeof applicantRulesOf>[0] },
  fits: readonly Fit[],
): string[] {
  const about = { rules: applicantRulesOf(call.rules), fits, deadline: deadlineDay(call) };
  const rules = brokenRules(language, about);
  return rules ? [language.t('grants.home.not_eligible', { rules })] : [];
}

/** Open calls, those first whose rules this organisation meets as far as its profile says; of the others it says why not. */
async function openCallsOf({ tx, actor, actionId, now, language }: Asking) {
  const { organisationId } = actor;
  const open = await listOpenToApply(tx, { actionId, organisationId, now });
  const held: ((typeof open)[number] & { misfit: string[] })[] = [];
  for (const call of open) {
    const fits = await fitsOfOrganisation(tx, call, organisationId);
    held.push({ ...call, misfit: misfitOf(language, call, fits) });
  }
  return held.sort((a, b) => a.misfit.length - b.misfit.length);
}

async function ofApplicant(asking: Asking): Promise<GrantsSection[]> {
  const { tx, actor, language } = asking;
  const { t, locale } = language;
  const open = await openCallsOf(asking);
  const begun = await listOwn(tx, actor.organisationId, { sort: 'touched' }, applicationsShown);
  const misfits = new Map<string, string[]>();
  for (const { id, state } of begun) {
    const draft = state === 'draft' ? await findApplication(tx, id) : undefined;
    if (draft) misfits.set(id, misfitOf(language, draft, await fitsOfApplication(tx, draft)));
  }
  return [
    {
      title: t('grants.home.open_calls'),
      lines: open.map(({ id, number, title, deadlineAt, misfit }) => ({
        text: inLanguage(title, locale),
        about: [number, ...misfit].join(' · '),
        href: `/calls/${id}`,
        due: deadlineAt,
      })),
      all: { href: '/calls', text: t('grants.home.all_calls') },
    },
    {
      title: t('grants.application.own.title'),
      lines: begun.map(({ id, number, title, state, told, callNumber, deadlineAt }) => ({
        text: title || number || callNumber,
        about: [
          number ?? callNumber,
          t(`grants.application.state.${publicState(state, told)}`),
          ...(misfits.get(id) ?? []),
        ].join(' · '),
        href: `/applications/${id}`,
        due: state === 'draft' ? deadlineAt : null,
      })),
      all: { href: '/applications', text: t('grants.home.all_applications') },
    },
  ];
}

async function ofSubGrantee({ tx, actor, language, now }: Asking): Promise<GrantsSection> {
  const { t } = language;
  const held = await listOwnSubGrants(tx, actor.organisationId, now);
  return {
    title: t('grants.agreement.own.title'),
    lines: held.map(({ id, number, title, amountMinor, paidMinor, currency, nextReportDue, ...stands }) => ({
      text: title,
      about: `${number} · ${t('grants.home.paid', {
        paid: language.money(money(paidMinor, currency)),
        amount: language.money(money(amountMinor, currency)),
      })}${nextReportDue ? ` · ${t('grants.home.next_report')}` : ''}${stands.changing ? ` · ${t('grants.home.changing')}` : ''}${stands.corrected ? ` · ${t('grants.home.corrected')}` : ''}`,
      href: `/agreements/${id}`,
      due: nextReportDue && endOfDay(nextReportDue),
    })),
    all: { href: '/agreements', text: t('grants.home.all_agreements') },
  };
}

async function ofCalls({ tx, actor, actionId, now, language }: Asking): Promise<GrantsSection> {
  const { t, locale } = language;
  const running = await listRunningCalls(tx, actionId, callReach(actor));
  return {
    title: t('grants.home.calls'),
    lines: running.slice(0, callsShown).map(({ id, number, title, deadlineAt, received }) => ({
      text: inLanguage(title, locale),
      about: [
        number,
        t('grants.home.received', { count: received }),
        ...(deadlineAt < now ? [t('grants.call.phase.closed')] : []),
      ].join(' · '),
      href: `/staff/calls/${id}`,
      due: deadlineAt < now ? null : deadlineAt,
    })),
    all: { href: '/staff/calls', text: t('grants.home.all_calls') },
  };
}

/** The mentors of a sub-grantee, each with the page on which they are reached. */
async function mentorsOf({ tx, actor, language }: Asking): Promise<GrantsSection[]> {
  const { t } = language;
  const held = await listOwnMentors(tx, actor.organisationId);
  if (held.length === 0) return [];
  return [
    {
      title: t('grants.home.mentor'),
      lines: held.map((one) => ({
        text: one.mentorName,
        about: `${one.agreementNumber} · ${one.mentorActive ? one.languages.map(localeName).join(', ') : t('grants.home.mentor_left')}`,
        href: `/mentorings/${one.id}`,
        due: one.mentorActive && one.answerBy ? endOfDay(one.answerBy) : null,
      })),
    },
  ];
}

/** The sub-grants that somebody of the staff accompanies now. */
async function accompaniedBy({ tx, actor, actionId, language }: Asking): Promise<GrantsSection[]> {
  const { t } = language;
  const { personId } = actor;
  const held = (await listMentoringsBy(tx, { actionId, personId })).filter(({ endedOn }) => endedOn === null);
  if (held.length === 0 || !may(actor, mentoringPermissions.list, undefined)) return [];
  return [
    {
      title: t('grants.mentoring.list.own'),
      lines: held.slice(0, mentoringsShown).map((one) => ({
        text: one.organisationName,
        about: `${one.agreementNumber} · ${t(`grants.mentoring.state.${one.state}`)}`,
        href: `/mentorings/${one.id}`,
        due: one.answerBy && endOfDay(one.answerBy),
      })),
      all: { href: '/staff/mentors', text: t('grants.home.all_mentors') },
    },
  ];
}

async function contactsOf({ tx, actor, language }: Asking): Promise<GrantsSection> {
  const { t } = language;
  return {
    title: t('grants.home.contacts'),
    lines: (await listContacts(tx, actor.organisationId)).map(({ name, email, partner }) => ({
      text: name,
      about: `${partner} · ${email}`,
      href: `mailto:${email}`,
      due: null,
    })),
    all: { href: '/contact', text: t('portal.contact.title') },
  };
}
