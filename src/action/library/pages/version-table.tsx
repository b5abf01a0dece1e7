import type { Paper, PapersBeside } from '../../../papers/index.ts';
import { dayIn } from '../../../platform/dates.ts';
import { type AcceptedType, acceptedTypes } from '../../../platform/files/detect-type.ts';
import { decisionsAbout } from '../../../platform/files/file-decision.ts';
import { isServed } from '../../../platform/files/file-state.ts';
import type { Context } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Version } from '../queries.ts';

/** Every version of a document with its file, the current one first: what changed, and whether its text can be searched. */
export function VersionTable({
  context: { actor },
  versions,
  papers: { papers, may },
}: {
  context: Pick<Context, 'actor'>;
  versions: readonly Version[];
  papers: PapersBeside;
}) {
  const { t, number: inNumbers } = useLanguage();
  const paperOf = ({ paperId }: Version) => papers.find(({ id }) => id === paperId);
  return (
    <Table
      caption={t('action.document.versions')}
      rows={versions}
      columns={[
        {
          head: t('action.document.version'),
          cell: ({ number }) => (
            <>
              {inNumbers(number)} {number === versions[0]?.number ? t('action.document.current') : null}
            </>
          ),
        },
        {
          head: t('papers.file'),
          cell: (one) => (
            <File paper={paperOf(one)} number={one.number} personId={actor?.personId} mayDecide={may.keep} />
          ),
        },
        { head: t('common.date'), cell: ({ addedAt }) => <Day date={dayIn(zone, addedAt)} /> },
        ...(versions.some(({ addedBy }) => addedBy !== null)
          ? [{ head: t('action.document.added_by'), cell: ({ addedBy }: Version) => <bdi>{addedBy}</bdi> }]
          : []),
        {
          head: t('action.document.note'),
          cell: ({ note }) => (note ? <TypedText text={note} /> : null),
        },
        {
          head: t('action.document.text'),
          cell: ({ textState }) => (
            <Tag tone={tones[textState]}>{t(`action.document.text.${textState}`)}</Tag>
          ),
        },
      ]}
    />
  );
}

const tones = { waiting: 'waiting', read: 'good', cut: 'moving', none: 'moving', failed: 'bad' } as const;

function File({
  paper,
  number,
  personId,
  mayDecide,
}: {
  paper: Paper | undefined;
  number: number;
  personId: string | undefined;
  mayDecide: boolean;
}) {
  const { t } = useLanguage();
  if (!paper?.state) return null;
  const { id, state } = paper;
  const about = <span class="govuk-visually-hidden"> ({t('action.document.version_of', { number })})</span>;
  return (
    <>
      {isServed(state, { sender: paper.addedBy === personId }) ? (
        <a class="govuk-link" href={`/staff/papers/document/${id}`} download="">
          {t('action.document.take', { type: acceptedTypes[paper.type as AcceptedType] ?? '' })}
          {about}
        </a>
      ) : null}
      {isServed(state, { sender: false }) ? null : (
        <>
          {' '}
          <Tag tone="waiting">
            {t(`papers.state.${['infected', 'refused'].includes(state) ? 'closed' : 'held'}`)}
          </Tag>
        </>
      )}
      {mayDecide && decisionsAbout(state).length > 0 ? (
        <>
          <br />
          <a class="govuk-link" href={`/staff/papers/document/${id}/decide`}>
            {t('ui.file.decide.action')}
            {about}
          </a>
        </>
      ) : null}
    </>
  );
}
