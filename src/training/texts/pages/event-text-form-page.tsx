import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { WrittenLine, WrittenText } from '../../../ui/written-text.tsx';
import type { StoredOffer } from '../../programme/queries.ts';
import type { Gathering } from '../../queries.ts';
import { eventTextLabels } from '../typed.ts';

/** Writing what an event says in one more language, below what it says in its own. */
export function EventTextFormPage({
  context,
  state,
  title,
  gathering,
  offer,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  gathering: Gathering;
  offer: StoredOffer | undefined;
  stored?: Readonly<Record<string, string>>;
}) {
  const { t } = context.language;
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version ?? '0');
  const first = (text: string) => ({ text, in: gathering.language });
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={gathering.title}
      intro={
        <>
          <p class="govuk-body">{t('training.text.intro')}</p>
          <SummaryList
            rows={[
              { key: t('training.title'), value: <WrittenLine written={first(gathering.title)} /> },
              ...(['introduction', 'bring', 'inviteNote'] as const).flatMap((field) =>
                offer?.[field]
                  ? [
                      {
                        key: t(`training.offer.${field === 'inviteNote' ? 'invite_note' : field}`),
                        value: <WrittenText written={first(offer[field])} />,
                      },
                    ]
                  : [],
              ),
            ]}
          />
        </>
      }
    >
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict && stored ? (
        <BothVersions typed={state.typed} stored={stored} label={(name) => t(eventTextLabels[name]!)} />
      ) : null}
      <TextInput name="title" label={t('training.title')} />
      <TextArea name="introduction" label={t('training.offer.introduction')} rows={5} optional />
      <TextArea name="bring" label={t('training.offer.bring')} rows={3} optional />
      <TextArea
        name="invite_note"
        label={t('training.offer.invite_note')}
        hint={t('training.offer.invite_note_hint')}
        rows={3}
        optional
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
