import { type PapersBeside, PaperTable } from '../../../papers/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { isOffered, type Standing } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { EchoTable } from '../../echo/pages/echo-table.tsx';
import type { MediaEcho } from '../../echo/queries.ts';
import type { Finding } from '../marks.ts';
import type { Material } from '../queries.ts';
import type { LinkedRecommendation, LinkedStandard } from '../queries-links.ts';
import type { Edition, Review } from '../queries-reviews.ts';
import type { MaterialText } from '../queries-texts.ts';
import { takesFiles } from '../rules.ts';
import { tones, whereOf } from '../words.ts';
import { Findings } from './findings.tsx';
import { LinkedTo } from './linked-to.tsx';
import { EditionTable, ReviewList, TextTable } from './material-parts.tsx';

export type MaterialPageProps = {
  readonly material: Material;
  readonly texts: readonly MaterialText[];
  /** How many comments on each text are open. */
  readonly openComments: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
  readonly files: PapersBeside;
  readonly confirmed: ReadonlySet<string>;
  readonly reviews: readonly Review[];
  readonly editions: readonly Edition[];
  readonly standards: readonly LinkedStandard[];
  readonly recommendations: readonly LinkedRecommendation[];
  readonly echoes: readonly MediaEcho[];
  readonly history: readonly HistoryEntry[];
  /** Whether the reader writes here. */
  readonly officer: boolean;
  readonly standing: Standing;
  /** The hash of what would be published now, for the press that publishes it. */
  readonly seen: string;
  readonly token: string;
};

/** One material as staff write, review and publish it. */
export function MaterialPage(props: MaterialPageProps) {
  const language = useLanguage();
  const { t } = language;
  const { material, officer } = props;
  const { id, state } = material;
  const here = `/staff/materials/${id}`;
  return (
    <>
      <Heading caption={t(`advocacy.material.kind.${material.kind}`)}>
        <bdi>{material.title || t('advocacy.material.untitled')}</bdi>
      </Heading>
      <p class="govuk-body">
        <Tag tone={tones[state]}>{t(`advocacy.material.state.${state}`)}</Tag>
      </p>
      <Actions {...props} />
      {material.withdrawnOn ? (
        <InsetText>
          <TypedText text={material.withdrawnReason} />
        </InsetText>
      ) : (
        <InsetText>
          <p class="govuk-body">{t(`advocacy.material.state.${state}.text`)}</p>
        </InsetText>
      )}
      <SummaryList
        rows={[
          { key: t('advocacy.material.topic'), value: t(`matrix.area.${material.topic}`) },
          { key: t('common.jurisdiction'), value: whereOf(material.jurisdiction, language) },
          {
            key: t('advocacy.material.authors'),
            value: [...material.authors.map(({ name }) => name), ...material.namedAuthors].join('; '),
          },
          { key: t('advocacy.material.publisher'), value: material.publisher },
          { key: t('advocacy.material.edition'), value: String(material.edition) },
          ...(material.whatChanged
            ? [{ key: t('advocacy.material.what_changed'), value: material.whatChanged }]
            : []),
        ]}
      />
      <TextTable
        material={material}
        texts={props.texts}
        openComments={props.openComments}
        writing={isOffered(props.standing, 'edit')}
        token={props.token}
      />
      <PaperTable
        heading={t('advocacy.material.own_files')}
        beside={props.files}
        {...(takesFiles(state) ? { adding: `${here}/files/new` } : {})}
        token={props.token}
      />
      <Findings findings={props.findings} confirmed={props.confirmed} />
      <ReviewList reviews={props.reviews} />
      <EditionTable id={id} editions={props.editions} />
      <LinkedTo
        standards={props.standards}
        recommendations={props.recommendations}
        recommendationHref={(one) => `/staff/recommendations/${one}`}
      />
      {officer && state !== 'withdrawn' ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${here}/links`}>
            {t('advocacy.material.links.action')}
          </a>
        </p>
      ) : null}
      {material.editions > 0 ? (
        <EchoTable echoes={props.echoes} {...(officer ? { token: props.token } : {})} />
      ) : null}
      <History entries={props.history} zone={zone} />
    </>
  );
}

/** What can be done with it now, by the person who reads. */
function Actions({ material: { id, state, editions }, officer, standing, seen, token }: MaterialPageProps) {
  const { t } = useLanguage();
  return (
    <StepRow standing={standing} token={token} seen={{ publish: seen }}>
      {officer && editions > 0 && state !== 'withdrawn' ? (
        <ButtonLink look="secondary" href={`/staff/media-echo/new?material=${id}`}>
          {t('advocacy.material.echo.record.action')}
        </ButtonLink>
      ) : null}
      {editions > 0 ? (
        <ButtonLink look="secondary" href={`/materials/${id}`}>
          {t('advocacy.material.public_page')}
        </ButtonLink>
      ) : null}
    </StepRow>
  );
}
