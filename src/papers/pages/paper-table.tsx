import { decisionsAbout } from '../../platform/files/file-decision.ts';
import { isServed } from '../../platform/files/file-state.ts';
import { localeName } from '../../platform/language/locales.ts';
import { ButtonForm } from '../../ui/button-form.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import type { PapersBeside } from '../papers-beside.ts';
import type { Paper } from '../queries.ts';

/** The files beside a record as staff see them: who may take each, what the scanner said, and what can be done with it. */
export function PaperTable({
  heading,
  beside: { papers, may, stay, unpublished },
  besides,
  adding,
  token,
}: {
  /** What these files are, where they are not simply the record's. */
  heading?: string;
  beside: PapersBeside;
  /** The names of the records they lie beside, by id, where these are several. */
  besides?: ReadonlyMap<string, string>;
  /** Where one is added; nothing where none can be. */
  adding?: string;
  token: string;
}) {
  const { t } = useLanguage();
  const title = heading ?? t('papers.heading');
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Table
        caption={title}
        hideCaption
        rows={papers}
        empty={t('papers.none')}
        columns={[
          { head: t('papers.title'), cell: (one) => <Title {...one} /> },
          ...(besides
            ? [
                {
                  head: t('papers.beside'),
                  cell: ({ ownerId }: Paper) => <bdi>{besides.get(ownerId)}</bdi>,
                },
              ]
            : []),
          { head: t('papers.language'), cell: ({ language }) => localeName(language) },
          { head: t('papers.who'), cell: (one) => t(`papers.state.${stateOf(one)}`) },
          ...(may.keep
            ? [
                {
                  head: t('papers.act'),
                  cell: (one: Paper) => (
                    <Acts
                      paper={one}
                      may={{
                        ...may,
                        publish: may.publish && !unpublished.has(one.id),
                        remove: may.remove && !stay.has(one.id),
                      }}
                      token={token}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {may.keep && adding ? (
        <p class="govuk-body">
          <a class="govuk-link" href={adding}>
            {t('papers.keep.action')}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Title({ id, ownerKind, title, language, removedAt }: Paper) {
  if (removedAt !== null) return <bdi lang={language}>{title}</bdi>;
  return (
    <a class="govuk-link" href={`/staff/papers/${ownerKind}/${id}`} lang={language} download="">
      <bdi>{title}</bdi>
    </a>
  );
}

function stateOf({
  removedAt,
  state,
  publishedAt,
  isOpen,
}: Paper): 'removed' | 'held' | 'closed' | 'public' | 'ready' | 'staff' {
  if (removedAt !== null) return 'removed';
  if (state === 'infected' || state === 'refused') return 'closed';
  if (state === 'quarantined' || state === 'unchecked') return 'held';
  if (isOpen) return 'public';
  return publishedAt !== null ? 'ready' : 'staff';
}

function Acts({ paper, may, token }: { paper: Paper; may: PapersBeside['may']; token: string }) {
  const { t } = useLanguage();
  const { id, ownerKind, title, publishedAt, removedAt } = paper;
  const here = `/staff/papers/${ownerKind}/${id}`;
  const checked = paper.state !== null && isServed(paper.state, { sender: false });
  const about = <span class="govuk-visually-hidden"> ({title})</span>;
  if (removedAt !== null) return null;
  return (
    <>
      {may.publish && publishedAt === null && checked ? (
        <>
          <a class="govuk-link" href={`${here}/publish`}>
            {t('papers.publish.link')}
            {about}
          </a>
          <br />
        </>
      ) : null}
      {may.publish && publishedAt !== null ? (
        <ButtonForm action={`${here}/hold`} token={token} look="secondary">
          {t('papers.hold.action')}
          {about}
        </ButtonForm>
      ) : null}
      {paper.state !== null && decisionsAbout(paper.state).length > 0 ? (
        <>
          <a class="govuk-link" href={`${here}/decide`}>
            {t('ui.file.decide.action')}
            {about}
          </a>
          <br />
        </>
      ) : null}
      {may.remove ? (
        <a class="govuk-link" href={`${here}/remove`}>
          {t('papers.remove.link')}
          {about}
        </a>
      ) : null}
    </>
  );
}
