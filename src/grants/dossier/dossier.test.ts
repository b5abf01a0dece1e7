// @second-database: constraints

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { historyOf } from '../../platform/audit/history.ts';
import { sha256 } from '../../platform/canonical.ts';
import { readZip } from '../../platform/files/testing.ts';
import type { Actor } from '../../platform/permissions.ts';
import { findAgreement } from '../agreements/queries.ts';
import { findApplication } from '../applications/queries.ts';
import { closingTime } from '../closing/testing.ts';
import { turnDownCorrection } from '../corrections/decide-correction.ts';
import { buildCorrection, correctionTime } from '../corrections/testing.ts';
import { findPaymentFile } from '../payment-files/queries.ts';
import { buildPaymentFile } from '../payment-files/testing.ts';
import { buildAgreement } from '../testing.ts';
import { folders, pathIn } from './folders.ts';
import { dossierHistories } from './history-files.ts';
import { makeDossier } from './make-dossier.ts';
import { findRanked, listSubmissions } from './queries.ts';
import { buildWhole, memoryStore } from './testing.ts';

const english = languageOf('en');
type Store = ReturnType<typeof memoryStore>;

async function dossierFor(cast: Cast, actor: Actor, agreementId: string, store: Store) {
  const tx = tables(cast);
  return makeDossier({
    ...{ tx, actor, actionId: cast.actionId, now: closingTime, language: english, english, store },
    history: historyOf({ path: '/dossier', histories: dossierHistories }, tx, actor),
    agreement: (await findAgreement(tx, agreementId))!,
    demonstration: true,
  });
}

/** All that is read in a dossier: documents and workbooks are opened. */
async function textOf(files: ReadonlyMap<string, Buffer>): Promise<string> {
  const texts: string[] = [];
  for (const [name, bytes] of files)
    if (/\.(docx|xlsx)$/.test(name))
      for (const part of (await readZip(bytes)).values()) texts.push(part.toString('utf8'));
    else texts.push(`${name}\n${bytes.toString('utf8')}`);
  return texts.join('\n');
}

/** By which tables and keys a table with stored files leads to an application or an agreement: joins, and the owner's condition. */
async function waysToFiles(cast: Cast) {
  const { rows } = await sql<{ child: string; key: string; parent: string; parentKey: string }>`
    select k.conrelid::regclass::text as child, a.attname as key, k.confrelid::regclass::text as parent, b.attname as "parentKey"
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1] where k.contype = 'f'`.execute(
    tables(cast),
  );
  const owners = ['grants.application', 'grants.sub_grant_agreement'];
  const of = (parent: string) => rows.filter((one) => one.parent === parent);
  const wayOf = (child: string, seen: readonly string[] = []): typeof rows | undefined => {
    if (owners.includes(child)) return [];
    for (const step of rows.filter((one) => one.child === child && one.parent.startsWith('grants.'))) {
      const rest = seen.includes(step.parent) ? undefined : wayOf(step.parent, [...seen, child]);
      if (rest) return [step, ...rest];
    }
    return undefined;
  };
  return of('platform.file').flatMap(({ child, key }) => {
    const way = wayOf(child);
    return way ? [{ table: child, key, way }] : [];
  });
}

/** The hashes of the stored files that belong to one of these records, by that table. */
async function filesIn(
  cast: Cast,
  { table, key, way }: Awaited<ReturnType<typeof waysToFiles>>[number],
  ids: readonly string[],
): Promise<string[]> {
  const joins = way.map(
    ({ parent, key: from, parentKey }, at) =>
      `join ${parent} t${at + 1} on t${at + 1}.${parentKey} = t${at}.${from}`,
  );
  const { rows } = await sql<{ sha256: string }>`
    select f.sha256 from ${sql.raw(`${table} t0 ${joins.join(' ')}`)} join platform.file f on f.id = ${sql.raw(`t0.${key}`)}
    where ${sql.raw(`t${way.length}.id`)} = any(${[...ids]}::uuid[]) and to_jsonb(t0) ->> 'removed_at' is null`.execute(
    tables(cast),
  );
  return rows.map((one) => one.sha256);
}

