import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { addDocument, loadAction, recordContract, reviseDocument } from '../../action/index.ts';
import { asSeenBy, system } from '../../platform/database/frame.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { buildZip, readZip } from '../../platform/files/testing.ts';
import type { Tx } from '../../platform/work.ts';
import { submitChecked } from '../checking/testing.ts';
import { recordReceived } from '../payments/record-received.ts';
import { requestPayment } from '../payments/request-payment.ts';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { buildGathering, buildMoney, buildSubGrant } from '../testing.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { createDonorReport } from './create-donor-report.ts';
import { makePackage, packageOf } from './make-package.ts';
import { findPackage } from './queries-package.ts';
import { isNarrative, sections } from './sections.ts';
import { noFiles } from './testing.ts';
import { writeNarrative } from './write-narrative.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');

/** A submitted report on a spring with money, an event of few people, a protected sub-grant and a request for payment. */
async function submitted(tx: Tx, cast: Cast): Promise<string> {
  const work = cast.work(cast.ana);
  await recordContract(work, {
    ...{ number: 'T-1', startsOn: '2026-01-01', endsOn: '2027-12-31' },
    ...{ totalMinor: 800_000, contributionMinor: 800_000 },
    ...{ transferPercent: 25, warningPercent: 90, reportDays: 60, reason: 'The signed contract.' },
  });
  const { cso } = cast.organisations;
  await buildMoney(tx, cast, 'travel', 800_000, { '2026-04-05': 300_000 });
  await buildGathering(tx, cast, { came: [[cso, 17, 3]], startsOn: '2026-04-14' });
  const grant = await buildSubGrant(tx, cast, cso, { amountMinor: 1234 });
  await tx
    .updateTable('grants.subGrantAgreement')
    .set({ withholdName: true })
    .where('id', '=', grant)
    .execute();
  await recordReceived(work, { number: 1, receivedOn: '2026-01-05', amountMinor: 400_000, reference: 'S' });
  const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };
  const periodId = await createPeriod(work, spring);
  await asSeenBy(tx, system, () => freezePeriod(work, { periodId }));
  const donorReportId = await createDonorReport(work, { periodId });
  await buildDonorReport(work, { donorReportId });
  for (const section of sections.filter(isNarrative)) {
    const text = `In section ${section} the partners tell the European Union what they did and why.`;
    await writeNarrative(work, { donorReportId, section, text, version: 0 });
  }
  await requestPayment(work);
  await submitChecked(cast, donorReportId, work);
  return donorReportId;
}

describe('the package of a submitted report', () => {
  it('holds every part with a manifest that fits, and is the same when it is made again after the records moved', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const donorReportId = await submitted(tx, cast);
      const asked = { donorReportId, number: 1, demonstration: false, store: noFiles };
      const made = await packageOf(tx, language, asked);
      await buildMoney(tx, cast, 'travel', 1, { '2026-04-06': 7 });
      expect(Buffer.from(await packageOf(tx, language, asked)).equals(Buffer.from(made))).toBe(true);
      const files = await readZip(made);
      expect([...files.keys()]).toEqual([
        'README.txt',
        'narrative-report.docx',
        'narrative-report.pdf',
        'financial-report.xlsx',
        'request-for-payment.xlsx',
        'logframe.xlsx',
        'indicators.xlsx',
        'sub-grants.xlsx',
        'visibility-annex.xlsx',
        'materials-and-events.xlsx',
        'SHA256SUMS',
      ]);
      const sums = String(files.get('SHA256SUMS')).trim().split('\n');
      expect(sums).toHaveLength(files.size - 1);
      for (const line of sums) {
        const [sum, name] = line.split('  ') as [string, string];
        expect(createHash('sha256').update(files.get(name)!).digest('hex')).toBe(sum);
      }
      const grants = await sheetText(files.get('sub-grants.xlsx')!);
      expect(grants).toContain('Protected');
      expect(grants).not.toContain('Project of the tests');
      const events = await sheetText(files.get('materials-and-events.xlsx')!);
      expect(events).toContain('<v>20</v>');
      expect(events).not.toContain('<v>17</v>');
      expect(await sheetText(files.get('visibility-annex.xlsx')!)).toContain('Not checked');
    }));

  it('has the templates that were in the library when it was submitted, and no later version of them', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const templates = ['contract_number', 'period_from'].map((name) =>
        buildZip({
          'word/document.xml': `<w:p><w:bookmarkStart w:id="1" w:name="${name}"/><w:bookmarkEnd w:id="1"/></w:p>`,
        }),
      );
      const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
      const [file, later] = templates.map((content): StoredFile => {
        const hash = createHash('sha256').update(content).digest('hex');
        return { sha256: hash, size: content.length, type, name: 'annex.docx' };
      });
      const documentId = await addDocument(cast.work(cast.ana), {
        form: {
          ...{ kind: 'template', title: 'Annex VI', datedOn: '2026-01-15', reference: '', language: 'en' },
          ...{ audience: 'partners', senderId: null, senderName: '', recipientId: null, recipientName: '' },
        },
        file,
      });
      const donorReportId = await submitted(tx, cast);
      const after = { ...cast.work(cast.ana), now: '2030-01-01T10:00:00.000Z' };
      await reviseDocument(after, { documentId, form: { note: 'New form.', version: 1 }, file: later });
      const store = {
        read: async (hash: string) => Readable.from([templates[hash === file!.sha256 ? 0 : 1]!]) as never,
      };
      const made = await packageOf(tx, language, { donorReportId, number: 1, demonstration: false, store });
      const filled = (await readZip(made)).get('template-1-annex-vi.docx')!;
      expect(String((await readZip(filled)).get('word/document.xml'))).toContain('>T-1<');
    }));

  it('is made by a job once, and there is none of a version that was not submitted', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const donorReportId = await submitted(tx, cast);
      expect(cast.jobs).toContainEqual({ word: 'donor_report.package', data: { donorReportId, number: 1 } });
      const asked = { donorReportId, number: 1, demonstration: false, store: noFiles };
      await makePackage(cast.work(cast.ana), language, asked);
      await makePackage(cast.work(cast.ana), language, asked);
      const kept = await findPackage(tx, { donorReportId, number: 1, locale: 'en' });
      expect(createHash('sha256').update(kept!.content).digest('hex')).toBe(kept!.sha256);
      await expect(packageOf(tx, language, { ...asked, number: 2 })).rejects.toThrow('not_found');
    }));
});

/** All parts of a workbook as one text. */
async function sheetText(workbook: Buffer): Promise<string> {
  return [...(await readZip(workbook)).values()].join('\n');
}
