type Shown = { readonly agreementId: string; readonly id: string };

/** The mark of an instalment's row on the page of its agreement. */
export const instalmentMark = ({ id }: Pick<Shown, 'id'>): string => `instalment-${id}`;

/** Where an instalment is: its row, since the page of its agreement is long. */
export const instalmentHref = (one: Shown): string => `/agreements/${one.agreementId}#${instalmentMark(one)}`;
