import type { Paper } from '../../../papers/index.ts';
import { localeName } from '../../../platform/language/locales.ts';
import type { Standing } from '../../../platform/workflow/standing.ts';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { languageOptions } from '../../recommendations/words.ts';
import type { Reply } from '../queries.ts';
import { fileStateOf, noteOf } from '../rules.ts';
import type { ReplyState } from '../state.ts';

const tones: Readonly<Record<ReplyState, Tone>> = { draft: 'plain', submitted: 'waiting', sent: 'good' };

/** A reply as the people of its institution write, approve and send it. */
export function ReplyPage({
  reply,
  files,
  standing,
  seen,
  removing,
  token,
}: {
  reply: Reply;
  files: readonly Paper[];
  standing: Standing;
  /** What is shown here, for the press that submits it. */
  seen: string;
  /** Whether its files can be removed now. */
  removing: boolean;
  token: string;
}) {
  const { t } = useLanguage();
  const { state, text, language, mayBePublished } = reply;
  const note = noteOf(reply);
  return (
    <>
      <Heading caption={reply.title}>{t('advocacy.reply.title')}</Heading>
      <p class="govuk-body">
        <Tag tone={tones[state]}>{t(`advocacy.reply.state.${state}`)}</Tag>
      </p>
      <InsetText>
        <p class="govuk-body">{t(`advocacy.reply.${note.text}`)}</p>
      </InsetText>
      {note.returned ? (
        <>
          <Heading level={2}>{t('advocacy.reply.returned')}</Heading>
          <InsetText>
            <TypedText text={note.returned} />
          </InsetText>
        </>
      ) : null}
      <StepRow standing={standing} token={token} seen={{ submit: seen }} />
      <SummaryList
        rows={[
          { key: t('advocacy.response.stance'), value: t(`advocacy.stance.${reply.stance}`) },
          {
            key: t('advocacy.response.language'),
            value: languageOptions.find(({ value }) => value === language)?.text,
          },
          { key: t('advocacy.reply.writer'), value: reply.writer },
          ...(note.submitter ? [{ key: t('advocacy.reply.submitter'), value: note.submitter }] : []),
          ...(mayBePublished === null
            ? []
            : [
                {
                  key: t('advocacy.publication'),
                  value: t(`advocacy.publication.${consent(mayBePublished)}`),
                },
              ]),
        ]}
      />
      <Heading level={2}>{t('advocacy.response.text')}</Heading>
      <div lang={language}>
        <TypedText text={text} />
      </div>
      <ReplyFiles files={files} removing={removing} />
    </>
  );
}

const consent = (given: boolean) => (given ? 'yes' : 'no');

/** The files of a reply as its institution sees them. */
function ReplyFiles({ files, removing }: { files: readonly Paper[]; removing: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('papers.heading')}</Heading>
      <Table
        caption={t('papers.heading')}
        hideCaption
        rows={files.filter(({ removedAt }) => removedAt === null)}
        empty={t('papers.none')}
        columns={[
          {
            head: t('papers.title'),
            cell: ({ id, title, language }) => (
              <a class="govuk-link" href={`/reply-files/${id}`} lang={language} download="">
                <bdi>{title}</bdi>
              </a>
            ),
          },
          { head: t('papers.language'), cell: ({ language }) => localeName(language) },
          { head: t('common.state'), cell: (one) => t(`advocacy.reply.file.${fileStateOf(one)}`) },
          ...(removing
            ? [
                {
                  head: t('papers.act'),
                  cell: ({ id, title }: Paper) => (
                    <a class="govuk-link" href={`/reply-files/${id}/remove`}>
                      {t('papers.remove.link')}
                      <span class="govuk-visually-hidden"> ({title})</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
