/** What grant officers of the demonstration write on a visit. All of it is invented, and says so. */
const mark = '(Invented for the demonstration.)';

export const visitTexts = {
  place: 'Office of the sub-grantee',
  message: `Two of us come for half a day. Please have the bills and the bank statements ready. ${mark}`,
  seen: `A workshop with twelve participants, the information desk and the store of leaflets. ${mark}`,
  conclusion: `The project follows its plan. The filing of bills is to be improved. ${mark}`,
  given: `We filled in the sheet of expenditure together and sorted the bills by budget line. ${mark}`,
  learned: `Bills are easier to file on the day of payment than at the end of a period. ${mark}`,
  finding: `Three bills are filed without their proof of payment. ${mark}`,
  followUp: 'Add the bank statement to each of the three bills.',
  remark: `The three statements were added to the file. ${mark}`,
  ours: `The sub-grantee asked when its next instalment comes and got no answer. ${mark}`,
  told: `We wrote the planned date to the sub-grantee. ${mark}`,
  answer: 'Tell the sub-grantee the planned date in writing.',
} as const;
