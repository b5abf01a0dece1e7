import type { Section } from '../../results/index.ts';

/** What the programme manager of the demonstration writes to the donor. It states no figure: those are filled in beside it. */
export const narratives: readonly (readonly [Section, string])[] = [
  [
    '2.1',
    'Demonstration text. The calls were published in all six jurisdictions, the first sub-grant agreements run, and the first round tables were held. The logic of the Action still holds. Cooperation with institutions began later than planned, because letters took longer to be answered than the work plan had allowed for.',
  ],
  [
    '2.2',
    'Demonstration text. Sub-grantees began with prevention and cooperation; services to people on the move follow once staff are trained. Planned and not done: one round table, moved to the next period at the wish of the institution that hosts it. Risk: small organisations wait for the first instalment before they hire; it was answered by paying within the days that the agreement names.',
  ],
  [
    '2.5',
    'Demonstration text. Grant officers speak with each sub-grantee once a month. Lesson: a budget that was explained in the information session is queried less often in the report.',
  ],
  [
    '3.2',
    'Demonstration text. Institutions take part in round tables and name a person to write to. None sees records of applicants or of people who are helped.',
  ],
  [
    '4.1',
    'Demonstration text. The emblem and the statement of the European Union stand on every page, document and invitation. Where naming a sub-grantee would endanger people, its name and place are withheld by the protection switch.',
  ],
];

/** What partners of the demonstration write about two activities, in the order of the work plan. */
export const partTexts: readonly string[] = [
  'Demonstration text. The call was published, applications were assessed and agreements were signed. Planned and changed: the information session was held online, because many small organisations have no travel budget.',
  'Demonstration text. One round table with the municipality and the police was held. The second was moved to the next period at the wish of the host, which was changing its staff.',
];
