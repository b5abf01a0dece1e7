import type { HelpNumber } from '../../action/index.ts';
import { jurisdictionCodes } from '../../platform/language/jurisdictions.ts';
import { Details } from '../../ui/details.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { WarningText } from '../../ui/warning-text.tsx';

export type Safety = {
  readonly help: readonly HelpNumber[];
  readonly leaveTo: string;
  readonly demonstration: boolean;
};

const urgent: readonly HelpNumber['service'][] = ['emergencies', 'police'];
const isUrgent = ({ service }: HelpNumber): boolean => urgent.includes(service);

/** A link to a page that says nothing: the small script puts it in this page's place, so that Back does not return here. */
export function LeavePage({ leaveTo }: Pick<Safety, 'leaveTo'>) {
  const { t } = useLanguage();
  return (
    <p class="govuk-body">
      <a class="govuk-button govuk-button--warning" href={leaveTo} rel="noreferrer" data-leave>
        {t('voice.leave')}
      </a>
    </p>
  );
}

/** What a person must know before writing: in a demonstration that nobody reads it; numbers for danger now; who supports survivors. */
export function SafetyFirst({ help, demonstration }: Safety) {
  const { t } = useLanguage();
  return (
    <>
      {demonstration ? <WarningText>{t('voice.demonstration')}</WarningText> : null}
      <InsetText>
        <Urgent help={help} />
      </InsetText>
      <Details summary={t('voice.survivors.title')}>
        <p class="govuk-body">{t('voice.survivors.details')}</p>
        <Support help={help} />
      </Details>
      <Details summary={t('voice.help.sources')}>
        <Sources help={help} />
      </Details>
    </>
  );
}

/** The same numbers, closed at first: on every later page of a report, which a person may open in danger. */
export function HelpNow({ help }: Pick<Safety, 'help'>) {
  const { t } = useLanguage();
  return (
    <Details summary={t('voice.help.title')}>
      <Urgent help={help} />
      <Support help={help} />
      <Details summary={t('voice.help.sources')}>
        <Sources help={help} />
      </Details>
    </Details>
  );
}

function Urgent({ help }: Pick<Safety, 'help'>) {
  const { t } = useLanguage();
  return (
    <>
      <p class="govuk-body">{t('voice.report.danger')}</p>
      <Numbers help={help.filter(isUrgent)} />
      <p class="govuk-body">{t('voice.report.danger.elsewhere')}</p>
    </>
  );
}

function Support({ help }: Pick<Safety, 'help'>) {
  const { t } = useLanguage();
  return (
    <>
      <p class="govuk-body">{t('voice.survivors.support')}</p>
      <Numbers help={help.filter((one) => !isUrgent(one))} />
    </>
  );
}

/** Numbers to press, a line for each jurisdiction. What a number is for comes first: a name alone says it to nobody from elsewhere. */
function Numbers({ help }: Pick<Safety, 'help'>) {
  const { t } = useLanguage();
  if (help.length === 0) return null;
  return (
    <ul class="govuk-list">
      {byPlace(help).map(({ code, numbers }) => (
        <li>
          <strong>{t(`services.place.${code}`)}</strong>:{' '}
          {numbers.map(({ service, name, number }, at) => (
            <>
              {at > 0 ? ' · ' : null}
              {t(`voice.help.${service}`)}
              {name ? (
                <>
                  {': '}
                  <bdi>{name}</bdi>
                </>
              ) : null}{' '}
              <a class="govuk-link" href={`tel:${number.replaceAll(' ', '')}`} dir="ltr">
                {number}
              </a>
            </>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Where and when each number was read. */
function Sources({ help }: Pick<Safety, 'help'>) {
  const { t, day } = useLanguage();
  return (
    <ul class="govuk-list m-quiet">
      {byPlace(help).flatMap(({ code, numbers }) =>
        numbers.map(({ number, source, seenOn }) => (
          <li>
            {t(`services.place.${code}`)} · <bdi>{number}</bdi>:{' '}
            {t('voice.help.source', { source: isolated(source), day: day(seenOn) })}
          </li>
        )),
      )}
    </ul>
  );
}

/** A text of another direction inside a sentence: FIRST STRONG ISOLATE to POP DIRECTIONAL ISOLATE. */
const isolated = (text: string) => `\u2068${text}\u2069`;

function byPlace(help: readonly HelpNumber[]) {
  return jurisdictionCodes
    .map((code) => ({ code, numbers: help.filter(({ jurisdiction }) => jurisdiction === code) }))
    .filter(({ numbers }) => numbers.length > 0);
}
