import { sql } from 'kysely';
import { type Case, given, job } from './mail-case.ts';

/** Who may review a publication: officers and assessors. */
const reviewers = [
  'bound elsewhere',
  ...['ana', 'cene', 'elira', 'jana', 'krsto'].flatMap((name) => [name, `foreign ${name}`]),
];

/** Mails about the review of a publication. */
export const materialMails: Readonly<Record<string, Case>> = {
  'advocacy.mail.material_to_review': {
    by: job('material.hand_in', 'materialId', 'material of material.review'),
    to: {
      own: reviewers.filter((name) => name !== 'ana'),
      foreign: reviewers.filter((name) => name !== 'foreign ana'),
    },
    holds: { title: 'title', link: 'link' },
  },
  'advocacy.mail.material_approved': {
    by: job('material.review', 'materialId', 'material of material.publish'),
    to: ['ana'],
    holds: { title: 'title', link: 'link' },
  },
  'advocacy.mail.material_changes': {
    by: async (doing) => {
      const id = doing.records['material of material.publish'];
      await given(
        doing,
        sql`update advocacy.material_review set decision = 'changes', comment = 'Shorter.' where material_id = ${id}::uuid`,
      );
      await job('material.review', 'materialId', 'material of material.publish')(doing);
    },
    to: ['ana'],
    holds: { title: 'title', link: 'link' },
  },
};
