import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { editExpenditure } from '../../action/budget/edit-expenditure.ts';
import { expenditurePapers, loadAction, recordExpenditure, recordProcurement } from '../../action/index.ts';
import { buildContractForm } from '../../action/procurement/testing.ts';
import { keepPaper } from '../../papers/index.ts';
import { asSeenBy, system } from '../../platform/database/frame.ts';
import { readTable } from '../../platform/files/read-table.ts';
import { readZip } from '../../platform/files/testing.ts';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { findPeriod, type Period } from '../periods/queries.ts';
import { writeVerificationPack } from './write-pack.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const ticket = {
  ...{ heading: 'travel', spent_on: '2026-04-10', description: 'Bus', supplier: 'Lasta', line: '' },
  ...{ document_reference: 'R-12', currency: 'EUR', amount: 12_000, correction: false },
};

const store = new Map<string, string>();
const asked = (period: Period) => ({
  ...{ period, demonstration: false },
  store: { read: async (sha256: string) => new Response(store.get(sha256)).body as ReadableStream },
});

describe('the expenditure verification pack', () => {
  it('The pack has no name and no file of an entry that pays a person, or did before an edit, whoever takes it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const work = cast.work(cast.fatos);
      const person = { supplier: 'Mira Primerovska', reason: 'Agreed.' };
      const contract = buildContractForm({ ...person, naturalPerson: true, signedOn: '2026-04-01' });
      const procurement = await recordProcurement(work, contract);
      const paid = await recordExpenditure(work, { ...ticket, ...person, procurement });
      const other = { ...ticket, ...person, document_reference: 'R-15', amount: 700 };
      const edited = await recordExpenditure(work, { ...other, procurement });
      const correction = { expenditureId: edited, form: { ...other, why: 'It was another order.' } };
      await editExpenditure(work, correction);
      const open = await recordExpenditure(work, {
        ...ticket,
        document_reference: 'R-16',
        reason: 'Agreed.',
      });
      for (const [at, ownerId] of [paid, edited, open].entries()) {
        const sha256 = String(at + 4).repeat(64);
        store.set(sha256, `%PDF-${at}`);
        await keepPaper(work, {
          ...{ owner: expenditurePapers, ownerId, form: { title: 'Primerovska', language: 'en' } },
          file: { sha256, size: 6, type: 'application/pdf', name: 'x.pdf' },
        });
      }
      const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };
      const periodId = await createPeriod(cast.work(cast.ana), spring);
      await asSeenBy(tx, system, () => freezePeriod(cast.work(cast.ana), { periodId }));
      for (const actor of [cast.goran, cast.ana]) {
        const files = await asSeenBy(tx, actor, async () =>
          readZip(await writeVerificationPack(tx, language, asked((await findPeriod(tx, periodId))!))),
        );
        const rows = (await readTable(files.get('detailed-breakdown.xlsx')!, 20))!;
        const numberOf = (document: string) => rows.find((cells) => cells.includes(document))![0]!;
        const documents = [...files.keys()].filter((name) => name.startsWith('documents/'));
        expect(documents).toEqual([`documents/00${numberOf('R-16')}-1-primerovska.pdf`]);
        expect(rows.flat().join()).not.toContain('Mira');
        const [one, two] = [numberOf('R-12'), numberOf('R-15')].sort();
        const readme = String(files.get('README.txt'));
        expect(readme).toContain(`Entries of the sample that pay a person: ${one}, ${two}.`);
        expect(readme).not.toContain('has no file here');
      }
    }));

  it('A period has its entries with the answers in the pack, and what was booked after the freeze apart', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const booked = (over: Partial<typeof ticket>, reason: string) =>
        recordExpenditure(cast.work(cast.fatos), { ...ticket, ...over, reason });
      await booked({}, 'The board agreed to travel.');
      const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };
      const periodId = await createPeriod(cast.work(cast.ana), spring);
      await asSeenBy(tx, system, () => freezePeriod(cast.work(cast.ana), { periodId }));
      await booked({ document_reference: 'R-13', amount: 700 }, 'Found in May.');
      const period = (await findPeriod(tx, periodId))!;
      const files = await readZip(await writeVerificationPack(tx, language, asked(period)));
      expect([...files.keys()]).toEqual(['README.txt', 'detailed-breakdown.xlsx', 'SHA256SUMS']);
      expect(String(files.get('README.txt'))).toContain(
        `The sample has 1 entry. Each euro had the same chance. Seed: ${period.sha256}`,
      );
      expect(String(files.get('README.txt'))).toContain('1 entry of the sample has no file here');
      const rows = (await readTable(files.get('detailed-breakdown.xlsx')!, 20))!;
      const lines = rows.map((cells) => cells.join('|'));
      expect(lines.filter((line) => /R-1[23]/.test(line))).toEqual([
        expect.stringMatching(/\|R-12\|.*\|No budget under the heading\|The board agreed to travel\./),
      ]);
      const again = await writeVerificationPack(tx, language, asked(period));
      expect(again.equals(await writeVerificationPack(tx, language, asked(period)))).toBe(true);
    }));

  it('The documents of the sample are in the pack under the number of their entry, and none that the scanner holds', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const work = cast.work(cast.fatos);
      const ids = [
        await recordExpenditure(work, { ...ticket, reason: 'Agreed.' }),
        await recordExpenditure(work, {
          ...ticket,
          document_reference: 'R-14',
          amount: 500,
          reason: 'Agreed.',
        }),
      ];
      const attach = (at: number, sha256: string, quarantined = false) =>
        keepPaper(work, {
          ...{
            owner: expenditurePapers,
            ownerId: ids[at]!,
            form: { title: 'Faktura 7/2026 šefa', language: 'hr' },
          },
          file: {
            sha256: sha256.repeat(64),
            size: 9,
            type: 'application/pdf',
            name: 'x.pdf',
            ...(quarantined ? { quarantined } : {}),
          },
        });
      await expect(
        keepPaper(cast.work(cast.foreign.fatos), {
          ...{ owner: expenditurePapers, ownerId: ids[0]!, form: { title: 'Other', language: 'en' } },
          file: { sha256: 'c'.repeat(64), size: 9, type: 'application/pdf', name: 'x.pdf' },
        }),
      ).rejects.toThrow('not_permitted');
      await attach(0, 'a');
      await attach(1, 'b', true);
      store.set('a'.repeat(64), '%PDF-bill');
      store.set('b'.repeat(64), '%PDF-held');
      const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };
      const period = (await findPeriod(tx, await createPeriod(cast.work(cast.ana), spring)))!;
      const pack = await writeVerificationPack(tx, language, asked(period));
      const files = await readZip(pack);
      const number = String(files.get('SHA256SUMS')).match(
        /documents\/(00[12])-1-faktura-7-2026-sefa\.pdf/,
      )?.[1];
      expect(number).toBeDefined();
      expect(String(files.get(`documents/${number}-1-faktura-7-2026-sefa.pdf`))).toBe('%PDF-bill');
      expect([...files.keys()].filter((name) => name.startsWith('documents/'))).toHaveLength(1);
      const held = `${number === '001' ? '002' : '001'}-1: Faktura 7/2026 šefa`;
      expect(String(files.get('README.txt'))).toContain('Files in the folder “documents”: 1');
      expect(String(files.get('README.txt'))).toMatch(
        new RegExp(`Files that are not in this pack: 1\\..*\n- ${held}\n`),
      );
      const rows = (await readTable(files.get('detailed-breakdown.xlsx')!, 20))!.map((cells) =>
        cells.join('|'),
      );
      expect(rows.filter((row) => row.includes('R-12'))[0]).toContain(`documents/${number}-1-`);
    }));

  it('A document keeps the ending of its type, and one that would make the pack too large is named in it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const work = cast.work(cast.fatos);
      const ownerId = await recordExpenditure(work, { ...ticket, reason: 'Agreed.' });
      const later = cast.work(cast.fatos, '2026-11-25T12:01:00.000Z');
      const attach = (title: string, type: string, content: string, by = work) => {
        const sha256 = title.slice(0, 1).repeat(64);
        store.set(sha256, content);
        const file = { sha256, size: content.length, type, name: title };
        return keepPaper(by, { owner: expenditurePapers, ownerId, form: { title, language: 'en' }, file });
      };
      await attach('d sheet', 'application/vnd.oasis.opendocument.spreadsheet', '12345');
      await attach('e note', 'text/plain', '123456', later);
      const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };
      const period = (await findPeriod(tx, await createPeriod(cast.work(cast.ana), spring)))!;
      const documentsOf = async (most: number) => {
        const files = await readZip(await writeVerificationPack(tx, language, { ...asked(period), most }));
        const readme = String(files.get('README.txt'));
        const inside = [...files.keys()].filter((name) => name.startsWith('documents/'));
        return [inside, readme.match(/^- .*$/gm) ?? []];
      };
      const [sheet, note] = ['documents/001-1-d-sheet.ods', 'documents/001-2-e-note.txt'];
      expect(await documentsOf(11)).toEqual([[sheet, note], []]);
      expect(await documentsOf(10)).toEqual([[sheet], ['- 001-2: e note']]);
    }));
});
