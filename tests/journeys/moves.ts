import type { Visitor } from '../support/browser.ts';

export const idIn = (path: string) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(path)![0];
export const inDays = (days: number) => {
  const date = new Date(Date.now() + days * 86_400_000);
  return {
    day: String(date.getUTCDate()),
    month: String(date.getUTCMonth() + 1),
    year: String(date.getUTCFullYear()),
  };
};
/** `2027-03-05`: a day as a form has it that is chosen from a list. */
export const chosenDay = (days: number) => {
  const { day, month, year } = inDays(days);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
export const dateFields = (name: string, days: number) => {
  const { day, month, year } = inDays(days);
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};

/** Goes where a link leads. */
export async function follow(person: Visitor, link: string) {
  const address = await person.page.locator(link).first().getAttribute('href');
  await person.open(address!);
}
