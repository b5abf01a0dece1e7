import { zone } from '../../../platform/zone.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Material } from '../queries.ts';
import type { Edition, Review } from '../queries-reviews.ts';
import type { MaterialText } from '../queries-texts.ts';
import { textLanguages } from '../schema.ts';
import { textLanguageName, translationOf } from '../words.ts';

/** The eight languages: what is written, and where one can write. */
export function TextTable({
  material,
  texts,
  openComments,
  writing,
  token,
}: {
  material: Material;
  texts: readonly MaterialText[];
  openComments: ReadonlyMap<string, number>;
  writing: boolean;
  token: string;
}) {
  const language = useLanguage();
  const { t } = language;
  const here = `/staff/materials/${material.id}`;
  const written = new Map(texts.map((text) => [text.language, text]));
  const rows = textLanguages
    .filter((one) => writing || written.has(one))
    .toSorted((a, b) => Number(b === material.originalLanguage) - Number(a === material.originalLanguage));
  return (
    <Table
      caption={t('advocacy.material.languages')}
      rows={rows}
      columns={[
        { head: t('advocacy.material.text.language'), names: true, cell: (one) => textLanguageName(one) },
        {
          head: t('advocacy.material.title'),
          cell: (one) => {
            const text = written.get(one);
            return text ? (
              <>
                <a class="govuk-link" href={`${here}/read/${one}`}>
                  <bdi>{text.title}</bdi>
                </a>
                <OpenComments open={openComments.get(one) ?? 0} />
              </>
            ) : (
              <span class="m-quiet">{t('advocacy.material.text.missing')}</span>
            );
          },
        },
        {
          head: t('advocacy.material.text.origin'),
          cell: (one) => {
            const text = written.get(one);
            return text ? translationOf(text, material.originalLanguage, language) : '';
          },
        },
        ...(writing
          ? [
              {
                head: t('advocacy.material.text.write'),
                cell: (one: (typeof textLanguages)[number]) => (
                  <>
                    <a class="govuk-link m-action" href={`${here}/texts/${one}`}>
                      {t(
                        written.has(one)
                          ? 'advocacy.material.text.edit.action'
                          : 'advocacy.material.text.write.action',
                      )}
                      <span class="govuk-visually-hidden">: {textLanguageName(one)}</span>
                    </a>
                    <br />
                    <a class="govuk-link" href={`${here}/texts/${one}/word`}>
                      {t('advocacy.material.word.action')}
                      <span class="govuk-visually-hidden">: {textLanguageName(one)}</span>
                    </a>
                    {written.has(one) && one !== material.originalLanguage ? (
                      <ButtonForm action={`${here}/texts/${one}/remove`} token={token} look="secondary">
                        {t('advocacy.material.text.remove.action')}
                        <span class="govuk-visually-hidden">: {textLanguageName(one)}</span>
                      </ButtonForm>
                    ) : null}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** How many comments on a text are open; nothing where none is. */
function OpenComments({ open }: { open: number }) {
  const { t } = useLanguage();
  if (open === 0) return null;
  return (
    <>
      <br />
      <Tag tone="waiting">{t('advocacy.comment.open', { open })}</Tag>
    </>
  );
}

/** What reviewers said of each edition, the latest first. */
export function ReviewList({ reviews }: { reviews: readonly Review[] }) {
  const { t } = useLanguage();
  if (reviews.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('advocacy.material.reviews')}</Heading>
      {reviews.map(({ decision, comment, reviewedAt, edition }) => (
        <>
          <p class="govuk-body">
            <Tag tone={decision === 'approved' ? 'good' : 'waiting'}>
              {t(`advocacy.material.decision.${decision}`)}
            </Tag>{' '}
            {t('advocacy.material.edition_number', { edition })} · <DateTime at={reviewedAt} zone={zone} />
          </p>
          <TypedText text={comment} />
        </>
      ))}
    </>
  );
}

/** What was published, with its hash. */
export function EditionTable({ id, editions }: { id: string; editions: readonly Edition[] }) {
  const { t, day } = useLanguage();
  if (editions.length === 0) return null;
  return (
    <Table
      caption={t('advocacy.material.editions')}
      rows={editions}
      columns={[
        {
          head: t('advocacy.material.edition'),
          names: true,
          href: ({ number }) => `/materials/${id}?edition=${number}`,
          cell: ({ number }) => String(number),
        },
        { head: t('advocacy.material.published_on'), cell: ({ publishedOn }) => day(publishedOn) },
        { head: t('advocacy.material.sha256'), code: true, cell: ({ sha256 }) => sha256 },
      ]}
    />
  );
}
