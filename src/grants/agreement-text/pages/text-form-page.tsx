import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { blockFields, necessaryFields, textFields } from '../text.ts';

type Props = {
  context: ActingContext;
  state: FormState;
  title: string;
  caption?: string;
  seen: number;
};

/** The text of agreements to be edited: one text, articles begun with a mark, fields by their names. */
export function TextFormPage({ context, state, title, caption, seen }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      intro={
        <>
          <p class="govuk-body">{t('grants.agreement_text.edit.intro')}</p>
          <ul class="govuk-list govuk-list--bullet">
            <li>{t('grants.agreement_text.edit.article')}</li>
            <li>{t('grants.agreement_text.edit.paragraph')}</li>
            <li>{t('grants.agreement_text.edit.item')}</li>
            <li>{t('grants.agreement_text.edit.field')}</li>
          </ul>
          <Details summary={t('grants.agreement_text.fields')}>
            <FieldList names={textFields} />
            <p class="govuk-body">{t('grants.agreement_text.fields.alone')}</p>
            <FieldList names={blockFields} />
          </Details>
        </>
      }
    >
      <SeenField state={state} now={String(seen)} />
      <TextArea name="content" label={t('grants.agreement_text.content')} rows={30} />
      <TextArea
        name="reason"
        label={t('grants.agreement_text.reason')}
        hint={t('grants.agreement_text.reason_hint')}
        rows={2}
      />
      <SafetyRail />
      <Button>{t('grants.agreement_text.save')}</Button>
    </FormPage>
  );

  function FieldList({ names }: { names: readonly string[] }) {
    const necessary: readonly string[] = necessaryFields;
    return (
      <ul class="govuk-list">
        {names.map((name) => (
          <li>
            <code>{`{${name}}`}</code> {t(`grants.agreement_text.field.${name}`)}
            {necessary.includes(name) ? ` (${t('grants.agreement_text.fields.necessary')})` : ''}
          </li>
        ))}
      </ul>
    );
  }
}
