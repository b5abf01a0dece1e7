import { zone } from '../../platform/zone.ts';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Timeline } from '../../ui/timeline.tsx';
import { TypedText } from '../../ui/typed-text.tsx';
import type { Message } from '../queries.ts';

/** What was said, in its order. The person who reported sees that the Action wrote, and not who. */
export function Thread({
  messages,
  of,
}: {
  messages: readonly (Message & { readonly name?: string | null })[];
  of: 'reporter' | 'handler';
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('voice.thread')}</Heading>
      <Timeline
        events={messages.map(({ kind, text, name, writtenAt }) => ({
          at: writtenAt,
          zone,
          text: t(of === 'reporter' ? `voice.message.${kind}.own` : `voice.message.${kind}`),
          ...(of === 'handler' && name ? { who: name } : {}),
          detail:
            text === undefined ? (
              t(of === 'reporter' ? 'voice.text.not_opened.own' : 'voice.text.not_opened')
            ) : (
              <TypedText text={text} />
            ),
        }))}
      />
    </>
  );
}
