import { type PapersBeside, PaperTable } from '../../../papers/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
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
import { tones, whereOf } from '../words.ts';
import { Findings } from './findings.tsx';
import { LinkedTo } from './linked-to.tsx';
import { EditionTable, ReviewList, TextTable } from './material-parts.tsx';

export type MaterialPageProps = {
  readonly material: Material;
  readonly texts: readonly MaterialText[];
  readonly findings: readonly Finding[];
  readonly files: PapersBeside;
  readonly confirmed: ReadonlySet<string>;
  readonly reviews: readonly Review[];
  readonly editions: readonly Edition[];
  readonly standards: readonly LinkedStandard[];
  readonly recommendations: readonly LinkedRecommendation[];
  readonly echoes: readonly MediaEcho[];
  readonly history: readonly HistoryEntry[];
  /** Whether the reader writes here, and whether they may review this edition. */
  readonly officer: boolean;
  readonly reviewer: boolean;
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
      <Heading caption={t(`materials.kind.${material.kind}`)}>
        <bdi>{material.title || t('materials.untitled')}</bdi>
      </Heading>
      <p class="govuk-body">
        <Tag tone={tones[state]}>{t(`materials.state.${state}`)}</Tag>
      </p>
      <Actions {...props} />
      {state === 'withdrawn' ? (
        <InsetText>
          <TypedText text={material.withdrawnReason} />
        </InsetText>
      ) : (
        <InsetText>
          <p class="govuk-body">{t(`materials.state.${state}.text`)}</p>
        </InsetText>
      )}
      <SummaryList
        rows={[
          { key: t('materials.topic'), value: t(`matrix.area.${material.topic}`) },
          { key: t('common.jurisdiction'), value: whereOf(material.jurisdiction, language) },
          {
            key: t('materials.authors'),
            value: [...material.authors.map(({ name }) => name), ...material.namedAuthors].join('; '),
          },
          { key: t('materials.publisher'), value: material.publisher },
          { key: t('materials.edition'), value: String(material.edition) },
          ...(material.whatChanged
            ? [{ key: t('materials.what_changed'), value: material.whatChanged }]
            : []),
        ]}
      />
      <TextTable
        material={material}
        texts={props.texts}
        writing={officer && state === 'draft'}
        token={props.token}
      />
      <PaperTable
        heading={t('materials.own_files')}
        beside={props.files}
        {...(state === 'draft' || state === 'in_review' ? { adding: `${here}/files/new` } : {})}
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
            {t('materials.links.action')}
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

/** What can be done with it now, by whoever reads. */
function Actions({ material, officer, reviewer, token }: MaterialPageProps) {
  const { t } = useLanguage();
  const { id, state, editions } = material;
  const here = `/staff/materials/${id}`;
  const press = (verb: string, text: string, look: 'main' | 'secondary' = 'main') => (
    <ButtonForm action={`${here}/${verb}`} token={token} look={look}>
      {text}
    </ButtonForm>
  );
  const lead = (part: string, text: string, look: 'main' | 'secondary' = 'secondary') => (
    <ButtonLink look={look} href={`${here}/${part}`}>
      {text}
    </ButtonLink>
  );
  return (
    <ButtonRow>
      {officer && state === 'draft' ? press('hand-in', t('materials.hand_in.action')) : null}
      {officer && state === 'draft' ? lead('edit', t('materials.edit.action')) : null}
      {reviewer && state === 'in_review' ? lead('review', t('materials.review.action'), 'main') : null}
      {officer && state === 'approved' ? press('publish', t('materials.publish.action')) : null}
      {officer && (state === 'in_review' || state === 'approved')
        ? press('take-back', t('materials.take_back.action'), 'secondary')
        : null}
      {officer && state === 'published' ? lead('revise', t('materials.revise.action')) : null}
      {officer && editions > 0 && state !== 'withdrawn' ? (
        <ButtonLink look="secondary" href={`/staff/media-echo/new?material=${id}`}>
          {t('materials.echo.record.action')}
        </ButtonLink>
      ) : null}
      {officer && editions > 0 && (state === 'published' || state === 'draft')
        ? lead('withdraw', t('materials.withdraw.action'))
        : null}
      {editions > 0 ? (
        <ButtonLink look="secondary" href={`/materials/${id}`}>
          {t('materials.public_page')}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  );
}
