import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { Button } from '../../ui/button.tsx';
import { Radios } from '../../ui/choices.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { SafetyRail } from '../../ui/safety-rail.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import type { CaseFile } from '../queries.ts';
import { handlerTexts, mayDo, outcomes, seriousKinds } from '../rules.ts';
import { writtenIn } from '../ways.ts';

type Props = { readonly context: ActingContext; readonly state: FormState; readonly file: CaseFile };

/** What a form on a case remembers: the version its reader saw. */
function Seen({ file, state }: Pick<Props, 'file' | 'state'>) {
  const before = state.typed.version;
  const version = state.conflict || typeof before !== 'string' ? String(file.version) : before;
  return <input type="hidden" name="version" value={version} />;
}

/** Writing to whoever reported, or to the other handlers. */
export function WritePage({ context, state, file }: Props) {
  const { t } = context.language;
  const language = writtenIn(file.locale, context.language.locale);
  const possible = handlerTexts.filter(
    (as) => as !== 'answer' || mayDo(file.state, 'answer') || mayDo(file.state, 'acknowledge'),
  );
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('voice.write.title')}
      caption={file.number}
    >
      <Seen file={file} state={state} />
      <Radios
        name="as"
        label={t('voice.write.as')}
        choices={possible.map((as) => ({
          value: as,
          text: t(`voice.write.as.${as}`),
          // A note is read by handlers alone, in whatever language they have.
          hint: [
            t(`voice.write.as.${as}.hint`),
            ...(as === 'note' ? [] : [t('voice.write.language', { language })]),
          ].join('. '),
        }))}
      />
      <TextArea name="text" label={t('voice.write.text')} rows={8} />
      <SafetyRail kind="voice" />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

/** What became of it. */
export function ClosePage({ context, state, file }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('voice.close.title')}
      caption={file.number}
      intro={
        <>
          <p class="govuk-body">{t('voice.close.text')}</p>
          {seriousKinds.includes(file.kind) ? <p class="govuk-body">{t('voice.close.two')}</p> : null}
          {file.proposedOutcome && file.proposedBy !== context.actor.personId ? (
            <WarningText>
              {t('voice.close.proposed', { outcome: t(`voice.outcome.${file.proposedOutcome}`) })}
            </WarningText>
          ) : null}
        </>
      }
    >
      <Seen file={file} state={state} />
      <Radios
        name="outcome"
        label={t('voice.outcome')}
        choices={outcomes.map((one) => ({ value: one, text: t(`voice.outcome.${one}`) }))}
      />
      <Button>{t('voice.close.title')}</Button>
    </FormPage>
  );
}

/** Giving it to another organisation's handlers. */
export function PassOnPage({ context, state, file }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('voice.pass_on.title')}
      caption={file.number}
    >
      <Seen file={file} state={state} />
      <WarningText>{t('voice.pass_on.text')}</WarningText>
      <Button look="warning">{t('voice.pass_on.button')}</Button>
    </FormPage>
  );
}
