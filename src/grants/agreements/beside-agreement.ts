import { readsAgreement } from '../sensitive-records.ts';
import { agreementPermissions } from './permissions.ts';
import type { Agreement } from './queries.ts';

type Named = Pick<Agreement, 'id' | 'number' | 'title'>;

/** Files beside an agreement: opened by those who read it, and named by it. */
export const besideAgreement = {
  read: agreementPermissions.read,
  reads: readsAgreement,
  besideOf: ({ id, number, title }: Named) => ({
    ...{ key: 'grants.debit_note.agreement', number, title },
    back: { href: `/agreements/${id}`, text: number },
  }),
  release: 'grants.payment_proof.release_hint',
} as const;
