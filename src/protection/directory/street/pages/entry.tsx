import type { StreetLanguage } from '../../../../platform/messages/street-languages.ts';
import type { PublicService } from '../../rules.ts';
import { factsOf, type Said } from '../facts.ts';
import { Phones } from './numbers.tsx';

type Props = { readonly service: PublicService; readonly language: StreetLanguage };

/** One service: first whether one can rely on it, then who is told, which papers are asked for, and how to reach it. */
export function Entry({ service, language }: Props) {
  const { content, mark } = service;
  return (
    <section class="entry">
      <h3>
        <bdi>{content.provider}</bdi>
      </h3>
      {mark === 'closed' ? (
        <p class="warning">{language.t('services.closed')}</p>
      ) : (
        <>
          <Standing service={service} language={language} />
          <dl>
            {factsOf(content, language).map(({ label, said }) => (
              <div>
                <dt>{label}</dt>
                <dd>
                  <Words said={said} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

const standings = {
  checked: { key: 'services.checked_on', look: 'checked' },
  ring_first: { key: 'services.ring_first', look: 'warning' },
  suspended: { key: 'services.suspended', look: 'warning' },
  closed: { key: 'services.closed', look: 'warning' },
} as const;

function Standing({ service: { mark, checkedOn }, language: { t, day } }: Props) {
  const { key, look } = standings[mark];
  return <p class={look}>{t(key, { day: day(checkedOn) })}</p>;
}

function Words({ said }: { said: Said }) {
  switch (said.kind) {
    case 'phones':
      return <Phones numbers={said.numbers} />;
    case 'name':
      return <bdi>{said.name}</bdi>;
    case 'typed':
      return (
        <span lang={said.lang} dir={said.dir}>
          {said.text}
        </span>
      );
    case 'names':
      return said.names.map(({ name }, at) => (
        <>
          {at > 0 ? ' · ' : null}
          <bdi>{name}</bdi>
        </>
      ));
    case 'words':
      return said.lines.length === 1 ? (
        said.lines[0]
      ) : (
        <ul class="hours">
          {said.lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      );
  }
}
