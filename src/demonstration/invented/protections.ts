/** Which part of the protection switch a sub-grant of the demonstration uses. */
export type Protection = 'delay' | 'generalise' | 'withhold' | 'both';

export const protectionReasons: Readonly<Record<Protection, string>> = {
  delay: 'The information point opens first; before that its neighbours are spoken to.',
  generalise: 'The place is small, and whoever knows it would know the house.',
  withhold: 'Those who work for the organisation were followed home. Nothing is published that names it.',
  both: 'The organisation is threatened, and the place gives it away.',
};

/** What officers wrote for the public. One is not written yet, so that the page shows how that looks. */
export const publicTexts: Readonly<
  Partial<Record<Protection, { readonly publicTitle: string; readonly publicSummary: string }>>
> = {
  generalise: {
    publicTitle: 'Safe information for people on the move',
    publicSummary:
      'Trained volunteers tell people on the move about the dangers of smuggling and where they can find protection and legal advice.',
  },
  both: {
    publicTitle: 'Support for people who were smuggled',
    publicSummary: 'First aid, interpretation and legal advice for people who were smuggled.',
  },
};
