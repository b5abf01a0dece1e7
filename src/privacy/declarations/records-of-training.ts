import {
  contact,
  corrected,
  freeText,
  identity,
  type RecordDeclaration,
  reference,
  secret,
  trace,
} from './declaration.ts';
import { countedChange, tablesOfCurriculum } from './tables-of-training.ts';

/** Gatherings, and those who take part in them. */
export const recordsOfTraining: readonly RecordDeclaration[] = [
  {
    key: 'gathering',
    basis: 'legal_obligation',
    seenBy: ['every_staff', 'public'],
    kept: { rule: 'action' },
    givenOn: {
      below: [
        '/staff/gatherings/new',
        '/staff/gatherings/:gatheringId/edit',
        '/staff/gatherings/:gatheringId/attendance',
        '/staff/participants/:participantId/organisation',
        '/staff/gatherings/:gatheringId/texts/:textLanguage',
        '/staff/gatherings/:gatheringId/to-dos/new',
        '/staff/to-dos/:toDoId/edit',
        '/staff/gatherings/:gatheringId/ask-approval',
        '/staff/gatherings/:gatheringId/approve',
        '/staff/gatherings/:gatheringId/return',
        '/staff/gatherings/:gatheringId/publish',
        '/staff/gatherings/:gatheringId/unpublish',
        '/staff/gatherings/:gatheringId/withdraw',
        '/staff/gatherings/:gatheringId/conclusions/new',
        '/staff/conclusions/:conclusionId/edit',
        '/staff/gatherings/:gatheringId/sessions/new',
        '/staff/gatherings/:gatheringId/sessions/pattern',
        '/staff/sessions/:sessionId/edit',
        '/staff/gatherings/:gatheringId/invitations/new',
        '/staff/gatherings/:gatheringId/media/new',
        '/staff/media/:mediaId/edit',
        '/staff/letters/:letterId/edit',
        '/staff/letters/:letterId/sent',
        '/staff/letters/:letterId/answer',
        '/staff/gatherings/:gatheringId/handouts/new',
        '/staff/handouts/:handoutId/decide',
      ],
    },
    tables: [
      {
        table: 'training.gathering',
        personal: {
          withdrawn_reason: freeText('accounts_for_grant'),
          recorded_by: reference('staff'),
          approval_reason: freeText('accounts_for_grant'),
          approval_asked_by: reference('staff'),
          approver_id: reference('staff'),
        },
        other: 'id action_id kind scope title language host_id jurisdiction place place_for approval',
      },
      { table: 'training.attendance', other: 'gathering_id organisation_id' },
      {
        table: 'training.conclusion',
        personal: { text: freeText('accounts_for_grant'), recorded_by: reference('staff') },
        other: 'id gathering_id language',
      },
      ...tablesOfCurriculum,
      countedChange,
      { table: 'training.session', other: 'id gathering_id part title module_id room' },
      // Where people meet who have a place; it is published nowhere.
      { table: 'training.join_link', other: 'session_id url' },
      {
        table: 'training.offer',
        other:
          'gathering_id registration introduction bring invite_note languages interpretation budget_line_id co_funder',
      },
      {
        table: 'training.gathering_text',
        other: 'id gathering_id language title introduction bring invite_note',
      },
      {
        // Whom of the organiser's staff it is for.
        table: 'training.to_do',
        personal: {
          what: freeText('accounts_for_grant'),
          person_id: reference('staff'),
          recorded_by: reference('staff'),
        },
        other: 'id action_id gathering_id',
      },
      { table: 'training.place_group', other: 'gathering_id kind jurisdiction' },
      {
        table: 'training.handout',
        personal: { added_by: reference('staff') },
        other: 'id action_id gathering_id file_id title language audience',
      },
      {
        table: 'training.letter',
        personal: {
          // Where a partner is reached; what came back stands in the letter of the archive.
          reply_to: corrected(contact('contact', { stays: 'accounts_for_grant' })),
          answer_reference: freeText('accounts_for_grant'),
          note: freeText('accounts_for_grant'),
          recorded_by: reference('staff'),
        },
        other:
          'id action_id gathering_id organisation_id addressee office address locale code sent_way answer',
      },
      {
        table: 'training.media',
        personal: { recorded_by: reference('staff') },
        // Outlets and what they published, never a journalist.
        other: 'id action_id gathering_id outlet title url language',
      },
    ],
  },
  {
    key: 'participant',
    basis: 'per_gathering',
    seenBy: ['oneself', 'staff_concerned'],
    kept: { rule: 'participants' },
    givenOn: {
      on: [
        '/events/:eventId/register',
        '/registration/:link/accept',
        '/staff/gatherings/:gatheringId/participants/new',
        '/staff/gatherings/:gatheringId/participants/invite',
      ],
      below: ['/staff/participants/:participantId/replace'],
    },
    tables: [
      {
        table: 'training.participant',
        personal: {
          id: reference('participant'),
          person_id: reference('account_holder'),
          name: identity('participant'),
          mail: corrected(contact('participant')),
          // The organiser's words to all who were invited together.
          invite_note: freeText('accounts_for_grant'),
          secret_mac: secret('participant'),
          recorded_by: reference('staff'),
        },
        other:
          'action_id gathering_id sex organisation_id organisation_name organisation_kind institution_kind jurisdiction locale state trainee_key key_basis letter_id',
      },
      {
        // Which role somebody played in a simulated investigation.
        table: 'training.played_role',
        personal: { participant_id: reference('participant') },
        other: 'session_id',
      },
    ],
  },
  {
    key: 'speaker',
    basis: 'consent',
    // Only of whoever agreed to be named in public; the others are a role.
    seenBy: ['every_staff', 'public'],
    kept: { rule: 'participants' },
    givenOn: { below: ['/staff/sessions/:sessionId/speakers/new', '/staff/speakers/:speakerId/edit'] },
    tables: [
      {
        table: 'training.speaker',
        personal: {
          name: corrected(identity('anyone_named', { stays: 'published_terms' })),
          recorded_by: reference('staff'),
        },
        other: 'id action_id gathering_id session_id role organisation',
      },
      // Public roles, as the form asks; a name that was written there all the same goes with those of the speakers.
      { table: 'training.session', personal: { trainers: freeText('published_terms') }, other: '' },
    ],
  },
  {
    key: 'need',
    basis: 'consent',
    seenBy: ['oneself', 'staff_concerned'],
    kept: { until: 'event_is_over' },
    givenOn: { on: ['/registration/:link/needs'] },
    tables: [
      {
        table: 'training.need',
        personal: {
          participant_id: reference('participant'),
          needs: { about: 'participant', holds: 'free_text', erased: 'goes' },
          usual: trace('participant'),
          interpreter: trace('participant'),
        },
        other: '',
      },
    ],
  },
  {
    key: 'travel',
    basis: 'consent',
    seenBy: ['oneself', 'staff_concerned'],
    kept: { until: 'event_is_over' },
    givenOn: { on: ['/registration/:link/travel'] },
    tables: [
      {
        table: 'training.travel',
        personal: {
          participant_id: reference('participant'),
          departs_from: { about: 'participant', holds: 'free_text', erased: 'goes' },
          way: trace('participant'),
        },
        other: '',
      },
    ],
  },
  {
    key: 'attendance_list',
    basis: 'per_gathering',
    seenBy: ['oneself', 'staff_concerned'],
    kept: { rule: 'participants' },
    givenOn: {
      below: [
        '/staff/gatherings/:gatheringId/attendance-list/scan',
        '/staff/gatherings/:gatheringId/attendance-list/by-hand',
        '/door/:link',
        '/staff/gatherings/:gatheringId/doors',
        '/staff/check-ins/:checkInId/take-back',
        '/staff/check-ins/:checkInId/part',
      ],
    },
    tables: [
      {
        table: 'training.attendance_rule',
        personal: { set_by: reference('staff') },
        other: 'gathering_id basis',
      },
      {
        table: 'training.check_in',
        personal: {
          participant_id: reference('participant'),
          recorded_by: reference('staff'),
          reason: freeText('accounts_for_grant'),
          taken_back_by: reference('staff'),
          taken_back_reason: freeText('accounts_for_grant'),
        },
        // Whoever the participant is, their name stands in the list of participants alone.
        other: 'id gathering_id part way organisation_id door_id',
      },
      {
        table: 'training.door',
        personal: {
          secret_mac: secret('staff'),
          made_by: reference('staff'),
          ended_by: reference('staff'),
        },
        other: 'id gathering_id for_whom',
      },
    ],
  },
];
