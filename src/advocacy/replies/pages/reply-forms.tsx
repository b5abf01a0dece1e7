import type { Paper } from '../../../papers/index.ts';
import { isServed } from '../../../platform/files/file-state.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { ReasonForm } from '../../../ui/reason-form.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { PublicationField } from '../../responses/pages/publication-field.tsx';
import type { Reply } from '../queries.ts';
import { seenOfReply } from '../rules.ts';

type Shown = { readonly context: ActingContext; readonly state: FormState; readonly reply: Reply };

/** Sending the reply: what it says, whether it may be published, and with which files. */
export function SendPage({ context, state, reply, files }: Shown & { files: readonly Paper[] }) {
  const { t } = context.language;
  const ready = files.filter((one) => one.state !== null && isServed(one.state, { sender: false }));
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.reply.send.action')}
      caption={reply.title}
    >
      <SeenField state={state} now={seenOfReply(reply, files)} />
      <InsetText>{t('advocacy.reply.send.text')}</InsetText>
      <SummaryList
        rows={[
          { key: t('advocacy.response.stance'), value: t(`advocacy.stance.${reply.stance}`) },
          {
            key: t('advocacy.response.text'),
            value: (
              <div lang={reply.language}>
                <TypedText text={reply.text} />
              </div>
            ),
          },
        ]}
      />
      <PublicationField />
      {ready.length > 0 ? (
        <Checkboxes
          name="public_files"
          label={t('advocacy.reply.public_files')}
          hint={t('advocacy.reply.public_files_hint')}
          choices={ready.map(({ id, title }) => ({ value: id, text: title }))}
          optional
        />
      ) : null}
      <SafetyRail />
      <Button>{t('advocacy.reply.send.action')}</Button>
    </FormPage>
  );
}

/** Returning the reply to who submitted it. */
export function ReturnPage({ context, state, reply }: Shown) {
  const { t } = context.language;
  return (
    <ReasonForm
      context={context}
      state={state}
      title={t('advocacy.reply.return.action')}
      caption={reply.title}
      text={<p class="govuk-body">{t('advocacy.reply.return.text')}</p>}
      label={t('advocacy.reply.returned')}
      look="main"
    />
  );
}
