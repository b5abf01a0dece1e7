/** What mentors and sub-grantees of the demonstration write to each other. All of it is invented, and says so. */
const mark = '(Invented for the demonstration.)';

export const mentorTexts = {
  reports: 'Reports, bills and budget lines',
  partners: 'Work with institutions and with partners',
  ask: `Which proof do we keep of a payment in cash? ${mark}`,
  answer: `The receipt with the name and signature of the person who was paid, and a note of the day in your cash book. ${mark}`,
  thanks: `Thank you. We have added the receipts. ${mark}`,
  open: `May we move a workshop to the month after, when the school is open again? ${mark}`,
  offer: `Your first report is due soon. Would you like to go through the sheet of expenditure together? ${mark}`,
  lesson: `It helped most to file the bills of one month together, early and with the budget at hand. ${mark}`,
  addition: `It helped that the person who answered does not decide on our report. ${mark}`,
} as const;
