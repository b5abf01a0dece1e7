import {
  type Block,
  type Document,
  heading,
  keyValues,
  list,
  note,
  paragraph,
  paragraphs,
} from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import type { Committee } from './queries.ts';
import type { ReportFacts } from './report-facts.ts';
import { committeeTable, signatureTable } from './report-people.ts';
import {
  checksTable,
  complaintsTable,
  cutBlocks,
  departureBlocks,
  lotsTable,
  rankingOfLot,
} from './report-tables.ts';

/**
 * The evaluation report in a reader's language, from the facts that are signed: the same page, PDF and Word file. A meeting that is not
 * closed yet has a draft.
 */
export function reportDocument(
  language: Language,
  committee: Committee,
  facts: ReportFacts,
  demonstration: boolean,
): Document {
  const { t, locale } = language;
  const { call, meeting } = facts;
  return {
    title: t('grants.committee.report.title', { number: call.number }),
    language,
    date: committee.closedAt ?? `${meeting.on}T00:00:00.000Z`,
    header: `${call.number} · ${t('grants.committee.report')} ${meeting.number}`,
    visibility: visibilityIn(language),
    demonstration,
    blocks: [
      ...(committee.state === 'convened' ? [note(t('grants.committee.report.draft'))] : []),
      keyValues([
        [t('grants.letter.call'), `${call.number} · ${inLanguage(call.title, locale)}`],
        [t('grants.committee.report.partner'), call.partnerName],
        ...clockOf(language, committee, facts),
      ]),
      lotsTable(language, facts),
      heading(t('grants.committee.title'), 2),
      committeeTable(language, committee, facts),
      ...meetingBlocks(language, facts),
      heading(t('grants.committee.report.received'), 2),
      ...receivedBlocks(language, facts),
      heading(t('grants.check.title'), 2),
      checksTable(language, facts),
      heading(t('grants.committee.report.assessment'), 2),
      ...assessmentBlocks(language, facts),
      heading(t('grants.committee.report.proposals'), 2),
      ...proposalBlocks(language, committee, facts),
      heading(t('grants.complaint.list.title'), 2),
      ...complaintsTable(language, facts, committee.deadlineZone),
      heading(t('grants.decision.minutes'), 2),
      ...(meeting.minutes ? paragraphs(meeting.minutes) : [paragraph(t('ui.not_given'))]),
      heading(t('grants.committee.report.signatures'), 2),
      ...signatureTable(language, committee, facts),
    ],
  };
}

function clockOf({ t, instant }: Language, { deadlineZone }: Committee, { call }: ReportFacts) {
  const at = (key: string, when: string | null) =>
    when ? [[t(key), instant(when, deadlineZone)] as const] : [];
  return [
    ...at('grants.committee.report.published', call.publishedAt),
    ...at('grants.committee.report.deadline', call.deadlineAt),
    ...at('grants.opening.at', call.openedAt),
    ...(call.openingSha256 ? [[t('grants.opening.hash'), call.openingSha256] as const] : []),
  ];
}

function meetingBlocks({ t, day }: Language, { meeting, rules, members }: ReportFacts): Block[] {
  const conflicts = members.filter(({ declaration }) => declaration === 'conflict').length;
  return [
    keyValues([
      [t('grants.committee.meeting_on'), day(meeting.on)],
      ...(meeting.dayReason ? [[t('grants.committee.day_reason'), meeting.dayReason] as const] : []),
      [t('grants.committee.place'), meeting.place],
      [
        t('grants.committee.quorum'),
        t('grants.committee.quorum.value', { ...meeting.quorum, percent: rules.committee.quorumPercent }),
      ],
    ]),
    ...(conflicts > 0 ? [paragraph(t('grants.committee.report.conflicts', { count: conflicts }))] : []),
    paragraph(
      [
        t('grants.committee.majority'),
        t(`grants.committee.tie.${rules.committee.tie}`),
        ...(rules.isUsual ? [t('grants.committee.report.usual')] : []),
      ].join(' '),
    ),
    paragraph([{ bold: t('grants.committee.agenda') }]),
    ...paragraphs(meeting.agenda),
  ];
}

function receivedBlocks({ t, list: joined }: Language, { received, rules }: ReportFacts): Block[] {
  return [
    list([
      t('grants.committee.report.submitted', { count: received.submitted }),
      t('grants.committee.report.late', { seconds: rules.graceSeconds }),
      ...(received.inGrace.length > 0
        ? [t('grants.committee.report.in_grace', { numbers: joined([...received.inGrace]) })]
        : []),
      received.withdrawn.length > 0
        ? t('grants.committee.report.withdrawn', { numbers: joined([...received.withdrawn]) })
        : t('grants.committee.report.none_withdrawn'),
    ]),
  ];
}

function assessmentBlocks(
  { t, list: joined }: Language,
  { rules, assessors, ranking, thirdOpen = [] }: ReportFacts,
): Block[] {
  const third = (ranking?.rows ?? []).filter(({ working }) => working.length > 2).map(({ number }) => number);
  return [
    keyValues([
      [
        t('grants.rules.assessors'),
        t('grants.rules.assessors.value', { count: rules.assessors, percent: rules.divergencePercent }),
      ],
      [t('grants.rules.score'), t(`grants.rules.score.${rules.scoreRule}`)],
      [t('grants.rules.pass'), t('grants.rules.pass.value', { points: rules.passPoints / 100 })],
      [t('grants.rules.ties'), t('grants.rules.ties.value')],
    ]),
    list([
      t('grants.committee.report.assessors', { count: assessors.people }),
      t('grants.committee.report.stepped_back', { count: assessors.steppedBack }),
      ...(third.length > 0 ? [t('grants.committee.report.third', { numbers: joined(third) })] : []),
      ...(thirdOpen.length > 0
        ? [t('grants.committee.report.third_open', { numbers: joined(thirdOpen) })]
        : []),
      ...(ranking && third.length + thirdOpen.length === 0 ? [t('grants.committee.report.no_third')] : []),
    ]),
  ];
}

function proposalBlocks(language: Language, { deadlineZone }: Committee, facts: ReportFacts): Block[] {
  const { t, instant } = language;
  const { ranking } = facts;
  if (!ranking) return [paragraph(t('grants.committee.report.no_ranking'))];
  return [
    keyValues([
      [t('grants.ranking.title'), `${ranking.number} · ${instant(ranking.madeAt, deadlineZone)}`],
      ['SHA-256', ranking.sha256],
    ]),
    ...departureBlocks(language, facts),
    ...facts.lots.flatMap((lot) => rankingOfLot(language, facts, lot)),
    ...cutBlocks(language, facts),
  ];
}
