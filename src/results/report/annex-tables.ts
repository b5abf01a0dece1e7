import { addDays } from '../../platform/dates.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import type { Shown } from '../../platform/suppression.ts';
import { monthsOf } from '../workplan/gantt.ts';
import type { AnnexTable } from './annex-table.ts';
import type { Annexes } from './annexes.ts';
import { learningAndInfluenceTables } from './learning-and-influence-tables.ts';
import { procurementTable } from './procurement-table.ts';
import type { Cell } from './report-table.ts';
import type { ReportContent } from './report-tables.ts';
import { standardsAndLawTables } from './standards-and-law-tables.ts';
import { visibilityTable } from './visibility-table.ts';

/** The annexes of a report as tables, written once for page, DOCX, PDF and XLSX. Empty ones are left out. */
export function annexTables(content: ReportContent): AnnexTable[] {
  const { annexes } = content.facts;
  if (!annexes) return [];
  return [
    attendanceTable(content.language, annexes),
    trainedTable(content.language, annexes),
    seatTable(content.language, annexes),
    recommendationTable(content, annexes),
    standingTable(content, annexes),
    cycleTable(content.language, annexes),
    ...(annexes.law ? standardsAndLawTables(content.language, annexes.law) : []),
    partnershipTable(content.language, annexes),
    capacityTable(content, annexes),
    caseTable(content.language, annexes),
    ...(annexes.influence ? learningAndInfluenceTables(content, annexes.influence) : []),
    visibilityTable(content.language, annexes.visibility ?? []),
    procurementTable(content, annexes.procurement ?? []),
    milestoneTable(content, annexes),
    actionPlanTable(content, annexes),
  ].filter(({ rows }) => rows.length > 0);
}

const placeOf = ({ t, locale }: Language, jurisdiction: string | null) =>
  jurisdiction === null ? t('results.region') : jurisdictionName(jurisdiction, locale);
const shown = ({ t }: Language, value: Shown): Cell =>
  'shown' in value ? { count: value.shown } : t('results.annex.hidden');

function attendanceTable(language: Language, { gatherings, certificates }: Annexes): AnnexTable {
  const { t } = language;
  return {
    key: 'gatherings',
    caption: t('results.annex.gatherings'),
    columns: [
      { head: t('results.jurisdiction'), width: 2 },
      { head: t('results.annex.trainings'), numeric: true },
      { head: t('results.annex.other_gatherings'), numeric: true, width: 1.4 },
      { head: t('results.report.women'), numeric: true },
      { head: t('results.report.men'), numeric: true },
      { head: t('results.annex.unsaid'), numeric: true },
    ],
    rows: gatherings.map((one) => [
      placeOf(language, one.jurisdiction),
      { count: one.trainings },
      { count: one.others },
      shown(language, one.women),
      shown(language, one.men),
      shown(language, one.unsaid),
    ]),
    below: [{ label: t('results.annex.certificates'), value: shown(language, certificates) }],
    hrefs: gatherings.map(
      ({ jurisdiction }) =>
        `/staff/gatherings${jurisdiction === null ? '' : `?jurisdiction=${jurisdiction}`}`,
    ),
  };
}

function trainedTable(language: Language, { trained = [] }: Annexes): AnnexTable {
  const { t } = language;
  return {
    key: 'trained',
    caption: t('results.annex.trained'),
    columns: [
      { head: t('results.annex.body'), width: 3 },
      { head: t('results.report.women'), numeric: true },
      { head: t('results.report.men'), numeric: true },
      { head: t('results.annex.unsaid'), numeric: true },
    ],
    rows: trained.map((one) => [
      t(`training.body_kind.${one.body}`),
      shown(language, one.women),
      shown(language, one.men),
      shown(language, one.unsaid),
    ]),
    hrefs: trained.map(() => '/staff/logframe/persons_trained'),
  };
}

function seatTable(language: Language, { organisations }: Annexes): AnnexTable {
  const { t } = language;
  return {
    key: 'organisations',
    caption: t('results.annex.organisations'),
    columns: [
      { head: t('results.jurisdiction'), width: 2 },
      { head: t('results.annex.csos'), numeric: true, width: 1.6 },
      { head: t('results.annex.institutions'), numeric: true },
    ],
    rows: organisations.map((one) => [
      placeOf(language, one.jurisdiction),
      shown(language, one.csos),
      shown(language, one.institutions),
    ]),
    hrefs: organisations.map(() => '/staff/logframe/organisations_engaged'),
  };
}

