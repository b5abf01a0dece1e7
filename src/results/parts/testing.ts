import type { Work } from '../../platform/work.ts';
import { createPeriod } from '../periods/create-period.ts';
import { buildDonorReport } from '../report/build-donor-report.ts';
import { createDonorReport } from '../report/create-donor-report.ts';
import { type Asked, askForParts } from './ask-for-parts.ts';
import { listItems } from './queries-texts.ts';
import type { TypedTexts } from './save-texts.ts';

/** A draft of the report on the spring of 2026. Returns its id. */
export async function buildDraft(work: Work): Promise<string> {
  const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };
  const donorReportId = await createDonorReport(work, { periodId: await createPeriod(work, spring) });
  await buildDonorReport(work, { donorReportId });
  return donorReportId;
}

/** Asks one partner for its part on one activity. Returns its id. */
export async function buildPart(
  work: Work,
  { donorReportId, partnerId, ...form }: { donorReportId: string; partnerId: string } & Partial<Asked>,
): Promise<string> {
  const asked = { activities: ['advocacy-practice'], sections: [], dueOn: '2027-03-01', note: '' };
  const [id] = await askForParts(work, { donorReportId, form: { ...asked, ...form, partners: [partnerId] } });
  return id!;
}

/** A text for each of its items, as they are typed at this version. */
export async function typedTexts(
  work: Work,
  partId: string,
  text = 'Two round tables were held, and nothing changed.',
): Promise<TypedTexts & { partId: string }> {
  const items = await listItems(work.tx, partId);
  const version = Math.max(0, ...items.map((one) => one.version));
  return { partId, version, texts: new Map(items.map(({ position }) => [position, text])) };
}
