import { html, raw } from 'hono/html';
import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TakeTable } from '../../../ui/take-table.tsx';
import { Day, LastDay } from '../../../ui/time.tsx';
import { strands } from '../answers.ts';
import type { Matrix } from '../matrix.ts';
import { placeName } from '../places.ts';
import type { PublishedCycle, PublishedErratum } from '../queries-published.ts';
import { strandBandsIn } from './bands.tsx';
import { Errata } from './beside.tsx';

/** A published cycle at one look: standards down, jurisdictions across, the three strands of each under each other. No rank. */
export function MatrixPage({
  cycle,
  cycles,
  matrix,
  errata,
  unassessed,
}: {
  cycle: PublishedCycle;
  cycles: readonly PublishedCycle[];
  matrix: Matrix;
  errata: readonly PublishedErratum[];
  /** Jurisdictions of the Action that no published cycle assessed. */
  unassessed: readonly string[];
}) {
  const language = useLanguage();
  const { t } = language;
  const path = `/matrix/${cycle.id}`;
  const bandsOf = strandBandsIn(language);
  const areas = [...new Set(matrix.standards.map(({ area }) => area))];
  return (
    <>
      <Heading caption={cycle.title}>{t('matrix.cycle.matrix.title')}</Heading>
      <p class="govuk-body">
        {t('matrix.cycle.matrix.as_of')} <LastDay date={cycle.asOf} /> {t('matrix.cycle.matrix.text')}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/compare`}>
          {t('matrix.cycle.compare.title')}
        </a>
        {' · '}
        <a class="govuk-link" href={`${path}/brief`}>
          {t('matrix.cycle.brief.of_cycle')}
        </a>
      </p>
      <Places
        label={t('matrix.cycle.matrix.assessed')}
        codes={matrix.places.map(({ code }) => code)}
        hrefOf={(code) => `${path}/places/${code}`}
      />
      <Unassessed codes={unassessed} />
      <Errata
        errata={errata}
        language={cycle.language}
        zone={zone}
        places={matrix.places}
        standards={matrix.standards}
      />
      <p class="govuk-body">{t('matrix.cycle.matrix.cells')}</p>
      {areas.map((area) => (
        <>
          <Heading level={2}>{t(`matrix.cycle.area.${area}`)}</Heading>
          <AreaTable
            language={language}
            matrix={matrix}
            bandsOf={bandsOf}
            path={path}
            area={area}
            caption={t(`matrix.cycle.area.${area}`)}
          />
        </>
      ))}
      <Method />
      <TakeTable of="matrix_values" path={`${path}/values`} />
      <TakeTable of="matrix_questions" path={`${path}/questions`} name={t('opendata.set.matrix_questions')} />
      <ButtonRow>
        <ButtonLink look="secondary" href={`${path}/cycle.json`} download>
          {t('matrix.cycle.matrix.json')}
        </ButtonLink>
      </ButtonRow>
      <p class="govuk-body">
        {t('matrix.cycle.matrix.sha256')} <code class="m-code">{cycle.sha256}</code>
      </p>
      {cycles.length > 1 ? (
        <>
          <Heading level={2}>{t('matrix.cycle.matrix.others')}</Heading>
          <ul class="govuk-list">
            {cycles
              .filter(({ id }) => id !== cycle.id)
              .map(({ id, title, asOf }) => (
                <li>
                  <a class="govuk-link" href={`/matrix/${id}`}>
                    <bdi>{title}</bdi>
                  </a>{' '}
                  (<Day date={asOf} />)
                </li>
              ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** Jurisdictions in one line, each with its page. Nothing where there is none. */
function Places({
  label,
  codes,
  hrefOf,
}: {
  label: string;
  codes: readonly string[];
  hrefOf(code: string): string;
}) {
  const language = useLanguage();
  if (codes.length === 0) return null;
  return (
    <p class="govuk-body">
      {label}{' '}
      {codes.map((code, at) => (
        <>
          {at > 0 ? ' · ' : null}
          <a class="govuk-link" href={hrefOf(code)}>
            {placeName(code, language)}
          </a>
        </>
      ))}
    </p>
  );
}

function Unassessed({ codes }: { codes: readonly string[] }) {
  const { t } = useLanguage();
  return (
    <Places
      label={t('matrix.cycle.matrix.unassessed')}
      codes={codes}
      hrefOf={(code) => `/jurisdictions/${code}`}
    />
  );
}

/** Written in one piece: a cycle has 450 strands, and an element each would cost ten times that. */
function AreaTable({
  language,
  matrix: { places, standards, scoreOf },
  bandsOf,
  path,
  area,
  caption,
}: {
  language: Language;
  bandsOf: ReturnType<typeof strandBandsIn>;
  matrix: Matrix;
  path: string;
  area: string;
  caption: string;
}) {
  const names = places.map(({ code }) => placeName(code, language));
  const rows = standards
    .filter((standard) => standard.area === area)
    .map(
      ({ id, key, title }) =>
        html`<tr><th scope="row"><a class="govuk-link" href="${path}/standards/${key}">${inLanguage(title, language.locale)}</a></th>${places.map(
          (place, at) =>
            html`<td data-label="${names[at]!}"><a class="govuk-link" href="${path}/cells/${place.code}/${key}">${bandsOf(scoreOf(place.id, id))}</a></td>`,
        )}</tr>`,
    );
  return html`<table class="govuk-table m-table m-table--stack m-matrix"><caption class="govuk-visually-hidden">${caption}</caption><thead><tr><th scope="col">${language.t('matrix.cycle.standard')}</th>${places.map(
    ({ code }, at) =>
      html`<th scope="col"><a class="govuk-link" href="${path}/places/${code}">${names[at]!}</a></th>`,
  )}</tr></thead><tbody>${rows}</tbody></table>${raw('')}`;
}

/** How the figures come about, in plain words. */
export function Method() {
  const { t } = useLanguage();
  return (
    <div id="method">
      <Details summary={t('matrix.cycle.method.title')}>
        <ul class="govuk-list govuk-list--bullet">
          {(['answers', 'mean', 'coverage', 'assessors', 'reply', 'frozen'] as const).map((key) => (
            <li>{t(`matrix.cycle.method.${key}`)}</li>
          ))}
        </ul>
        <dl>
          {strands.map((strand) => (
            <>
              <dt>
                <strong>{t(`matrix.cycle.strand.${strand}`)}</strong>
              </dt>
              <dd>{t(`matrix.cycle.strand_meaning.${strand}`)}</dd>
            </>
          ))}
        </dl>
      </Details>
    </div>
  );
}

export function NoMatrixPage({ unassessed }: { unassessed: readonly string[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('matrix.cycle.matrix.title')}</Heading>
      <EmptyState>{t('matrix.cycle.matrix.none')}</EmptyState>
      <Unassessed codes={unassessed} />
      <Method />
    </>
  );
}
