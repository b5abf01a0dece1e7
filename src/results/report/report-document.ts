import type { SignedHead } from '../../platform/audit/signed-head.ts';
import type { Instant } from '../../platform/dates.ts';
import { dayIn, daysBetween } from '../../platform/dates.ts';
import {
  type Block,
  type Document,
  heading,
  keyValues,
  list,
  newSheet,
  note,
  paragraph,
  signatures,
} from '../../platform/documents/document.ts';
import { typedBlocks } from '../../platform/documents/typed-blocks.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { annexTables } from './annex-tables.ts';
import { fieldsDrawn } from './drawn-fields.ts';
import { attendanceOf, type GatheringFact } from './facts.ts';
import { type FinancialAround, kindOf } from './financial.ts';
import { logframeAnnex } from './logframe-annex.ts';
import { openSubGrantTable } from './package-tables.ts';
import type { Narrative } from './queries.ts';
import type { SubmittedVersion } from './queries-versions.ts';
import { asBlock, linesBelow } from './report-table.ts';
import { financialTable, logframeTables, type ReportContent } from './report-tables.ts';
import {
  addsToFacts,
  chapters,
  isNarrative,
  outlineOf,
  type ReportKind,
  type Section,
  sectionText,
} from './sections.ts';

export type WrittenReport = ReportContent & {
  readonly narratives: ReadonlyMap<Section, Pick<Narrative, 'text'>>;
  readonly builtAt: Instant;
  /** The signed head of the audit trail that covers its building: on paper it lies where nobody rewrites it. */
  readonly signedHead: SignedHead | undefined;
  readonly demonstration: boolean;
  /** Undefined where it was submitted before that was kept. */
  readonly financial: FinancialAround | undefined;
  /** As the coordinator entered it; null while nobody did. */
  readonly contractNumber: string | null;
  /** Of the coordinator, as the contract says it. */
  readonly contactPerson?: string | null | undefined;
  /** Undefined for a draft. */
  readonly version: Pick<SubmittedVersion, 'number' | 'sha256' | 'submittedAt'> | undefined;
};

/** The donor report in the outline of Annex VI: what people wrote, and what the records say, each where it belongs. */
export function reportDocument(report: WrittenReport): Document {
  const { language, definition, facts, builtAt, demonstration } = report;
  const { t } = language;
  const { shortName } = definition.action;
  const kind = kindOfWritten(report);
  return {
    title: t(`results.report.title.${kind}`, { action: definition.action.title }),
    language,
    date: builtAt,
    header: t('results.report.header', {
      action: shortName,
      contract: contractNumberOf(report) ?? t('results.not_known'),
      period: daysText(language, facts.period.startsOn, facts.period.endsOn),
    }),
    visibility: visibilityIn(language),
    demonstration,
    blocks: [
      ...versionBlocks(report),
      note(t(facts.frozen ? 'results.report.values_frozen' : 'results.report.values_open')),
      ...chapters.flatMap((chapter) => [
        heading(t(`results.report.chapter.${chapter}`), 1),
        ...outlineOf(kind, report.narratives)
          .filter((section) => section.startsWith(chapter))
          .flatMap((one) => sectionBlocks(report, one)),
      ]),
      signature(report),
      newSheet({ lying: true }),
      heading(t('results.report.annex'), 1),
      asBlock(language, financialTable(report)),
      asBlock(language, openSubGrantTable(report)),
      heading(t('results.logframe.title'), 2),
      ...logframeAnnex(report)
        .filter(({ table }) => table.rows.length > 0)
        .map(({ table }) => asBlock(language, table)),
      ...annexBlocks(report),
      ...evidenceBlocks(report),
    ],
  };
}

function sectionBlocks(report: WrittenReport, section: Section): Block[] {
  const { language, narratives } = report;
  const written = narratives.get(section)?.text.trim() ?? '';
  const facts = factBlocks(report, section);
  const empty = isNarrative(section) && written === '' && facts.length === 0;
  return [
    heading(sectionText(language.t, section, kindOfWritten(report)), 2),
    ...(addsToFacts(section) ? facts : []),
    ...(empty
      ? [note(language.t('results.report.nothing_written'))]
      : typedBlocks(written, fieldsDrawn(report))),
    ...(addsToFacts(section) ? [] : facts),
  ];
}

/** What the definition and the records say in a section. */
function factBlocks(report: WrittenReport, section: Section): Block[] {
  const { language, definition, facts, narratives } = report;
  const { t, locale } = language;
  const { action } = definition;
  const named = (role: string) =>
    action.organisations.filter((one) => one.role === role).map(({ name }) => name);
  switch (section) {
    case '1.1':
      return named('coordinator').map((name) => paragraph(name));
    case '1.2':
      return report.contactPerson ? [paragraph(report.contactPerson)] : [];
    case '1.3':
      return [list(named('implementing_partner'))];
    case '1.4':
      return [paragraph(action.title)];
    case '1.5':
      return [
        paragraph(
          contractNumberOf(report) ??
            (action.contractNumber.reason
              ? t('results.contract_number.not_known', {
                  reason: inLanguage(action.contractNumber.reason, locale),
                })
              : t('results.not_known')),
        ),
      ];
    case '1.6':
      return [paragraph(daysOfSection(report))];
    case '1.7':
      return [list(action.jurisdictions.map((code) => jurisdictionName(code, locale)))];
    case '1.8':
      return [list(action.targetGroups.map(({ text }) => inLanguage(text, locale))), attendanceBlock(report)];
    case '1.9':
      return narratives.get('1.9')?.text.trim() ? [] : [otherCountries(report)];
    case '2.2':
      return gatheringBlocks(report);
    case '2.3':
      return logframeBlocks(report);
    case '2.6':
      return facts.materials.length === 0
        ? []
        : [
            list(
              facts.materials.map(({ title, kind, publishedOn }) =>
                t('results.report.material', {
                  title,
                  kind: t(`results.output.${kind}`),
                  day: language.day(publishedOn),
                }),
              ),
            ),
          ];
    default:
      return [];
  }
}

