import type { HistoryEntry } from '../../platform/audit/history.ts';
import { writeCsv } from '../../platform/documents/write-csv.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { nameOf } from '../addenda/change-rows.ts';
import { listAddendaOf } from '../addenda/queries.ts';
import { listInstalments, listPeriods } from '../agreements/queries.ts';
import { applicationPermissions } from '../applications/permissions.ts';
import type { Application } from '../applications/queries.ts';
import { complaintPermissions } from '../complaints/permissions.ts';
import { listComplaints } from '../complaints/queries.ts';
import { readCorrections } from '../corrections/read-corrections.ts';
import {
  addendumHistory,
  agreementHistory,
  assessmentHistory,
  checkedApplicationHistory,
  complaintHistory,
  mentoringHistory,
  offerHistory,
  reportHistory,
  visitHistory,
} from '../histories.ts';
import { mentoringPermissions } from '../mentoring/permissions.ts';
import { listMentoringsOf } from '../mentoring/queries.ts';
import { reportPermissions } from '../reports/permissions.ts';
import { findReport } from '../reports/queries.ts';
import { reservePermissions } from '../reserve/permissions.ts';
import { findOffer } from '../reserve/queries.ts';
import { visitPermissions } from '../visits/permissions.ts';
import { listVisitsOf } from '../visits/queries.ts';
import { type Making, type Part, pathIn } from './folders.ts';
import { workbookFile } from './record-document.ts';

/** What the dossier tells of what happened to each kind of record: assessors act without a name. */
export const dossierHistories = [
  agreementHistory,
  reportHistory,
  checkedApplicationHistory,
  assessmentHistory,
  offerHistory,
  complaintHistory,
  visitHistory,
  mentoringHistory,
  addendumHistory,
];

type Told = HistoryEntry & { readonly record: string };

/** What happened to each record that this reader reads, the first first: action, time, and who as far as its history shows it. */
export async function historyFiles(making: Making, application: Application | undefined): Promise<Part> {
  const { language } = making;
  const { t } = language;
  const told = [
    ...(await ofAgreement(making)),
    ...(application ? await ofApplication(making, application) : []),
  ];
  const entries = told.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const heads = [
    t('grants.dossier.record'),
    t('common.date'),
    t('ui.history.title'),
    t('evidence.reads.who'),
  ];
  const whoOf = ({ actorName, side }: Told) => actorName ?? (side ? t(`ui.history.side.${side}`) : '');
  const book = await workbookFile(making, pathIn('history', 'history.xlsx'), {
    name: t('ui.history.title'),
    columns: [
      { head: heads[0]!, width: 30 },
      { head: heads[1]!, width: 45 },
      { head: heads[2]!, width: 50 },
      { head: heads[3]! },
    ],
    rows: entries.map((one) => [
      one.record,
      language.instant(one.at, zone, { seconds: true }),
      t(`history.${one.word}`),
      whoOf(one),
    ]),
  });
  const rows = entries.map((one) => [one.record, one.at, t(`history.${one.word}`), whoOf(one)]);
  const csv = { name: pathIn('history', 'history.csv'), bytes: Buffer.from(writeCsv([heads, ...rows])) };
  return { files: [book, csv], leftOut: [] };
}

async function ofAgreement(making: Making): Promise<Told[]> {
  const { tx, actor, agreement, language, history } = making;
  const named = (record: string, entries: readonly HistoryEntry[]) =>
    entries.map((one) => ({ ...one, record }));
  const instalments = await listInstalments(tx, agreement.id);
  const told = named(
    agreement.number,
    await history(agreement, [agreement.id, ...instalments.map(({ id }) => id)], agreementHistory.kind),
  );
  for (const { id, reportId } of await listPeriods(tx, agreement.id)) {
    const report = reportId ? await findReport(tx, reportId) : undefined;
    if (!report || !may(actor, reportPermissions.read, report)) continue;
    const name = language.t('grants.dossier.report', { number: report.number });
    const corrections = (await readCorrections(making, report)).map((one) => one.id);
    told.push(...named(name, await history(report, [report.id, id, ...corrections], reportHistory.kind)));
  }
  if (may(actor, visitPermissions.read, agreement))
    for (const visit of await listVisitsOf(tx, agreement.id)) {
      const name = language.t('grants.visit.title', { day: language.day(visit.visitOn) });
      told.push(...named(name, await history(visit, [visit.id], visitHistory.kind)));
    }
  for (const addendum of await listAddendaOf(tx, agreement.id))
    told.push(
      ...named(nameOf(language, addendum), await history(addendum, [addendum.id], addendumHistory.kind)),
    );
  for (const mentoring of await listMentoringsOf(tx, agreement.id))
    if (may(actor, mentoringPermissions.read, mentoring)) {
      const name = language.t('grants.mentoring.title');
      told.push(...named(name, await history(mentoring, [mentoring.id], mentoringHistory.kind)));
    }
  return told;
}

async function ofApplication(making: Making, application: Application): Promise<Told[]> {
  const { tx, actor, now, language, history } = making;
  const told: Told[] = [];
  const add = (record: string, entries: readonly HistoryEntry[]) =>
    told.push(...entries.map((one) => ({ ...one, record })));
  if (may(actor, applicationPermissions.read, application))
    for (const { kind } of [checkedApplicationHistory, assessmentHistory])
      add(application.number ?? '', await history(application, [application.id], kind));
  const offer = await findOffer(tx, { applicationId: application.id }, now);
  if (offer && may(actor, reservePermissions.read, offer))
    add(language.t('grants.offer.title'), await history(offer, [offer.id], offerHistory.kind));
  for (const complaint of await listComplaints(tx, { applicationId: application.id }))
    if (may(actor, complaintPermissions.read, complaint))
      add(
        language.t('grants.complaint.title'),
        await history(complaint, [complaint.id], complaintHistory.kind),
      );
  return told;
}
