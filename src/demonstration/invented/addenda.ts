/** Why a sub-grantee of the demonstration asks for a change of its agreement. It is invented, and says so. */
const mark = '(Invented for the demonstration.)';

export const addendumTexts = {
  asked: `Two schools close for repairs, and the workshops there move to the months after. Halls must be hired for them. ${mark}`,
  drafted: `Two schools close for repairs: the workshops move to the months after, in halls that are hired. ${mark}`,
} as const;
