import { addDays, dayIn, daysBetween } from '../../platform/dates.ts';
import { zone } from '../../platform/zone.ts';
import { notesPath } from '../notes/places.ts';
import { reportDueOn } from './due.ts';
import { findingsInFacts } from './fact-findings.ts';
import type { Checked, Finding } from './finding.ts';
import { findingsBehind } from './findings-behind.ts';
import { findingsInParts } from './part-findings.ts';
import { isNarrative } from './sections.ts';
import { findingsInTexts } from './text-findings.ts';

/** Everything the program knows for which the donor's desk would send the report back, the hard ones first. */
export function findingsOf(checked: Checked): Finding[] {
  const findings = [
    ...ofPeriod(checked),
    ...ofContract(checked),
    ...(checked.facts ? findingsInFacts(checked, checked.facts) : []),
    ...findingsBehind(checked),
    ...findingsInParts(checked),
    ...disputed(checked),
    ...commented(checked),
    ...noted(checked),
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
  const due = reportDueOn(endsOn, contract);
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

/** Values of the period that are disputed: a person decides whether the report leaves before the answer. */
function disputed({ disputes }: Checked): Finding[] {
  return disputes.map(({ id, indicator, raisedAt }) => ({
    ...{ id: 'dispute_open', hard: false, href: `/staff/disputes/${id}` },
    values: { indicator, day: dayIn(zone, raisedAt) },
  }));
}

/** Sections that came back with a comment and did not change: a person decides whether the report leaves so. */
function commented(checked: Checked): Finding[] {
  return checked.unchanged.map((section) => ({
    ...{ id: 'comment_unchanged', hard: false, section, values: {} },
    href: isNarrative(section) ? `${pathOf(checked)}/sections/${section}` : pathOf(checked),
  }));
}

/** Sections at which those who write the report still talk about something: a person decides whether it leaves so. */
function noted({ openNotes, reportId }: Checked): Finding[] {
  return [...openNotes].map(([section, count]) => ({
    ...{ id: 'note_open', hard: false, section, values: { count } },
    href: notesPath(reportId, section),
  }));
}