function recommendationTable(
  { language, definition }: ReportContent,
  { recommendations }: Annexes,
): AnnexTable {
  const { t, locale } = language;
  const { ladder } = definition.advocacy;
  const stepOf = (key: string | null) =>
    ladder.find((one) => (key === null ? one.value === 0 : one.key === key));
  const name = (key: string | null) => {
    const step = stepOf(key);
    return step ? inLanguage(step.name, locale) : (key ?? '');
  };
  const moved = ({ before, now, fresh }: Annexes['recommendations'][number]) => {
    const by = (stepOf(now)?.value ?? 0) - (stepOf(before)?.value ?? 0);
    if (by !== 0) return t(by > 0 ? 'results.annex.forward' : 'results.annex.back');
    return t(fresh ? 'results.annex.new' : 'results.annex.same');
  };
  return {
    key: 'recommendations',
    caption: t('results.annex.recommendations'),
    columns: [
      { head: t('results.annex.recommendation'), width: 3 },
      { head: t('results.annex.addressee'), width: 2 },
      { head: t('results.annex.before'), width: 1.4 },
      { head: t('results.annex.at_end'), width: 1.4 },
      { head: t('results.annex.moved'), width: 1.2 },
    ],
    rows: recommendations.map((one) => [
      one.title,
      one.addressee,
      one.fresh && one.before === null ? null : name(one.before),
      name(one.now),
      moved(one),
    ]),
    hrefs: recommendations.map(({ id }) => `/staff/recommendations/${id}`),
  };
}

/** How many recommendations stood at each step before the period and at its end, as they are listed above it. */
function standingTable({ language, definition }: ReportContent, { recommendations }: Annexes): AnnexTable {
  const { t, locale } = language;
  const { ladder } = definition.advocacy;
  const zero = ladder.find(({ value }) => value === 0)!.key;
  const before = recommendations.filter((one) => !one.fresh || one.before !== null);
  const count = (keys: readonly (string | null)[], step: string): Cell => ({
    count: keys.filter((key) => (key ?? zero) === step).length,
  });
  const stood = before.map((one) => one.before);
  const stands = recommendations.map(({ now }) => now);
  const unknown = [...new Set([...stood, ...stands])].flatMap((key) =>
    key === null || ladder.some((one) => one.key === key) ? [] : [{ key, text: key }],
  );
  const rows = [...ladder.map(({ key, name }) => ({ key, text: inLanguage(name, locale) })), ...unknown];
  const filled = rows.filter(({ key }) => [...stood, ...stands].some((one) => (one ?? zero) === key));
  return {
    key: 'standings',
    caption: t('results.annex.standings'),
    columns: [
      { head: t('results.by.standing.head'), width: 3 },
      { head: t('results.annex.before'), numeric: true },
      { head: t('results.annex.at_end'), numeric: true },
    ],
    rows: filled.map(({ key, text }) => [text, count(stood, key), count(stands, key)]),
    foot: [[t('results.total'), { count: stood.length }, { count: stands.length }]],
    hrefs: filled.map(() => '/staff/logframe/recommendations_published'),
  };
}

function cycleTable({ t }: Language, { cycles }: Annexes): AnnexTable {
  return {
    key: 'cycles',
    caption: t('results.annex.cycles'),
    columns: [
      { head: t('results.annex.cycle'), width: 2 },
      { head: t('results.annex.published_on') },
      { head: t('results.annex.places'), numeric: true },
      { head: t('results.annex.standards'), numeric: true },
      { head: t('results.frozen.hash'), width: 2 },
    ],
    rows: cycles.map((one) => [
      one.title,
      { day: one.publishedOn },
      { count: one.places },
      { count: one.standards },
      one.sha256.slice(0, 16),
    ]),
    hrefs: cycles.map(({ id }) => `/matrix/${id}`),
  };
}

function partnershipTable(language: Language, { partnerships }: Annexes): AnnexTable {
  const { t } = language;
  return {
    key: 'partnerships',
    caption: t('results.annex.partnerships'),
    columns: [
      { head: t('results.annex.partnership'), width: 3 },
      { head: t('network.partnership.kind'), width: 1.4 },
      { head: t('network.partnership.level') },
      { head: t('results.jurisdiction'), width: 1.4 },
      { head: t('network.partnership.began_on') },
    ],
    rows: partnerships.map((one) => [
      one.subject,
      t(`network.partnership.kind.${one.kind}`),
      t(`network.partnership.level.${one.level}`),
      placeOf(language, one.jurisdiction),
      { day: one.beganOn },
    ]),
    hrefs: partnerships.map(({ id }) => `/staff/partnerships/${id}`),
  };
}

