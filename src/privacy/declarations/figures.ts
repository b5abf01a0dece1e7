/**
 * What a column is that holds no text and no id: days, moments, amounts, counts. Alone it leads to nobody; it tells something about a
 * person only together with the references and names of its row, shares their audience, and goes or becomes nameless with them. So it
 * is declared by what it is, once, by its type and its own name: a name that stands here in no kind fails the build, and whoever adds
 * it asks first whether it is such a figure or something about somebody (a day of birth, an age), which is declared column by column
 * like a text. Booleans are answers of yes and no to their row's question and stand or go with it.
 */
export type FigureKind = {
  readonly what: string;
  readonly types: readonly string[];
  /** The whole names of the columns, or the endings that every such name has. */
  readonly names: RegExp;
};

const oneOf = (words: string) => new RegExp(`^(${words.trim().split(/\s+/).join('|')})$`);

export const figureKinds: readonly FigureKind[] = [
  {
    what: 'the moment at which something happened to the row, by the clock of the program',
    types: ['timestamp with time zone'],
    names: /(^|_)(at|until|since|expires_at)$|^check_next$|^deadline_(from|to)$/,
  },
  {
    what: 'a day in the life of the Action, of a record, of a law or of a document',
    types: ['date'],
    names: oneOf(`
      acknowledge_by adopted_on agreed_on answer_by answer_until answered_on appeared_on as_of asked_on available_from available_until began_on begun_on checked_on closed_on counted_on dated_on day delay_until due_on exposed_from exposed_until first_on found_on keep_until listed_on meeting_on
      ended_on ends_on expected_end from_on gazette_date given_on happened_on issued_on month next_on paid_on pay_on period_from period_to published_on rate_month received_on recorded_on
      released_on repealed_on replied_on reply_until reserve_valid_until returned_on review_on said_on sent_on set_aside_on shown_on shown_until sign_by signed_on since source_on spent_on
      second_on starts_on substantiated_on suspended_on to_on until valid_from valid_to valid_until verified_on visit_on withdrawn_on written_on
      applies_from in_force_from new_ends_on old_ends_on`),
  },
  {
    what: 'an amount of money in minor units, by year where there are several, or what it is converted or multiplied with',
    types: ['bigint', 'bigint[]', 'numeric'],
    names: /_minor$|^(rate|rate_before|rate_after|units|years)$/,
  },
  {
    what: 'the order, number, version or edition of a row',
    types: ['integer', 'bigint'],
    names: oneOf(
      'edition form_version number page place position reserve_position sequence status_index submission taken_version version',
    ),
  },
  {
    what: 'a count or a total of rows, tries, people as a number, bytes or hours',
    types: ['integer', 'bigint'],
    names: oneOf(`
      applications_received attempts attended awarded blocks cases check_tries checked_against children count counter done_by_high done_by_low eligible failed_verification_count gained hours hours_expected hurt_high hurt_low incidents independent
      least_share men minutes minutes_attended minutes_planned names other_men other_unsaid other_women paired payments people places planned received rejected reply_days report_days reserve rows size stages_opened stored unsaid women`),
  },
  {
    what: 'a value measured, aimed at, scored or weighed, of an organisation, an institution, a question or a document',
    types: ['integer', 'bigint', 'numeric'],
    names: oneOf(`
      after_parts after_points alignment answer_days before_parts before_points before_spent_percent below_percent ceiling_percent check_days claimed decision_days forecast_months forecast_percent founded_year impact in_period influence interest last_spent_percent law_weight likelihood most_criteria number policy_weight practice_weight right_option scale_from scale_to
      score score_parts score_points target total_points transfer_percent trigger_from value value_answered warning_percent weight year`),
  },
  { what: 'which paragraph of a text a comment is about', types: ['smallint'], names: oneOf('paragraph') },
  { what: 'how many files came with a reply by link', types: ['smallint'], names: oneOf('files_sent') },
  { what: 'nights, by days from the first day of an event', types: ['smallint[]'], names: oneOf('nights') },
  { what: 'how far the demonstration’s clock is ahead', types: ['interval'], names: oneOf('clock_shift') },
];

/** What a column is that is declared by its kind; undefined for one that must be declared by itself. */
export function figureOf(column: string, type: string): FigureKind | undefined {
  return figureKinds.find(({ types, names }) => types.includes(type) && names.test(column));
}
