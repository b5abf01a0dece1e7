import { addDays, daysBetween } from '../../platform/dates.ts';
import type { Facts } from './facts.ts';
import { totalOfHeadings } from './facts.ts';
import type { Checked, Finding } from './finding.ts';
import type { Section } from './sections.ts';
import { findingsInTexts } from './text-findings.ts';

/** Everything the program knows for which the donor's desk would send the report back, the hard ones first. */
export function findingsOf(checked: Checked): Finding[] {
  const findings = [
    ...ofPeriod(checked),
    ...ofContract(checked),
    ...(checked.facts ? ofFacts(checked, checked.facts) : []),
    ...findingsInTexts(checked),
  ];
  return [...findings.filter(({ hard }) => hard), ...findings.filter(({ hard }) => !hard)];
}

const pathOf = ({ reportId }: Checked) => `/staff/donor-reports/${reportId}`;

function ofPeriod(checked: Checked): Finding[] {
  const found: Finding[] = [];
  const { frozen, periodId, facts, current, contract, endsOn, today, startsOn } = checked;
  const add = (id: string, hard: boolean, href: string, values: Finding['values'] = {}) =>
    found.push({ id, hard, href, values });
  if (!frozen) add('period_open', true, `/staff/periods/${periodId}`);
  if (!facts) add('never_filled', true, pathOf(checked));
  else if (!current) add('not_current', true, pathOf(checked));
  const due = addDays(endsOn, contract.reportDays);
  if (today > due) add('overdue', false, '/staff/contract', { days: daysBetween(due, today) });
  const before = checked.periodBeforeEndsOn;
  if (before !== null && addDays(before, 1) < startsOn)
    add('period_gap', false, '/staff/periods', { days: daysBetween(before, startsOn) - 1 });
  if (before !== null && before >= startsOn) add('period_overlap', true, '/staff/periods');
  if (checked.openQuestions > 0)
    add('question_open', true, pathOf(checked), { count: checked.openQuestions });
  return found;
}

function ofContract({ contract, startsOn, endsOn }: Checked): Finding[] {
  const found: Finding[] = [];
  const add = (id: string, hard: boolean) => found.push({ id, hard, href: '/staff/contract', values: {} });
  if (contract.number === null) add('contract_number', true);
  if (contract.startsOn === null || contract.endsOn === null) add('contract_period', true);
  else if (startsOn < contract.startsOn || endsOn > contract.endsOn) add('outside_contract', true);
  return found;
}

function ofFacts(checked: Checked, facts: Facts): Finding[] {
  const found: Finding[] = [];
  const { factsBefore, narratives } = checked;
  const add = (id: string, hard: boolean, href: string, values: Finding['values'] = {}, section?: Section) =>
    found.push({ id, hard, href, values, ...(section ? { section } : {}) });
  const total = totalOfHeadings(facts.headings);
  if (total.budget === 0) add('no_budget', false, '/staff/budget');
  if (total.inPeriod === 0) add('no_expenditure', false, '/staff/budget/expenditure');
  if (total.budget > 0 && total.spent > total.budget) add('total_overspent', false, '/staff/budget');
  for (const { heading, budget, spent } of facts.headings) {
    const section: Section = `v.${heading}`;
    const explained = (narratives.get(section) ?? '').trim() !== '';
    if (spent > budget && !explained)
      add('heading_overspent', true, `${pathOf(checked)}/sections/${section}`, { heading }, section);
    if (spent < 0) add('heading_negative', true, '/staff/budget/expenditure', { heading });
  }
  for (const { code, target, value } of facts.indicators) {
    const then = factsBefore?.indicators.find((one) => one.code === code);
    if (then && value < then.value)
      add('value_fell', false, `/staff/logframe/${code}`, {
        indicator: code,
        before: then.value,
        now: value,
      });
    if (then && then.target !== target)
      add('target_moved', false, `/staff/logframe/${code}`, { indicator: code });
    if (target !== null && value > target * 2)
      add('value_far_over', false, `/staff/logframe/${code}`, { indicator: code });
  }
  for (const one of facts.gatherings) {
    const people = one.women + one.men + (one.unsaid ?? 0);
    const href = `/staff/gatherings/${one.id}`;
    if (people === 0) add('event_without_people', false, href, { title: one.title });
    else if (people < 5) add('event_small', false, href, { title: one.title });
    if (one.unsaid && one.unsaid * 2 > people) add('event_unsaid', false, href, { title: one.title });
  }
  for (const one of facts.subGrants) {
    if (one.paid > one.amount)
      add('sub_grant_overpaid', true, `/agreements/${one.id}`, { number: one.number });
    if (one.signedOn > facts.period.endsOn)
      add('sub_grant_later', true, `/agreements/${one.id}`, { number: one.number });
  }
  const hidden = facts.subGrants.filter((one) => one.protected).length;
  if (hidden > 0) add('sub_grants_protected', false, '/staff/agreements', { count: hidden });
  if (facts.gatherings.length === 0) add('no_event', false, '/staff/gatherings');
  if (facts.materials.length === 0) add('no_material', false, '/staff/materials');
  const late = facts.annexes?.milestones.filter(({ state }) => state === 'late').length ?? 0;
  if (late > 0) add('milestones_late', false, '/staff/work-plan', { count: late });
  return found;
}
