import { Details } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Day } from '../../../ui/time.tsx';
import type { CitableVersion } from '../../law/queries.ts';
import { type Asked, sameIn } from '../compare.ts';
import type { EarlierAnswer } from '../queries-published.ts';
import { kindText } from './bands.tsx';

/** What the last published cycle found here, for an assessor who answers the same standard again. */
export type LastCycle = {
  readonly title: string;
  /** Where its finding on this standard is read with its evidence. */
  readonly cell: string;
  readonly answers: readonly EarlierAnswer[];
  /** Versions of national law that came into force after it and are of the day that this cycle describes. */
  readonly newVersions: readonly CitableVersion[];
};

/** The cycle before this one, and which law is newer than it. */
export function LastCycleNotice({ last }: { last: LastCycle | undefined }) {
  const { t, day } = useLanguage();
  if (!last) return null;
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={last.cell}>
          {t('matrix.cycle.last.evidence', { title: last.title })}
        </a>
      </p>
      {last.newVersions.length > 0 ? (
        <Details summary={t('matrix.cycle.last.new_law', { count: last.newVersions.length })}>
          <ul class="govuk-list govuk-list--bullet">
            {last.newVersions.map(({ id, lawId, title, name, validFrom }) => (
              <li>
                <a class="govuk-link" href={`/laws/${lawId}#version-${id}`}>
                  <bdi>{title}</bdi>
                </a>
                {`, ${name}`}
                {validFrom ? `, ${t('matrix.valid_from')} ${day(validFrom)}` : ''}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}

/** What the last cycle found on this question; that it did not ask it, where it did not. */
export function LastAnswer({
  last,
  question,
}: {
  last: LastCycle | undefined;
  question: Omit<Asked, 'kind'>;
}) {
  const language = useLanguage();
  const { t } = language;
  if (!last) return null;
  const found = sameIn(last.answers, question);
  return (
    <p class="govuk-body">
      {found ? (
        <>
          {t('matrix.cycle.last.found')} <strong>{kindText(language, found.kind)}</strong> (
          <Day date={found.asOf} />)
          {found.reason ? (
            <>
              {': '}
              <bdi>{found.reason}</bdi>
            </>
          ) : null}
        </>
      ) : (
        t('matrix.cycle.last.not_asked')
      )}
    </p>
  );
}
