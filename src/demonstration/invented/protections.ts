/** Which part of the protection switch a sub-grant of the demonstration uses. */
export type Protection = 'delay' | 'generalise' | 'withhold' | 'both';

export const protectionReasons: Readonly<Record<Protection, string>> = {
  delay: 'The information point opens first; before that its neighbours are spoken to.',
  generalise: 'The place is small, and whoever knows it would know the house.',
  withhold: 'Those who work for the organisation were followed home. Nothing is published that names it.',
  both: 'The organisation is threatened, and the place gives it away.',
};
