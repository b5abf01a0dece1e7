import type { MessageArguments } from '../../platform/language/language.ts';
import type { ServiceContent } from './content.ts';

type Text = (key: string, args?: MessageArguments) => string;

/** Whom a service helps, in words: people first, then ages. `digits`: numbers as the language writes them. */
export function whoText(
  { forWhom, ageFrom, ageTo }: Pick<ServiceContent, 'forWhom' | 'ageFrom' | 'ageTo'>,
  t: Text,
  digits: (text: string | number) => string = String,
): string {
  const who = (forWhom.length === 0 ? ['everyone'] : forWhom)
    .map((one) => t(`services.who.${one}`))
    .join(' · ');
  if (ageFrom === null && ageTo === null) return who;
  const age = ageTo === null ? 'from' : ageFrom === null ? 'to' : 'between';
  const [from, to] = [digits(ageFrom ?? ''), digits(ageTo ?? '')];
  return `${who} · ${t(`services.age.${age}`, { from, to })}`;
}
