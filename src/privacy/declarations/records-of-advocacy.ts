import { contact, corrected, freeText, identity, type RecordDeclaration, reference } from './declaration.ts';

/** What is asked of institutions, what came of it, and what is published. */
export const recordsOfAdvocacy: readonly RecordDeclaration[] = [
  {
    key: 'advocacy',
    basis: 'legitimate_interest',
    seenBy: ['every_staff', 'bodies_asked', 'public'],
    kept: { rule: 'action' },
    givenOn: {
      below: [
        '/staff/recommendations/new',
        '/staff/recommendations/:recommendationId/edit',
        '/staff/recommendations/:recommendationId/evidence',
        '/asked/:recommendationId/respond',
        '/replies/:replyId/edit',
        '/replies/:replyId/return',
        '/replies/:replyId/send',
        '/replies/:replyId/files/new',
        '/staff/papers/reply/:paperId/decide',
        '/staff/recommendations/:recommendationId/letter',
        '/staff/recommendations/:recommendationId/send',
        '/requests/:link/reply',
        '/staff/measures/:measureId/edit',
        '/staff/engagements/new',
        '/staff/outcomes/new',
        '/staff/practices/new',
        '/staff/responses/:responseId/papers/new',
        '/staff/matrix/replies/:replyId/papers/new',
        '/staff/practices/:practiceId/papers/new',
        '/staff/adoptions/:adoptionId/papers/new',
        '/staff/recommendations/:recommendationId/measure',
        '/staff/recommendations/:recommendationId/review',
        '/staff/engagements/:engagementId/edit',
        '/staff/engagements/:engagementId/withdraw',
        '/staff/outcomes/:outcomeId/edit',
        '/staff/outcomes/:outcomeId/ask',
        '/staff/outcomes/:outcomeId/letter',
        '/substantiations/:substantiationId',
        '/staff/positions/new',
        '/staff/practices/:practiceId/edit',
        '/staff/practices/:practiceId/document',
        '/staff/practices/:practiceId/adoption',
        '/staff/adoptions/:adoptionId/edit',
        '/staff/adoptions/:adoptionId/step',
        '/staff/partnerships/:partnershipId/papers/new',
        '/staff/papers/partnership/:paperId/decide',
        '/staff/visibility/:productId/papers/new',
        '/staff/papers/visibility_product/:paperId/decide',
        '/staff/papers/response/:paperId/decide',
        '/staff/papers/practice/:paperId/decide',
        '/staff/papers/adoption/:paperId/decide',
        '/staff/papers/cycle_reply/:paperId/decide',
        '/staff/papers/material/:paperId/decide',
      ],
    },
    tables: [
      { table: 'advocacy.addressee', other: 'id action_id organisation_id name name_key' },
      {
        table: 'advocacy.recommendation',
        personal: { recorded_by: reference('staff') },
        other:
          'id action_id title ask jurisdiction territory source source_body symbol paragraph url original original_language state conclusion_id',
      },
      { table: 'advocacy.asked', other: 'recommendation_id addressee_id' },
      {
        table: 'advocacy.request',
        personal: {
          contact: freeText('accounts_for_grant', 'contact'),
          contact_email: corrected(contact('contact', { stays: 'accounts_for_grant' })),
          reply_to: corrected(contact('contact', { stays: 'accounts_for_grant' })),
          request: freeText('accounts_for_grant'),
          sent_by: reference('staff'),
        },
        other: 'id recommendation_id addressee_id way locale reply_by secret_mac sender_id',
      },
      {
        table: 'advocacy.status_evidence',
        personal: { text: freeText('accounts_for_grant'), recorded_by: reference('staff') },
        other: 'id recommendation_id step reference url corrects',
      },
      { table: 'advocacy.came_to', other: 'evidence_id recommendation_id addressee_id' },
      {
        table: 'advocacy.response',
        personal: { text: freeText('accounts_for_grant'), recorded_by: reference('staff') },
        other: 'id recommendation_id addressee_id stance language channel letter_reference may_be_published',
      },
      {
        table: 'advocacy.reply',
        personal: {
          text: freeText('accounts_for_grant'),
          returned_reason: freeText('accounts_for_grant'),
          written_by: reference('staff'),
          submitted_by: reference('staff'),
        },
        other: 'id recommendation_id addressee_id organisation_id state stance language',
      },
      {
        table: 'advocacy.measure',
        personal: {
          title: freeText('accounts_for_grant'),
          office: freeText('accounts_for_grant'),
          recorded_by: reference('staff'),
        },
        other: 'id action_id state',
      },
      {
        table: 'advocacy.engagement',
        personal: {
          withdrawn_reason: freeText('accounts_for_grant'),
          recorded_by: reference('staff'),
        },
        other:
          'id action_id kind subject jurisdiction territory place side_id document_reference url agreed next_step',
      },
      { table: 'advocacy.engagement_office', other: 'engagement_id office institution organisation_id' },
      { table: 'advocacy.engagement_recommendation', other: 'engagement_id recommendation_id' },
      {
        table: 'advocacy.outcome',
        personal: { recorded_by: reference('staff') },
        other:
          'id action_id title actor change kind direction jurisdiction territory contribution significance harvester_id state',
      },
      { table: 'advocacy.outcome_link', other: 'outcome_id kind linked_id' },
      {
        table: 'advocacy.substantiation',
        personal: {
          asked_by: reference('staff'),
          given_by: reference('account_holder'),
          comment: freeText('accounts_for_grant'),
        },
        other:
          'id action_id outcome_id way organisation_id body_name letter_reference description contribution significance',
      },
      {
        table: 'advocacy.position',
        personal: { recorded_by: reference('staff') },
        other: 'id action_id body_id recommendation_id standard_id source',
      },
      {
        table: 'advocacy.practice',
        personal: { recorded_by: reference('staff') },
        other: 'id action_id kind title protects whom origin_id jurisdiction territory state',
      },
      {
        table: 'advocacy.practice_document',
        personal: { recorded_by: reference('staff') },
        other: 'id practice_id label reference url changes',
      },
      {
        table: 'advocacy.adoption',
        personal: { recorded_by: reference('staff') },
        other: 'id action_id practice_id body_id jurisdiction territory level way adapted_how',
      },
      {
        table: 'advocacy.adoption_step',
        personal: { recorded_by: reference('staff') },
        other: 'id adoption_id status reference url text',
      },
      {
        // What the files say lies in the file store; whoever publishes one says that it names nobody at risk.
        table: 'papers.paper',
        personal: {
          title: freeText('accounts_for_grant'),
          added_by: reference('staff'),
          published_by: reference('staff'),
        },
        other: 'id action_id owner_kind owner_id file_id language',
      },
      { table: 'advocacy.recommendation_measure', other: 'recommendation_id measure_id' },
      { table: 'advocacy.recommendation_standard', other: 'recommendation_id standard_id' },
    ],
  },
  {
    key: 'material',
    basis: 'consent',
    seenBy: ['every_staff', 'public'],
    kept: { rule: 'action' },
    givenOn: {
      below: [
        '/staff/materials/new',
        '/staff/materials/:materialId/edit',
        '/staff/materials/:materialId/files/new',
        '/staff/materials/:materialId/texts/:textLanguage',
        '/staff/materials/:materialId/review',
        '/staff/materials/:materialId/revise',
        '/staff/materials/:materialId/withdraw',
        '/staff/materials/:materialId/read/:textLanguage/:paragraph/comment',
        '/staff/materials/comments/:commentId/answer',
        '/staff/media-echo/new',
      ],
    },
    tables: [
      {
        table: 'advocacy.material',
        personal: {
          named_authors: identity('anyone_named', { stays: 'published_terms' }),
          recorded_by: reference('staff'),
        },
        other:
          'id action_id kind topic jurisdiction original_language publisher state what_changed withdrawn_reason',
      },
      { table: 'advocacy.material_author', other: 'material_id organisation_id' },
      {
        table: 'advocacy.material_text',
        personal: {
          translator: identity('anyone_named', { stays: 'published_terms' }),
          translation_reviewer: identity('anyone_named', { stays: 'published_terms' }),
        },
        other: 'material_id language title summary body',
      },
      {
        table: 'advocacy.material_writer',
        personal: { person_id: reference('staff') },
        other: 'material_id',
      },
      {
        table: 'advocacy.material_review',
        personal: { reviewed_by: reference('staff') },
        other: 'id material_id decision comment',
      },
      {
        // Read by authors and reviewers, never published; gone when the accounts of the Action are closed.
        table: 'advocacy.material_comment',
        personal: {
          text: freeText('accounts_for_grant'),
          commented_by: reference('staff'),
          settled_by: reference('staff'),
        },
        other: 'id material_id language passage',
      },
      {
        table: 'advocacy.material_comment_answer',
        personal: { text: freeText('accounts_for_grant'), answered_by: reference('staff') },
        other: 'id comment_id',
      },
      {
        // Which of the EU marks were found in a file of the authors' own, and for which publisher.
        table: 'advocacy.material_file',
        other: 'paper_id material_id language disclaimer_for',
      },
      {
        table: 'advocacy.material_confirmation',
        personal: { confirmed_by: reference('staff') },
        other: 'material_id mark language',
      },
      { table: 'advocacy.material_standard', other: 'material_id standard_id' },
      { table: 'advocacy.material_recommendation', other: 'material_id recommendation_id' },
      {
        table: 'advocacy.material_edition',
        personal: {
          content: identity('anyone_named', { stays: 'published_terms' }),
          published_by: reference('staff'),
        },
        other: 'material_id sha256',
      },
      {
        table: 'advocacy.media_echo',
        personal: { recorded_by: reference('staff') },
        other: 'id action_id material_id outlet title url language jurisdiction',
      },
    ],
  },
];
