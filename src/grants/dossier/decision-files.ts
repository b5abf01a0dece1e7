import { type Block, heading, keyValues, paragraphs } from '../../platform/documents/document.ts';
import { writeDocx } from '../../platform/documents/write-docx.ts';
import { money } from '../../platform/money.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import type { Application } from '../applications/queries.ts';
import { complaintPermissions } from '../complaints/permissions.ts';
import { type Complaint, listComplaints } from '../complaints/queries.ts';
import { contentOfLetter, letterDocument } from '../letters/letter-document.ts';
import { letterPermissions } from '../letters/permissions.ts';
import { findLetter } from '../letters/queries.ts';
import { reservePermissions } from '../reserve/permissions.ts';
import { findOffer, type Offer } from '../reserve/queries.ts';
import { reasonText } from '../selection/reason-text.ts';
import { committeeFiles } from './committee-files.ts';
import { joined, type Making, notForRole, type Part, pathIn } from './folders.ts';
import { findRanked, type Ranked } from './queries.ts';
import { recordFile } from './record-document.ts';

/** What was decided on the application, its letter, the offer from the reserve list, and complaints about the decision. Nothing of other applications. */
export async function decisionFiles(making: Making, application: Application): Promise<Part> {
  const { tx, actor, now } = making;
  const letter = await findLetter(tx, application.id);
  const parts: Part[] = [];
  if (letter && may(actor, letterPermissions.read, letter)) {
    const ranked = await findRanked(tx, application.id);
    const offer = await findOffer(tx, { applicationId: application.id }, now);
    const offered = offer && may(actor, reservePermissions.read, offer) ? offerBlocks(making, offer) : [];
    const blocks = [...(ranked ? rankedBlocks(making, ranked, application) : []), ...offered];
    const title = making.language.t('grants.ranking.outcome');
    const content = await contentOfLetter(tx, letter);
    const bytes = await writeDocx(letterDocument(making.language, content, making.demonstration));
    const files = [
      await recordFile(making, pathIn('decision', 'decision.docx'), { title, blocks }),
      { name: pathIn('decision', 'letter.docx'), bytes },
    ];
    parts.push({ files, leftOut: [] });
  } else parts.push(notForRole(making, pathIn('decision', 'decision.docx')));
  parts.push(await committeeFiles(making, application));
  const complaints = await listComplaints(tx, { applicationId: application.id });
  parts.push(
    await complaintFile(
      making,
      complaints.filter((one) => may(actor, complaintPermissions.read, one)),
    ),
  );
  return joined(parts);
}

function rankedBlocks({ language }: Making, ranked: Ranked, { currency }: Application): Block[] {
  const { t, number } = language;
  const at = (instant: string) => language.instant(instant, zone);
  return [
    keyValues([
      [t('grants.ranking.outcome'), t(`grants.outcome.short.${ranked.outcome}`)],
      [t('common.reason'), reasonText(language, ranked)],
      [t('grants.ranking.position'), number(ranked.position)],
      [t('grants.outcome.score'), number(ranked.scorePoints / ranked.scoreParts / 100, { decimals: 2 })],
      [t('grants.outcome.amount'), language.money(money(ranked.amountMinor, currency))],
      ...(ranked.reservePosition === null
        ? []
        : [[t('grants.outcome.reserve'), number(ranked.reservePosition)] as const]),
      [t('grants.ranking.made'), at(ranked.madeAt)],
      ['SHA-256', ranked.sha256],
      [t('grants.decision.decided'), at(ranked.decidedAt)],
      [
        t('grants.decision.told'),
        ranked.communicatedAt ? at(ranked.communicatedAt) : t('grants.decision.not_told'),
      ],
    ]),
  ];
}

function offerBlocks({ language }: Making, offer: Offer): Block[] {
  const { t } = language;
  const state = offer.hasLapsed ? 'lapsed' : offer.state;
  return [
    heading(t('grants.offer.title'), 2),
    keyValues([
      [t('common.state'), t(`grants.offer.state.${state}`)],
      [t('common.amount'), language.money(money(offer.amountMinor, offer.currency))],
      [t('common.date'), language.instant(offer.offeredAt, offer.deadlineZone)],
      ...(offer.answeredAt
        ? [[t('grants.complaint.answer'), language.instant(offer.answeredAt, offer.deadlineZone)] as const]
        : []),
    ]),
  ];
}

async function complaintFile(making: Making, complaints: readonly Complaint[]): Promise<Part> {
  if (complaints.length === 0) return joined([]);
  const { language } = making;
  const { t } = language;
  const blocks = complaints.flatMap((one): Block[] => [
    heading(`${t('grants.complaint.made_at')}: ${language.instant(one.madeAt, one.deadlineZone)}`, 2),
    keyValues([
      [t('grants.complaint.about'), t(`grants.complaint.about.${one.about}`)],
      [t('common.state'), t(`grants.complaint.state.${one.state}`)],
      ...(one.reopens
        ? [[t('grants.complaint.reopens'), t(`grants.complaint.reopens.${one.reopens}`)] as const]
        : []),
    ]),
    ...paragraphs(one.complaint),
    ...(one.reasons ? [heading(t('grants.complaint.answer'), 3), ...paragraphs(one.reasons)] : []),
  ]);
  const title = t('grants.complaint.list.title');
  return {
    files: [await recordFile(making, pathIn('decision', 'complaints.docx'), { title, blocks })],
    leftOut: [],
  };
}
