import { freeText, type RecordDeclaration, reference } from './declaration.ts';

/** Certificates, tests and feedback of those who take part in gatherings. */
export const recordsOfLearning: readonly RecordDeclaration[] = [
  {
    key: 'certificate',
    basis: 'legitimate_interest',
    // Anyone who holds its number sees what it is about, and not whose it is.
    seenBy: ['oneself', 'staff_concerned', 'public'],
    kept: { rule: 'participants' },
    givenOn: { below: ['/staff/certificates/:certificateId/revoke'] },
    tables: [
      {
        table: 'training.certificate',
        personal: {
          participant_id: reference('participant'),
          salt: { about: 'participant', holds: 'secret', erased: 'goes' },
          identity_hash: { about: 'participant', holds: 'contact', erased: 'goes' },
          issued_by: reference('staff'),
          revoked_by: reference('staff'),
          revoked_reason: freeText('accounts_for_grant'),
        },
        other: 'id action_id gathering_id number locale title host_id host_name lead_name modules',
      },
    ],
  },
  {
    key: 'knowledge_test',
    basis: 'legitimate_interest',
    seenBy: ['oneself'],
    kept: { rule: 'participants' },
    givenOn: { on: ['/registration/:link/test'] },
    tables: [
      {
        table: 'training.test_paper',
        personal: {
          participant_id: reference('participant'),
          draft: { about: 'participant', holds: 'trace', erased: 'goes' },
          right_answers: { about: 'participant', holds: 'trace', erased: 'goes' },
        },
        other: 'round',
      },
      {
        table: 'training.test',
        personal: { opened_by: reference('staff') },
        other: 'gathering_id definition answer_key sha256 figures',
      },
      {
        table: 'training.question',
        personal: { created_by: reference('staff') },
        other: 'id module_id text options',
      },
    ],
  },
  {
    key: 'evaluation',
    basis: 'legitimate_interest',
    seenBy: ['staff_concerned'],
    kept: { rule: 'participants' },
    givenOn: {
      on: ['/registration/:link/evaluation'],
      below: ['/staff/gatherings/:gatheringId/evaluation/questions'],
    },
    tables: [
      {
        ...{ table: 'training.evaluation_given', other: '' },
        personal: { participant_id: reference('participant') },
      },
      { table: 'training.evaluation_end', other: 'gathering_id' },
      {
        table: 'training.own_question',
        personal: { written_by: reference('staff'), text: freeText('accounts_for_grant') },
        other: 'gathering_id kind',
      },
      {
        table: 'training.evaluation_answer',
        // Tied to nobody: an erasure finds nothing of one person here. It goes with the names of the training.
        personal: { texts: freeText('accounts_for_grant') },
        other: 'id gathering_id form_version_id answers',
      },
    ],
  },
];
