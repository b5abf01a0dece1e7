import { expect, it } from 'vitest';
import { records } from '../../src/privacy/declarations/records.ts';

/** Where the copy of one's own data tells of a table, by the names of its parts. */
const told: Readonly<Record<string, string>> = {
  'people.person': 'person',
  'people.membership': 'memberships',
  'protection.appointment': 'duties',
  'people.registration': 'registrations',
  'people.join_request': 'joinRequests',
  'people.invitation': 'invitations',
  'people.recovery': 'recoveries',
  'people.recovery_voucher': 'vouchedFor',
  'people.emergency_access': 'emergencyAccess',
  'accounts.user': 'signIn',
  'accounts.account': 'signIn',
  'accounts.two_factor': 'signIn',
  'accounts.passkey': 'passkeys',
  'accounts.session': 'sessions',
  'training.participant': 'gatherings',
  'training.need': 'gatherings',
  'training.travel': 'gatherings',
  'training.check_in': 'gatherings',
  'training.test_paper': 'gatherings',
  'training.evaluation_given': 'gatherings',
  'training.played_role': 'gatherings',
  'training.certificate': 'gatherings',
  'grants.assessor_profile': 'assessorProfiles',
  'grants.committee_member': 'committeeSeats',
  'grants.mentoring': 'appointments',
  'advocacy.material_writer': 'publicationsWritten',
  'platform.mail': 'mails',
  'platform.file': 'files',
  'platform.audit_entry': 'acts',
  'platform.sensitive_read': 'reads',
  'privacy.request': 'privacyRequests',
};
/** What it does not tell of, and why. */
const untold: Readonly<Record<string, string>> = {
  'accounts.used_code': 'a hash of a code that lived for minutes',
  'accounts.verification': 'a secret that was mailed to the person, for an hour',
  'accounts.attempt': 'a keyed hash that nobody can look up from a name',
  'people.mailed_token': 'the hash of a secret that was mailed to the person',
  'people.stashed_form':
    'what was typed before a sign-in ended, sealed, for an hour; shown to its person alone',
  'tasks.reminder': 'of which open task one was reminded, until it is done; the mails are in the copy',
  'platform.once_key': 'that a form was sent once, for a day',
  'pgboss.job': 'ids of records that wait to be worked on, for hours',
  'privacy.finding': 'whom the officer found for a request; the request and its answer are in the copy',
  'voice.contact': 'given without an account, opened by the secret of the case alone',
  'incidents.incident':
    'the organisation’s; whoever wrote it is in no trail, so that nobody can ask who recorded what',
  'incidents.comparison':
    'the organisation’s; that it was answered is in the trail of incidents, without a person',
  'release.contribution':
    'the organisation’s; that it was answered is in the trail of incidents, without a person',
  'release.release': 'acts',
  // That this person did it stands in `acts`; the record is the organisation's.
  'network.capacity_assessment': 'acts',
  'network.capacity_share': 'acts',
  'grants.application': 'acts',
  'grants.call_question': 'acts',
  'grants.gap_request': 'acts',
  'grants.draft_comment': 'acts',
  'grants.draft_comment_answer': 'acts',
  'grants.complaint': 'acts',
  'grants.reserve_offer': 'acts',
  'grants.asset': 'acts',
  'grants.closing': 'acts',
  'grants.recovery': 'acts',
  'grants.recovery_receipt': 'acts',
  'grants.follower': 'acts',
  'grants.instalment': 'acts',
  'grants.report': 'acts',
  'grants.account_proof': 'acts',
  'grants.agreement_offer': 'acts',
  'grants.agreement_scan': 'acts',
  'grants.vault_document': 'acts',
  'grants.officer': 'acts',
  'grants.visit_finding': 'acts',
  'grants.addendum': 'acts',
  'grants.mentoring_message': 'acts',
  'grants.party': 'acts',
  'grants.report_version': 'acts',
  'advocacy.substantiation': 'acts',
  'matrix.reply': 'acts',
};

it('every table that tells about whoever has an account or takes part is in the copy of one’s own data, or is said not to be', () => {
  const asked = records
    .flatMap(({ tables }) => tables)
    .filter(({ personal = {} }) =>
      Object.values(personal).some(({ about }) => ['account_holder', 'participant', 'asker'].includes(about)),
    )
    .map(({ table }) => table);
  expect(asked.filter((table) => !told[table] && !untold[table])).toEqual([]);
  const known = new Set(records.flatMap(({ tables }) => tables.map(({ table }) => table)));
  expect([...Object.keys(told), ...Object.keys(untold)].filter((table) => !known.has(table))).toEqual([]);
});
