import { zone } from '../../../platform/zone.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Section } from '../../report/sections.ts';
import type { Change } from '../changes.ts';
import type { CheckState } from '../gather-check.ts';

type Props = {
  check: CheckState;
  /** The person who reads the page. */
  reader: string | undefined;
  /** The hash of the report as it is shown; undefined while something must be corrected. */
  sha256: string | undefined;
  nameOf: (section: Section) => string;
  /** Of the report. */
  path: string;
  token: string;
};

/** The end of the checks: what a second person checked, what is next and by whom, and its button. */
export function SecondPerson(props: Props) {
  const { t } = useLanguage();
  const { check, sha256, path, token, reader } = props;
  if (!check.checkNeeded) return sha256 === undefined ? null : <Submit {...{ sha256, path, token }} />;
  return (
    <>
      <Heading level={2}>{t('results.check.title')}</Heading>
      <LastCheck {...props} />
      {sha256 === undefined ? (
        <p class="govuk-body">{t('results.check.first_correct')}</p>
      ) : check.checkedBy !== null ? (
        <Checked {...{ ...props, sha256 }} />
      ) : check.checkAwaited ? (
        <Awaited {...props} />
      ) : (
        <>
          <p class="govuk-body">{t('results.check.what')}</p>
          <Others {...props} text="results.check.can_check" />
          {others(check, reader).length > 0 ? (
            <ButtonForm action={`${path}/ask-check`} token={token}>
              {t(check.last ? 'results.check.ask_again' : 'results.check.ask')}
            </ButtonForm>
          ) : null}
        </>
      )}
    </>
  );
}

const others = ({ people }: CheckState, reader: string | undefined) =>
  people.filter(({ personId }) => personId !== reader);

/** Who else could take the step, or what is missing where nobody can. */
function Others({ check, reader, text }: Props & { text: string }) {
  const { t } = useLanguage();
  const names = others(check, reader).map(({ name, organisationName }) => `${name} (${organisationName})`);
  return (
    <p class="govuk-body">
      <bdi>{names.length > 0 ? t(text, { people: names.join('; ') }) : t('results.check.nobody')}</bdi>
    </p>
  );
}

/** Who checked the report last and when, and what changed since. */
function LastCheck({ check: { last }, nameOf }: Props) {
  const { t, instant } = useLanguage();
  if (!last) return null;
  const said = { person: last.name ?? '–', at: instant(last.at, zone) };
  const sentenceOf = (change: Change) => {
    const { what } = change;
    if (what === 'text') return t('results.check.changed.text', { section: nameOf(change.section) });
    if (what === 'figures') return t('results.check.changed.figures', { count: change.count });
    return t(`results.check.changed.${what}`);
  };
  return (
    <>
      <p class="govuk-body">
        <bdi>{t(last.changes.length > 0 ? 'results.check.lapsed' : 'results.check.checked', said)}</bdi>
      </p>
      {last.changes.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {last.changes.map((change) => (
            <li>
              <bdi>{sentenceOf(change)}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** It is checked: another person than the one who checked it submits it. */
function Checked(props: Props & { sha256: string }) {
  return props.check.checkedBy === props.reader ? (
    <Others {...props} text="results.check.can_submit" />
  ) : (
    <Submit {...props} />
  );
}

/** The check was asked for: another person than the one who asked reads the whole, and makes it where they read it. */
function Awaited(props: Props) {
  const { t, instant } = useLanguage();
  const { check, reader, path } = props;
  const said = { person: check.asked?.name ?? '–', at: check.asked ? instant(check.asked.at, zone) : '' };
  return (
    <>
      <p class="govuk-body">
        <bdi>{t('results.check.asked', said)}</bdi>
      </p>
      {check.readyBy === reader ? (
        <Others {...props} text="results.check.can_check" />
      ) : (
        <>
          <p class="govuk-body">{t('results.check.read_first')}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={`${path}/preview`}>
              {t('results.report.read')}
            </a>
          </p>
        </>
      )}
    </>
  );
}

function Submit({ sha256, path, token }: { sha256: string; path: string; token: string }) {
  const { t } = useLanguage();
  return (
    <>
      <WarningText>{t('results.report.submit.what')}</WarningText>
      <ButtonForm action={`${path}/submit`} token={token} values={{ seen: sha256 }}>
        {t('results.report.submit')}
      </ButtonForm>
    </>
  );
}
