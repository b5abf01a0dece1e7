import type { HelpNumber } from '../../../../action/index.ts';
import type { StreetLanguage } from '../../../../platform/messages/street-languages.ts';

const urgent: readonly HelpNumber['service'][] = ['emergencies', 'police'];
export const isUrgent = ({ service }: HelpNumber): boolean => urgent.includes(service);

/** A number to press: always in Latin digits and from left to right. */
export function Phone({ number }: { number: string }) {
  return (
    <a class="phone" href={`tel:${number.replaceAll(' ', '')}`} dir="ltr">
      {number}
    </a>
  );
}

/** Numbers to press, each on a line of its own: beside each other two look like one where one reads from the right. */
export function Phones({ numbers }: { numbers: readonly string[] }) {
  return (
    <ul class="hours">
      {numbers.map((number) => (
        <li>
          <Phone number={number} />
        </li>
      ))}
    </ul>
  );
}

/** Numbers, each with where it was read and when. */
export function Numbers({ language, help }: { language: StreetLanguage; help: readonly HelpNumber[] }) {
  const { t, day } = language;
  return (
    <ul class="numbers">
      {help.map(({ service, name, number, source, seenOn }) => (
        <li>
          <strong>{t(`services.help.${service}`)}</strong> {name ? <bdi>{name}</bdi> : null}{' '}
          <Phone number={number} />
          <br />
          <small>{marked(t('services.seen_on', { source: mark, day: day(seenOn) }), source)}</small>
        </li>
      ))}
    </ul>
  );
}

const mark = '\u0000';
/** A sentence with a name in it that has a direction of its own. */
function marked(sentence: string, name: string) {
  const [before = '', after = ''] = sentence.split(mark);
  return (
    <>
      {before}
      <bdi>{name}</bdi>
      {after}
    </>
  );
}
