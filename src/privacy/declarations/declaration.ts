/** Whom a column tells about. */
export type About = 'account_holder' | 'contact' | 'staff' | 'asker' | 'participant' | 'anyone_named';
/** What a column holds: who somebody is, how to reach them, an id that leads to them, what they wrote, what they left behind, a secret of theirs. */
export type Holds = 'identity' | 'contact' | 'reference' | 'free_text' | 'trace' | 'secret';
/** Why it stays when its person erases their account (GDPR, article 17(3)); it goes when its retention ends. */
export type StayReason =
  | 'accounts_for_grant'
  | 'reasons_of_decision'
  | 'published_terms'
  | 'of_the_organisation'
  | 'proves_the_answer';
/** What becomes of a column when its person erases their account. A reference then leads to nobody with a name. */
export type Erased = 'goes' | 'nameless' | { readonly stays: StayReason };

export type PersonalColumn = {
  readonly about: About;
  readonly holds: Holds;
  readonly erased: Erased;
  /** A data protection officer writes it as its person says: nobody signed it, and what was counted by it stays counted. */
  readonly corrected?: true;
};

/** A table: its columns that tell about people, and the others that could (texts, ids, JSON), by name. */
export type TableDeclaration = {
  readonly table: string;
  readonly personal?: Readonly<Record<string, PersonalColumn>>;
  /** Names of columns, parted by spaces: looked at, and found to tell about nobody. */
  readonly other: string;
};

/**
 * Why the data may be held (GDPR, article 6(1); of consent also 9(2)(a)). `per_gathering`: each gathering's list says which, since those
 * who come in their office do not consent. `per_case`: each kind of case has its own, special categories among them (GDPR, article 9(2)).
 */
export type LegalBasis =
  | 'contract'
  | 'legal_obligation'
  | 'legitimate_interest'
  | 'consent'
  | 'per_gathering'
  | 'per_case';
/** Who sees it. Which roles each of them names is checked against the permissions of the routes (`tests/privacy/seen-by.test.ts`). */
export type Audience =
  | 'oneself'
  | 'own_organisation'
  | 'staff_concerned'
  | 'every_staff'
  | 'assessors'
  | 'handlers'
  | 'monitors'
  | 'statisticians'
  | 'bodies_asked'
  | 'chosen'
  | 'contracting_authority'
  | 'data_protection_officer'
  | 'administrators'
  | 'public'
  | 'nobody';

/** What retention empties by itself; how many months each waits is the Action's (`privacy.yaml`). */
export const retentionRules = [
  'mails',
  'proofs',
  'sent_forms',
  'accounts',
  'applications',
  'agreements',
  'calls',
  'reads',
  'requests',
  'voice',
  'incident_notes',
  'incidents',
  'participants',
  'documents',
  'action',
] as const;
export type RetentionRule = (typeof retentionRules)[number];
/** How long it is kept: by a rule of retention, or until something else ends it. */
export type Kept =
  | { readonly rule: RetentionRule }
  | {
      readonly until:
        | 'sign_in_ends'
        | 'organisation_changes_it'
        | 'fourteen_days'
        | 'event_is_over'
        | 'table_is_public';
    };

export const recordKeys = [
  'account',
  'sign_in',
  'invitation',
  'organisation',
  'capacity',
  'learning_loop',
  'call',
  'application',
  'vault',
  'officers',
  'screening',
  'assessment',
  'agreement',
  'mentoring',
  'gathering',
  'participant',
  'speaker',
  'advocacy',
  'material',
  'need',
  'travel',
  'attendance_list',
  'certificate',
  'knowledge_test',
  'evaluation',
  'accounts_of_action',
  'brief_author',
  'document',
  'mail',
  'sent_form',
  'audit',
  'reads',
  'request',
  'breach',
  'voice',
  'incident',
  'release',
  'log',
] as const;
export type RecordKey = (typeof recordKeys)[number];

export type GivenOn = 'compiled' | { readonly on?: readonly string[]; readonly below?: readonly string[] };

/**
 * One kind of record: the single source of the register of processing (GDPR, article 30), the privacy page, the notices on forms,
 * retention and the proof of erasure. Its texts are `privacy.record.<key>.name`, `.holds` and `.purpose`.
 */
export type RecordDeclaration = {
  readonly key: RecordKey;
  readonly basis: LegalBasis;
  readonly seenBy: readonly Audience[];
  readonly kept: Kept;
  /**
   * The pages on which people give the data: each shows the notice of this record. On those of `on` the page itself has it
   * where it fits; on those of `below` it stands under the form, put there for every form that is named here (`with-notices.tsx`). A record that
   * nobody types, because the program compiles it from what people do, says so.
   */
  readonly givenOn: GivenOn;
  readonly tables: readonly TableDeclaration[];
};

/** Who somebody is: goes with the account. */
export const identity = (about: About, erased: Erased = 'goes'): PersonalColumn => ({
  about,
  holds: 'identity',
  erased,
});
/** How somebody is reached. */
export const contact = (about: About, erased: Erased = 'goes'): PersonalColumn => ({
  about,
  holds: 'contact',
  erased,
});
/** The same of somebody who may have no account: a data protection officer corrects it where it is kept. */
export const corrected = (column: PersonalColumn): PersonalColumn => ({ ...column, corrected: true });
/** The id of a person: leads to nobody once they are erased. */
export const reference = (about: About): PersonalColumn => ({
  about,
  holds: 'reference',
  erased: 'nameless',
});
/** What somebody wrote, in which somebody may be named although the page asks not to. */
export const freeText = (because: StayReason, about: About = 'anyone_named'): PersonalColumn => ({
  about,
  holds: 'free_text',
  erased: { stays: because },
});
export const trace = (about: About): PersonalColumn => ({ about, holds: 'trace', erased: 'goes' });
export const secret = (about: About): PersonalColumn => ({ about, holds: 'secret', erased: 'goes' });

/** Whether a reference says whose row it is, rather than who did something in it: the id of a person, a sign-in or a participation. */
export function isLead(column: string, holds: Holds): boolean {
  return holds === 'reference' && /^(id|person_id|user_id|account_id|participant_id)$/.test(column);
}

/** Every page on which a record is given; none for one that is compiled. */
export function pagesOf({ givenOn }: Pick<RecordDeclaration, 'givenOn'>): readonly string[] {
  return givenOn === 'compiled' ? [] : [...(givenOn.on ?? []), ...(givenOn.below ?? [])];
}