/** As it was submitted: a contract that is prolonged later makes no interim report of a final one. */
function kindOfWritten({ facts, contractPeriod }: WrittenReport): ReportKind {
  return kindOf(facts.period.endsOn, contractPeriod ?? { endsOn: null });
}

/** The reporting period; of the final report the Action. */
function daysOfSection(report: WrittenReport): string {
  const { language, facts, contractPeriod } = report;
  const { startsOn, endsOn } = kindOfWritten(report) === 'final' ? contractPeriod! : facts.period;
  return daysText(language, startsOn ?? facts.period.startsOn, endsOn ?? facts.period.endsOn);
}

/** Where else the events of the period were held than in the countries of the Action. */
function otherCountries({ language, definition, facts }: WrittenReport): Block {
  const known: readonly string[] = definition.action.jurisdictions;
  const codes = new Set(facts.gatherings.map(({ jurisdiction }) => jurisdiction));
  const others = [...codes].filter((code) => code !== null && !known.includes(code));
  if (others.length === 0) return paragraph(language.t('results.report.no_other_countries'));
  return list(others.map((code) => jurisdictionName(code!, language.locale)));
}

/** What was held, reached and agreed, by jurisdiction; small numbers of people and organisations are hidden. */
function annexBlocks(report: WrittenReport): Block[] {
  const tables = annexTables(report);
  if (tables.length === 0) return [];
  const { t } = report.language;
  return [
    heading(t('results.annex.title'), 2),
    note(t('results.annex.intro')),
    ...tables.flatMap((one) => [
      asBlock(report.language, one),
      ...linesBelow(report.language, one).map((line) => paragraph(line)),
    ]),
  ];
}

/** As it was entered; else as the Action's definition gives it. */
function contractNumberOf({ contractNumber, definition }: WrittenReport): string | null {
  return contractNumber ?? definition.action.contractNumber.value;
}

function versionBlocks({ language, version }: WrittenReport): Block[] {
  if (!version) return [];
  const { number, sha256, submittedAt } = version;
  const day = language.day(dayIn(zone, submittedAt));
  return [note(language.t('results.report.version', { number, day, hash: sha256 }))];
}

function evidenceBlocks({ language, signedHead }: WrittenReport): Block[] {
  if (!signedHead) return [];
  const { day, entries, hash, signature } = signedHead;
  return [
    heading(language.t('results.report.evidence'), 2),
    note(language.t('results.report.evidence.text', { day: language.day(day), entries, hash, signature })),
  ];
}

function attendanceBlock({ language, facts }: WrittenReport): Block {
  const { women, men } = attendanceOf(facts.gatherings);
  return keyValues([
    [language.t('results.report.women'), language.number(women)],
    [language.t('results.report.men'), language.number(men)],
  ]);
}

function gatheringBlocks({ language, facts }: WrittenReport): Block[] {
  const { t } = language;
  if (facts.gatherings.length === 0) return [];
  return [
    heading(t('results.report.gatherings'), 3),
    list(facts.gatherings.map((one) => gatheringText(language, one))),
  ];
}

/** What the template asks for, the place and the days first: “Conference, location W, Z dates, Y days: X participants”. */
function gatheringText(language: Language, one: GatheringFact): string {
  return language.t('results.report.gathering', {
    kind: language.t(`results.gathering.${one.kind}`),
    title: one.title,
    place: one.place.trim().toLowerCase() === 'online' ? language.t('results.report.online') : one.place,
    people: one.women + one.men + (one.unsaid ?? 0),
    women: one.women,
    men: one.men,
    organisations: one.organisations,
    days: daysBetween(one.startsOn, one.endsOn) + 1,
    dates: daysText(language, one.startsOn, one.endsOn),
  });
}

function logframeBlocks(report: WrittenReport): Block[] {
  const { language } = report;
  const { t, locale } = language;
  return logframeTables(report).flatMap(({ result, table }) => [
    ...(table.rows.length > 0
      ? [asBlock(language, table)]
      : [paragraph([{ bold: table.caption }]), paragraph(t('results.logframe.no_indicator'))]),
    ...(result.assumptions.length > 0
      ? [
          paragraph(`${t('results.assumptions')}:`),
          list(result.assumptions.map((text) => inLanguage(text, locale))),
        ]
      : []),
  ]);
}

/** As the template ends: who answers for the report, where and when. */
function signature({ language, definition, contactPerson }: WrittenReport): Block {
  const { organisations } = definition.action;
  const coordinator = organisations.find(({ role }) => role === 'coordinator')?.name ?? '';
  const role = language.t('results.report.signs');
  return signatures([{ name: contactPerson ?? '', role, organisation: coordinator }]);
}

function daysText(language: Language, from: string, to: string): string {
  return from === to ? language.day(from) : `${language.day(from)} – ${language.day(to)}`;
}
