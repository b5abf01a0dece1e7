import { ButtonLink } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { Needs } from '../rules.ts';
import { SaidNeeds } from './said-needs.tsx';

/** What a participant asked for, on their own page, with the way to change it; after they cancelled, that it is kept, and the way to delete it. */
export function OwnNeeds({
  needs,
  states,
  href,
  token,
}: {
  needs: Needs | undefined;
  /** Whether they take part, and may ask for more. */
  states: boolean;
  href: string;
  token: string;
}) {
  const { t } = useLanguage();
  if (!needs && !states) return null;
  return (
    <>
      <Heading level={2}>{t('training.needs.title')}</Heading>
      {needs ? (
        <InsetText>
          <SaidNeeds needs={needs} />
        </InsetText>
      ) : (
        <p class="govuk-body">{t('training.needs.own_none')}</p>
      )}
      {states ? (
        <ButtonLink href={href} look="secondary">
          {t('training.needs.action')}
        </ButtonLink>
      ) : (
        <>
          <p class="govuk-body">{t('training.needs.kept')}</p>
          <ButtonForm action={href} token={token} look="secondary">
            {t('training.needs.delete_action')}
          </ButtonForm>
        </>
      )}
    </>
  );
}
