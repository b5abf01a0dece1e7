import { addDays } from '../../platform/dates.ts';
import { type Facts, headingsThatDiffer, totalOfHeadings } from './facts.ts';
import type { Checked, Finding } from './finding.ts';
import type { Section } from './sections.ts';
import { gapsOf } from './visibility.ts';

/** What is wrong with the figures of the report: money, indicators, events, sub-grants and publications. */
export function findingsInFacts(checked: Checked, facts: Facts): Finding[] {
  return [
    ...ofBudget(checked, facts),
    ...facts.headings.flatMap((one) => ofHeading(checked, one)),
    ...headingsThatDiffer(facts).map((heading): Finding => {
      return { id: 'figures_differ', hard: true, href: '/staff/budget/expenditure', values: { heading } };
    }),
    ...ofIndicators(checked, facts),
    ...ofEvents(facts),
    ...ofSubGrants(checked, facts),
    ...ofPublications(facts),
    ...ofVisibility(facts),
  ];
}

type Heading = Facts['headings'][number];

function ofBudget({ contract }: Checked, facts: Facts): Finding[] {
  const found: Finding[] = [];
  const add = (id: string, hard: boolean, href: string) => found.push({ id, hard, href, values: {} });
  const total = totalOfHeadings(facts.headings);
  if (total.budget === 0) add('no_budget', false, '/staff/budget');
  if (total.inPeriod === 0) add('no_expenditure', false, '/staff/budget/expenditure');
  if (total.budget > 0 && total.spent > total.budget) add('total_overspent', false, '/staff/budget');
  if (total.budget > 0 && contract.totalMinor !== null && contract.totalMinor !== total.budget)
    add('budget_not_contract', false, '/staff/budget');
  const late = facts.annexes?.milestones.filter(({ state }) => state === 'late').length ?? 0;
  if (late > 0)
    found.push({ id: 'milestones_late', hard: false, href: '/staff/work-plan', values: { count: late } });
  const ahead = facts.annexes?.milestones.filter(
    ({ endsOn, partner }) => partner === null && endsOn !== null && endsOn > facts.period.endsOn,
  );
  if (ahead && ahead.length > 0)
    found.push({
      ...{ id: 'milestones_without_body', hard: false, href: '/staff/work-plan' },
      values: { count: ahead.length },
    });
  return found;
}

function ofHeading(checked: Checked, { heading, budget, spent, inPeriod }: Heading): Finding[] {
  const found: Finding[] = [];
  const { narratives, contract, factsBefore, reportId, startsOn, periodBeforeEndsOn } = checked;
  const section: Section = `v.${heading}`;
  const href = `/staff/donor-reports/${reportId}/sections/${section}`;
  const explained = (narratives.get(section) ?? '').trim() !== '';
  if (spent > budget && !explained)
    found.push({ id: 'heading_overspent', hard: true, href, section, values: { heading } });
  if (spent * 100 > budget * (100 + contract.transferPercent) && budget > 0)
    found.push({
      ...{ id: 'heading_over_limit', hard: false, href, section },
      values: { heading, limit: contract.transferPercent },
    });
  const entries = '/staff/budget/expenditure';
  if (spent < 0) found.push({ id: 'heading_negative', hard: true, href: entries, values: { heading } });
  const then = factsBefore?.headings.find((one) => one.heading === heading);
  const follows = periodBeforeEndsOn !== null && addDays(periodBeforeEndsOn, 1) === startsOn;
  if (then && follows && then.spent + inPeriod !== spent)
    found.push({ id: 'sums_differ', hard: false, href: entries, values: { heading } });
  if (then && then.budget !== budget)
    found.push({ id: 'budget_moved', hard: false, href: '/staff/budget', values: { heading } });
  return found;
}

function ofIndicators({ factsBefore, behind }: Checked, { indicators }: Facts): Finding[] {
  return indicators.flatMap(({ code, target, value }) => {
    const found: Finding[] = [];
    const add = (id: string, hard: boolean, values: Finding['values'] = {}) =>
      found.push({ id, hard, href: `/staff/logframe/${code}`, values: { indicator: code, ...values } });
    const then = factsBefore?.indicators.find((one) => one.code === code);
    if (then && value < then.value) add('value_fell', false, { before: then.value, now: value });
    if (then && then.target !== target) add('target_moved', false);
    if (target !== null && value > target * 2) add('value_far_over', false);
    if (target === null) add('target_missing', false);
    const defined = behind.indicators.find((one) => one.code === code);
    if (defined?.source.trim() === '') add('source_missing', true);
    if (defined?.baseline === null) add('baseline_missing', false);
    if (defined?.opsys === null) add('opsys_missing', false);
    return found;
  });
}

