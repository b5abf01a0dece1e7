import { sql } from 'kysely';

/** Who is or was the mentor of an agreement: none of them decides on its reports or its money. */
export const mentorsOf = (agreementId: string) =>
  sql<
    string[]
  >`array(select mentoring.mentor_id from grants.mentoring mentoring where mentoring.agreement_id = ${sql.ref(agreementId)})`;
