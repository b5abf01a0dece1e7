import { sql } from 'kysely';
import { recordExpenditure } from '../../src/action/budget/record-expenditure.ts';
import { buildExpenditure } from '../../src/action/budget/testing.ts';
import { changeProcurement } from '../../src/action/procurement/change-procurement.ts';
import { recordProcurement } from '../../src/action/procurement/record-procurement.ts';
import { buildContractForm } from '../../src/action/procurement/testing.ts';
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
    build: async (cast) => {
      const form = { expectedEnd: '2026-12-20' };
      const id = await recordProcurement(cast.work(cast.fatos), buildContractForm(form));
      return { owner: cast.fatos, done: ended(cast, id, form) };
    },
  },
  paid: {
    at,
    build: async (cast) => {
      const work = cast.work(cast.fatos);
      const procurement = await recordProcurement(work, buildContractForm());
      await recordExpenditure(work, buildExpenditure({ amount: 120_000, procurement }));
      return { owner: cast.fatos, done: ended(cast, procurement, {}) };
    },
  },
  files: {
    at,
    build: async (cast, tx) => {
      const id = await recordProcurement(cast.work(cast.fatos), buildContractForm({ amount: 6_100_000 }));
      return {
        owner: cast.fatos,
        done: () => sql`update action.procurement set amount_minor = 1 where id = ${id}::uuid`.execute(tx),
      };
    },
  },
};
