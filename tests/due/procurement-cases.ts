import { recordExpenditure } from '../../src/action/budget/record-expenditure.ts';
import { buildExpenditure } from '../../src/action/budget/testing.ts';
import { changeProcurement } from '../../src/action/procurement/change-procurement.ts';
import { recordProcurement } from '../../src/action/procurement/record-procurement.ts';
import { procurementPapers } from '../../src/action/procurement/subject.ts';
import { buildContractForm } from '../../src/action/procurement/testing.ts';
import { keepPaper } from '../../src/papers/index.ts';
import type { Instant } from '../../src/platform/dates.ts';
import type { Cast } from '../support/cast.ts';
import type { DueCase } from './due-case.ts';

const at: Instant = '2026-12-08T09:00:00.000Z';
const ended = (cast: Cast, procurementId: string, form: Parameters<typeof buildContractForm>[0]) => () =>
  changeProcurement(cast.work(cast.fatos, at), {
    procurementId,
    form: { ...buildContractForm({ ...form, endedOn: '2026-12-01' }), why: 'All was delivered.' },
  });

/** Contracts with suppliers that their partner should end, or keep the files of. */
export const procurementCases: Readonly<Record<string, DueCase>> = {
  end: {
    at,
    waitsWhenLate: true,
    build: async (cast) => {
      const form = { expectedEnd: '2026-12-20' };
      const id = await recordProcurement(cast.work(cast.fatos), buildContractForm(form));
      return { owner: cast.fatos, waiter: cast.ana, done: ended(cast, id, form) };
    },
  },
  paid: {
    at,
    waitsWhenLate: true,
    build: async (cast) => {
      const work = cast.work(cast.fatos);
      const procurement = await recordProcurement(work, buildContractForm());
      await recordExpenditure(work, buildExpenditure({ amount: 120_000, procurement }));
      return { owner: cast.fatos, waiter: cast.ana, done: ended(cast, procurement, {}) };
    },
  },
  files: {
    at,
    waitsWhenLate: true,
    build: async (cast) => {
      const id = await recordProcurement(cast.work(cast.fatos), buildContractForm({ amount: 6_100_000 }));
      return {
        owner: cast.fatos,
        waiter: cast.ana,
        done: () =>
          keepPaper(cast.work(cast.fatos, at), {
            ...{ owner: procurementPapers, ownerId: id, form: { title: 'Contract', language: 'en' } },
            file: { sha256: 'b'.repeat(64), size: 10, type: 'application/pdf', name: 'contract.pdf' },
          }),
      };
    },
  },
};