function capacityTable({ language, definition }: ReportContent, { capacity }: Annexes): AnnexTable {
  const { t, locale, number } = language;
  const nameOf = (key: string) => {
    const area = definition.capacity.areas.find((one) => one.key === key);
    return area ? inLanguage(area.name, locale) : key;
  };
  return {
    key: 'capacity',
    caption: t('results.annex.capacity'),
    columns: [
      { head: t('network.capacity.area'), width: 3 },
      { head: t('results.annex.organisations_together'), numeric: true },
      { head: t('network.capacity.round.baseline'), numeric: true },
      { head: t('network.capacity.round.follow_up'), numeric: true },
    ],
    rows: capacity.map((one) => [
      nameOf(one.area),
      { count: one.organisations },
      number(one.before),
      number(one.after),
    ]),
    hrefs: capacity.map(() => '/capacity'),
  };
}

function caseTable(language: Language, { cases }: Annexes): AnnexTable {
  const { t } = language;
  return {
    key: 'cases',
    caption: t('results.annex.cases'),
    columns: [
      { head: t('results.annex.year') },
      { head: t('voice.kind'), width: 3 },
      { head: t('results.annex.case_count'), numeric: true },
    ],
    rows: cases.map((one) => [String(one.year), t(`voice.kind.${one.kind}`), shown(language, one.cases)]),
    hrefs: cases.map(() => '/voice/counts'),
  };
}

/** The milestones of the Action: what deviates from the plan is said in words. What ended before the contract began is none of its report. */
function milestoneTable(
  { language, definition, contractPeriod }: ReportContent,
  { milestones }: Annexes,
): AnnexTable {
  const { t, locale } = language;
  const known = milestones.flatMap((fact) => {
    const activity = definition.workplan.activities.find(({ key }) => key === fact.activity);
    const milestone = activity?.milestones.find(({ key }) => key === fact.milestone);
    const begins = contractPeriod?.startsOn ?? null;
    if (begins !== null && fact.endsOn !== null && fact.endsOn < begins) return [];
    return milestone ? [{ fact, title: inLanguage(milestone.title, locale) }] : [];
  });
  return {
    key: 'milestones',
    caption: t('results.annex.milestones'),
    columns: [
      { head: t('action.work_plan.milestone'), width: 3 },
      { head: t('results.annex.from') },
      { head: t('results.annex.to') },
      { head: t('results.target'), numeric: true, width: 0.8 },
      { head: t('results.value'), numeric: true, width: 0.8 },
      { head: t('action.work_plan.how_far') },
      { head: t('results.annex.against_plan'), width: 1.4 },
    ],
    rows: known.map(({ fact, title }) => [
      title,
      fact.startsOn === null ? null : { day: fact.startsOn },
      fact.endsOn === null ? null : { day: fact.endsOn },
      fact.number === null ? null : { count: fact.number },
      fact.now === null ? null : shown(language, fact.now),
      t(`action.milestone.${fact.state}`),
      fact.pace === null ? null : t(`results.milestone.pace.${fact.pace}`),
    ]),
    hrefs: known.map(({ fact }) => `/staff/work-plan/${fact.activity}`),
  };
}

/** The action plan of the twelve months after the period, as the contract's annex prints it: two half-years by month, and who implements. */
function actionPlanTable(
  { language, definition, facts }: ReportContent,
  { milestones }: Annexes,
): AnnexTable {
  const { t, locale } = language;
  const from = addDays(facts.period.endsOn, 1);
  const rows = milestones.flatMap((fact) => {
    const activity = definition.workplan.activities.find(({ key }) => key === fact.activity);
    const milestone = activity?.milestones.find(({ key }) => key === fact.milestone);
    if (!milestone || fact.startsOn === null || fact.endsOn === null) return [];
    const months = monthsOf({ startsOn: fact.startsOn, endsOn: fact.endsOn }, from);
    return months.some(Boolean) ? [{ fact, title: inLanguage(milestone.title, locale), months }] : [];
  });
  return {
    key: 'action_plan',
    caption: t('results.annex.action_plan', { from: language.day(from) }),
    columns: [
      { head: t('action.work_plan.milestone'), width: 4 },
      ...Array.from({ length: 12 }, (_, at) => ({ head: String(at + 1), width: 0.5 })),
      { head: t('results.annex.implementing_body'), width: 2 },
    ],
    rows: rows.map(({ fact, title, months }) => [
      title,
      ...months.map((runs) => (runs ? '×' : null)),
      fact.partner ?? null,
    ]),
    hrefs: rows.map(({ fact }) => `/staff/work-plan/${fact.activity}`),
  };
}