describe('the audit dossier', () => {
  it(
    'holds every stored file of the agreement’s records, each folder, and a manifest that verifies',
    staged(async (cast) => {
      const store = memoryStore();
      const built = await buildWhole(cast, store, english);
      const zip = await dossierFor(cast, cast.elira, built.agreementId, store);
      const files = await readZip(zip);
      const hashes = [...files.values()].map((bytes) => sha256(bytes));
      const ways = await waysToFiles(cast);
      expect(ways.map(({ table }) => table)).toEqual(
        expect.arrayContaining([
          'grants.account_proof',
          'grants.application_attachment',
          'grants.gap_file',
          'grants.line_bill',
          'grants.payment_proof',
        ]),
      );
      for (const way of ways) {
        const kept = await filesIn(cast, way, [built.agreementId, built.applicationId]);
        expect([way.table, kept.length > 0]).toEqual([way.table, true]);
        expect(hashes).toEqual(expect.arrayContaining(kept));
      }
      for (const name of ['addenda.docx', 'RS-2026-01-001-A-addendum-1.pdf', 'addendum-1-text.json'])
        expect([...files.keys()].filter((one) => one.endsWith(name))).toHaveLength(1);
      for (const one of folders)
        expect(
          [...files.keys()].some((name) => name.startsWith(`${pathIn(one)}/`)),
          one,
        ).toBe(true);
      const agreement = (await findAgreement(tables(cast), built.agreementId))!;
      const application = (await findApplication(tables(cast), built.applicationId))!;
      const reports = await tables(cast)
        .selectFrom('grants.report')
        .select('id')
        .where('agreementId', '=', built.agreementId)
        .execute();
      const frozen = [agreement.documentSha256!, agreement.agreedSha256!, application.contentSha256!];
      for (const { id } of reports)
        frozen.push(...(await listSubmissions(tables(cast), id)).map((one) => one.sha256));
      expect(frozen).toHaveLength(5);
      expect(hashes).toEqual(expect.arrayContaining(frozen));
      expect(files.get('README.txt')!.toString('utf8').split('\n')[0]).toBe(
        english.t('documents.demonstration'),
      );
      const folder = mkdtempSync(join(tmpdir(), 'mostura-dossier-'));
      try {
        writeFileSync(join(folder, 'dossier.zip'), zip);
        execFileSync('unzip', ['-q', 'dossier.zip'], { cwd: folder });
        const said = String(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder }));
        expect(said.trim().split('\n')).toHaveLength(files.size - 1);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }),
  );

  it(
    'names neither an assessor nor another applicant, and says who else did what',
    staged(async (cast) => {
      const names = { cene: 'Canary Cene', jana: 'Canary Jana', elira: 'Officer Elira' };
      for (const [who, name] of Object.entries(names))
        await tables(cast)
          .updateTable('people.person')
          .set({ name })
          .where('id', '=', cast[who as keyof typeof names].personId)
          .execute();
      const store = memoryStore();
      const { agreementId } = await buildWhole(cast, store, english);
      const ranked = await tables(cast)
        .selectFrom('grants.rankingRow')
        .select(['applicationId', 'position'])
        .orderBy('position')
        .execute();
      expect(ranked).toHaveLength(2);
      for (const { applicationId, position } of ranked)
        expect(await findRanked(tables(cast), applicationId)).toMatchObject({ position });
      for (const actor of [cast.elira, cast.ana, cast.fatos]) {
        const text = await textOf(await readZip(await dossierFor(cast, actor, agreementId, store)));
        expect(text).not.toContain('Canary');
        expect(text).not.toContain('Harbour');
        expect(text).toContain('Officer Elira');
      }
    }),
  );

  it(
    'holds what the reader’s role may read, and says what is left out',
    staged(async (cast) => {
      const store = memoryStore();
      const { agreementId } = await buildWhole(cast, store, english);
      const files = await readZip(await dossierFor(cast, cast.fatos, agreementId, store));
      const names = [...files.keys()];
      expect(names.filter((name) => /^(2|3)-|letter/.test(name))).toEqual([]);
      expect(names).toEqual(
        expect.arrayContaining([
          '6-reports/report-1/expenditure.csv',
          '6-reports/report-1/bills/01-invoice.pdf',
          '6-reports/report-1/submission-1.pdf',
          '9-closing/debit-note.docx',
        ]),
      );
      const readme = files.get('README.txt')!.toString('utf8');
      // The messages with a mentor are the grant officers' and nobody else's of the staff.
      const closed = ['4-decision/decision.docx', '8-mentors', '10-changes/changes.docx'];
      for (const name of ['2-application', '3-checks', ...closed])
        expect(readme).toContain(`${name}: Your role may not read these records.`);
    }),
  );

  it(
    'names a file that the virus scanner holds back, and one that the store has not got, with the reason',
    staged(async (cast) => {
      const store = memoryStore();
      const { agreementId, applicationId } = await buildWhole(cast, store, english);
      await tables(cast)
        .updateTable('platform.file')
        .set({ state: 'infected' })
        .where('id', 'in', (query) =>
          query
            .selectFrom('grants.applicationAttachment')
            .select('fileId')
            .where('applicationId', '=', applicationId),
        )
        .execute();
      store.kept.delete(sha256(Buffer.from('%PDF-the signed page')));
      const files = await readZip(await dossierFor(cast, cast.elira, agreementId, store));
      const readme = files.get('README.txt')!.toString('utf8');
      expect(readme).toContain(
        '2-application/annexes/01-statute -new-.pdf: A virus was found in this file\n3-checks/request-1/01-signed page.pdf: The file is not in the file store.',
      );
      expect([...files.keys()].filter((name) => /annexes|request-1/.test(name))).toEqual([]);
    }),
  );

  it(
    'says in which payment files its instalments were, and nothing of what else these pay',
    staged(async (cast) => {
      const [own, other] = [await buildAgreement(cast), await buildAgreement(cast)];
      const fileId = await buildPaymentFile(cast, [own.instalments[0]!, other.instalments[0]!]);
      const file = (await findPaymentFile(tables(cast), fileId))!;
      const { number } = (await findAgreement(tables(cast), other.agreementId))!;
      const dossier = async (actor: Actor) => {
        const files = await readZip(await dossierFor(cast, actor, own.agreementId, memoryStore()));
        const book = files.get('5-payments/payment-files.xlsx');
        return { readme: files.get('README.txt')!.toString('utf8'), book: book && (await readZip(book)) };
      };
      for (const actor of [cast.elira, cast.filip]) {
        const text = [...(await dossier(actor)).book!.values()].map(String).join('\n');
        for (const held of ['Payment file 1', file.format, file.sha256]) expect(text).toContain(held);
        expect(text).not.toContain(number);
      }
      const { readme, book } = await dossier(cast.goran);
      expect(book).toBeUndefined();
      expect(readme).toContain('5-payments/payment-files.xlsx: Your role may not read these records.');
    }),
  );

  it(
    'holds every correction of its expenditure, and for the sub-grantee those that were confirmed',
    staged(async (cast) => {
      const store = memoryStore();
      const { correctionId, ...line } = await buildCorrection(cast);
      const reason = 'The bill was found.';
      const filip = cast.work(cast.filip, correctionTime);
      await turnDownCorrection(filip, { correctionId, reason });
      const csv = async (actor: Actor) => {
        const files = await readZip(await dossierFor(cast, actor, line.agreementId, store));
        const names = [...files.keys()].filter((name) => name.includes('corrections.'));
        return { names, text: String(files.get('6-reports/report-1/corrections.csv') ?? '') };
      };
      expect((await csv(cast.elira)).names).toHaveLength(2);
      expect((await csv(cast.elira)).text).toContain(reason);
      expect((await csv(cast.besa)).names).toEqual([]);
      await buildCorrection(cast, { line, confirmed: true, form: { reason: 'Half of it only.' } });
      const officer = (await csv(cast.elira)).text;
      for (const held of [reason, 'Half of it only.', '1000.00', '-250.00', '750.00', '2026-11-02'])
        expect(officer).toContain(held);
      const own = (await csv(cast.besa)).text;
      expect(own).toContain('Half of it only.');
      expect(own).not.toContain(reason);
    }),
  );

  it(
    'is made from the signature on',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true });
      await expectRefusal(dossierFor(cast, cast.elira, agreementId, memoryStore()), 'not_found');
    }),
  );
});
