import { gridOf } from '../../action/index.ts';
import { actionCurrency } from '../../platform/action-currency.ts';
import { audit } from '../../platform/audit/audit.ts';
import { instantIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { turnoversIn } from '../eligibility/turnovers.ts';
import { findChosenForm } from './form-choices.ts';
import { callPermissions } from './permissions.ts';
import { type CallValues, insertCall, nextCallNumber } from './queries.ts';
import { type CallForm, callLanguages, callRules } from './schema.ts';

/** Drafts a call of the actor's partner. Returns its id. Problems: `not_permitted`, `form_unknown`, `grid_unknown`. */
export async function draftCall(work: Work, form: CallForm): Promise<string> {
  mustBeAbleTo(work.actor, callPermissions.draft, undefined);
  const jurisdiction = form.scope === 'national' ? form.jurisdiction : null;
  const bound = work.actor.roles.find(({ role }) => role === 'grant_officer')?.jurisdiction ?? null;
  if (bound && jurisdiction && bound !== jurisdiction)
    throw problem('not_your_jurisdiction', {}, { field: 'jurisdiction' });
  const values = await valuesOf(work, form);
  const id = newId();
  const prefix = `${jurisdiction ?? 'REG'}-${values.deadlineAt!.slice(0, 4)}`;
  await insertCall(work.tx, {
    ...values,
    id,
    actionId: work.actionId,
    partnerId: work.actor.organisationId,
    number: await nextCallNumber(work.tx, work.actionId, prefix),
    createdBy: work.actor.personId,
    createdAt: work.now,
  });
  await audit(work, callPermissions.draft.name, { kind: 'call', id });
  return id;
}

/** The columns of a call from what the officer typed; forms are pinned to the chosen version, the grid to its present one. */
export async function valuesOf(work: Work, form: CallForm): Promise<CallValues> {
  const application = await findChosenForm(work, form.form, 'application');
  const report = await findChosenForm(work, form.report_form, 'report');
  if (!application || !report)
    throw problem('form_unknown', {}, { field: application ? 'report_form' : 'form' });
  const grid = await gridOf(work.tx, work.actionId, form.grid);
  if (!grid) throw problem('grid_unknown', {}, { field: 'grid' });
  return {
    scope: form.scope,
    jurisdiction: form.scope === 'national' ? form.jurisdiction || null : null,
    title: inLanguages(form, 'title'),
    summary: inLanguages(form, 'summary'),
    authenticLanguage: form.authentic_language,
    opensAt: instantIn(form.deadline_zone, form.opens_on, '00:00'),
    deadlineAt: instantIn(form.deadline_zone, form.deadline_on, form.deadline_time),
    deadlineZone: form.deadline_zone,
    rules: rulesOf(form),
    grid,
    formVersionId: application.id,
    reportFormVersionId: report.id,
    contactName: form.contact_name,
    contactEmail: form.contact_email,
    hoursExpected: form.hours_expected,
  };
}

function inLanguages(form: CallForm, field: 'title' | 'summary'): Multilingual {
  const typed = form as unknown as Record<string, string>;
  const given = callLanguages
    .map((one) => [one, typed[`${field}-${one}`]] as const)
    .filter(([, text]) => text);
  return { en: typed[`${field}-en`] ?? '', ...Object.fromEntries(given) };
}

function rulesOf(form: CallForm) {
  return callRules.parse({
    currency: actionCurrency(),
    durationMonths: { minimum: form.duration_minimum, maximum: form.duration_maximum },
    coFinancingPercent: form.co_financing,
    indirectPercent: form.indirect,
    thirdPartyCeilingMinor: form.third_party_ceiling,
    graceSeconds: form.grace_seconds,
    assessors: form.assessors,
    divergencePercent: form.divergence,
    passPoints: form.pass_points * 100,
    reserveDays: form.reserve_days,
    instalments: form.instalments.map((percent, at, plan) => ({
      percent,
      kind: at === 0 ? 'pre_financing' : at === plan.length - 1 ? 'balance' : 'interim',
    })),
    reportEveryMonths: form.report_every,
    reportDueDays: form.report_due,
    rateRule: form.rate_rule,
    spentBeforeNextPercent: form.spent_before_next,
    applicants: {
      // A national call is for its own jurisdiction unless it names others.
      seats: form['seats[]'].length > 0 || form.scope === 'regional' ? form['seats[]'] : [form.jurisdiction],
      legalForms: form['legal_forms[]'],
      registeredYears: form.registered_years,
      asLead: form.as_lead,
      fields: form['fields[]'],
      asPartner: form.as_partner,
      partners: {
        minimum: form.partners_minimum,
        maximum: form.partners_maximum,
        jurisdictions: form.partner_jurisdictions,
      },
      turnovers: turnoversIn(form),
    },
    scoreRule: form.score_rule,
    complaints: { days: form.complaint_days, answerDays: form.complaint_answer_days },
    committee: {
      minimumVoters: form.committee_minimum,
      quorumPercent: form.committee_quorum,
      tie: form.committee_tie,
      reportFirst: form.report_first === 'yes',
    },
    toldApart: form['told_apart[]'],
    reportsApprovedByTwo: form.reports_approved_by === 'two',
    checkedByTwo: form.checked_by === 'two',
    questions: { askDays: form.ask_days, answerDays: form.answer_days },
  });
}
