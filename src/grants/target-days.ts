/**
 * Days that the team gives itself where no record sets one, counted from what made the work possible. The first four follow PRAG: successful
 * applicants hear within six months after the deadline, and within 15 days after the decision; a payment is made within 30 days of its request.
 */
export const targetDays = {
  /** After the deadline: the ranking, then the decision. */
  rank: 150,
  decide: 165,
  /** After the deadline, where the decision waits for the report of the evaluation committee: it is convened. */
  convene: 155,
  /** After the day of a meeting of the evaluation committee: its record is closed, then signed. */
  close_meeting: 7,
  sign_report: 7,
  /** After the decision was made. */
  communicate: 15,
  /** After the second approval; with 8 and 8 days for the approvals, 30 since the request. */
  pay: 14,
  approve: 8,
  /** After the deadline: the opening, eligibility, and who assesses. */
  open: 7,
  check: 30,
  assign: 37,
  /** After a check was concluded by the first of two people: the second one confirms it. */
  confirm_check: 5,
  /** After the assessor was asked. */
  declare: 5,
  assess: 21,
  /** After the applicants heard, and after the agreement was drafted. */
  agree: 30,
  legal_details: 14,
  sign: 30,
  /** After the text of an agreement was offered, read or signed by one side: the next of these steps. */
  signing: 14,
  /** After a report was submitted or returned, and after a line could be asked for. */
  review: 30,
  returned: 14,
  /** After the first query on a submitted report that is not answered yet. */
  query: 14,
  request: 14,
  /** After the last report was approved the sub-grantee confirms the balance; after that the sub-grant is closed. */
  closing: 30,
  publicity: 7,
  /** After an addendum was asked for, drafted, sent or signed by the sub-grantee. */
  addendum: 14,
  /** After the work of a mentor has ended. */
  lesson: 14,
  /** After an account to pay from was entered: another person confirms it. */
  paying_account: 7,
  /** After a correction of accepted expenditure was proposed: another person decides. */
  correction: 7,
  /** After a mentor has left: another is appointed. */
  mentor: 7,
} as const;
