import type { ActingContext, Context, FormState } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import type { Call } from '../../calls/queries.ts';

/** Whether this person is told of one call, and the button that changes it. */
export function FollowPage({
  context,
  call,
  following,
}: {
  context: Context;
  call: Call;
  following: boolean;
}) {
  const { t, locale } = context.language;
  const what = following ? 'stop' : 'start';
  return (
    <>
      <Heading caption={inLanguage(call.title, locale)}>{t('grants.follow.title')}</Heading>
      <p class="govuk-body">{t(`grants.follow.${what}.text`)}</p>
      <ButtonForm
        action={`/calls/${call.id}/${following ? 'unfollow' : 'follow'}`}
        token={context.token}
        look={following ? 'secondary' : 'main'}
      >
        {t(`grants.follow.${what}.action`)}
      </ButtonForm>
    </>
  );
}

/** Of which new calls this person is told. */
export function FollowNextPage({ context, state }: { context: ActingContext; state: FormState }) {
  const { t, locale } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.follow.next.title')}
      intro={<p class="govuk-body">{t('grants.follow.next.text')}</p>}
    >
      <Checkboxes
        name="wanted"
        label={t('grants.follow.next.wanted')}
        hint={t('grants.follow.next.hint')}
        optional
        choices={[
          { value: 'all', text: t('grants.follow.next.all') },
          ...jurisdictionCodes.map((value) => ({ value, text: jurisdictionName(value, locale) })),
        ]}
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