function ofEvents({ gatherings, period }: Facts): Finding[] {
  const found = gatherings.flatMap((one): Finding[] => {
    const own: Finding[] = [];
    const add = (id: string, hard: boolean) =>
      own.push({ id, hard, href: `/staff/gatherings/${one.id}`, values: { title: one.title } });
    const people = one.women + one.men + (one.unsaid ?? 0);
    if (people === 0) add('event_without_people', false);
    else if (people < 5) add('event_small', false);
    if (one.unsaid && one.unsaid * 2 > people) add('event_unsaid', false);
    if (one.startsOn < period.startsOn || one.startsOn > period.endsOn) add('event_outside_period', true);
    if (one.place.trim() === '') add('event_without_place', false);
    return own;
  });
  const none: Finding = { id: 'no_event', hard: false, href: '/staff/gatherings', values: {} };
  return gatherings.length === 0 ? [none] : found;
}

function ofSubGrants({ contract, behind }: Checked, { subGrants, headings, period }: Facts): Finding[] {
  const found = subGrants.flatMap((one): Finding[] => {
    const own: Finding[] = [];
    const add = (id: string) =>
      own.push({ id, hard: true, href: `/agreements/${one.id}`, values: { number: one.number } });
    if (one.paid > one.amount) add('sub_grant_overpaid');
    if (one.signedOn > period.endsOn) add('sub_grant_later');
    if (contract.startsOn !== null && one.signedOn < contract.startsOn) add('sub_grant_before_contract');
    return own;
  });
  const hidden = subGrants.filter((one) => one.protected).length;
  if (hidden > 0)
    found.push({
      ...{ id: 'sub_grants_protected', hard: false, href: '/staff/agreements' },
      values: { count: hidden },
    });
  const booked = headings.find(({ heading }) => heading === behind.thirdPartyHeading);
  const paid = subGrants.reduce((sum, one) => sum + one.paid, 0);
  if (booked && booked.spent < paid)
    found.push({
      ...{ id: 'sub_grants_not_booked', hard: true, href: '/staff/ledger' },
      values: { heading: booked.heading },
    });
  return [...found, ...ofThirdParties(contract, behind.promises, booked)];
}

/** Sub-grants and their heading against what the contract says of third parties. */
function ofThirdParties(
  { thirdPartiesTotalMinor: total, thirdPartyCeilingMinor: ceiling }: Checked['contract'],
  promises: Checked['behind']['promises'],
  booked: Heading | undefined,
): Finding[] {
  const found: Finding[] = [];
  const add = (id: string, href: string, values: Finding['values'] = {}) =>
    found.push({ id, hard: false, href, values });
  if (ceiling !== null)
    for (const { organisation, agreementId, promised } of promises)
      if (promised > ceiling) add('third_party_over_ceiling', `/agreements/${agreementId}`, { organisation });
  const promisedToAll = promises.reduce((sum, { promised }) => sum + promised, 0);
  if (total !== null && promisedToAll > total) add('third_parties_over_contract', '/staff/contract');
  if (total !== null && booked && booked.budget !== total)
    add('third_parties_not_contract', '/staff/contract', { heading: booked.heading });
  return found;
}

function ofPublications({ materials, period }: Facts): Finding[] {
  if (materials.length === 0)
    return [{ id: 'no_material', hard: false, href: '/staff/materials', values: {} }];
  return materials
    .filter(({ publishedOn }) => publishedOn < period.startsOn || publishedOn > period.endsOn)
    .map(({ title }) => ({
      ...{ id: 'material_outside_period', hard: true, href: '/staff/outputs' },
      values: { title },
    }));
}

function ofVisibility({ annexes }: Facts): Finding[] {
  const { proof, marks } = gapsOf(annexes?.visibility ?? []);
  const found = (gap: string, count: number): Finding[] => {
    const href = `/staff/visibility?missing=${gap}`;
    return count > 0 ? [{ id: `products_without_${gap}`, hard: false, href, values: { count } }] : [];
  };
  return [...found('proof', proof), ...found('marks', marks)];
}
