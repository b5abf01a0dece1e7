/** HTTP status of each problem that is neither about a typed field (422) nor about a record's state (409). */
const statuses: Readonly<Record<string, number>> = {
  malformed_request: 400,
  signed_out: 401,
  not_permitted: 403,
  not_found: 404,
  file_missing: 404,
  link_not_valid: 404,
  method_not_allowed: 405,
  file_too_large: 413,
  upload_full: 413,
  too_large: 413,
  invalid_form: 422,
  too_many_files: 422,
  question_unknown: 422,
  series_not_addable: 422,
  capacity_incomplete: 422,
  organisations_not_mergeable: 422,
  passkey_not_made: 422,
  value_not_storable: 422,
  code_of_another_gathering: 422,
  exercise_unfinished: 422,
  gathering_not_begun: 422,
  case_not_opened: 422,
  too_many_mails: 429,
  too_many_tries: 429,
  too_much_within_hour: 429,
  unforeseen: 500,
  storage_away: 502,
  database_unreachable: 503,
  files_waiting: 503,
};

/** The status a problem's code is answered with; `typed` when it belongs to a field of the form. */
export function statusOfProblem(code: string, typed: boolean): number {
  return statuses[code] ?? (typed ? 422 : 409);
}
