import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { BesideParagraph, ChangedSince } from '../../comments/pages/comment-view.tsx';
import type { ShownComments } from '../../comments/shown-comments.ts';
import type { PublishedText } from '../content.ts';
import type { Material } from '../queries.ts';
import { textLanguageName } from '../words.ts';
import { TextView } from './text-view.tsx';

/** A text as it would be published, for those who write and review it, with what they commented on its paragraphs. */
export function ReadPage({
  material,
  text,
  notesTitle,
  comments,
}: {
  material: Material;
  text: PublishedText;
  notesTitle: string;
  comments: ShownComments | undefined;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading
        caption={`${t(`advocacy.material.kind.${material.kind}`)} · ${textLanguageName(text.language)}`}
      >
        <bdi>{text.title}</bdi>
      </Heading>
      <InsetText>{t('advocacy.material.read.text')}</InsetText>
      <TextView
        text={text}
        notesTitle={notesTitle}
        {...(comments
          ? { below: (paragraph) => <BesideParagraph shown={comments} paragraph={paragraph} /> }
          : {})}
      />
      {comments ? <ChangedSince shown={comments} /> : null}
    </>
  );
}
