import type { Child, PropsWithChildren } from 'hono/jsx';
import type { ActingContext, FormState } from '../../../../platform/http/route.ts';
import { Button } from '../../../../ui/button.tsx';
import { FormPage } from '../../../../ui/form-page.tsx';
import { type IncidentPage, incidentPages } from '../../rules/complete.ts';

export type WritingProps = { readonly context: ActingContext; readonly state: FormState };

/** One of the five short pages: which of them it is, its fields, and the way on. */
export function WritingForm({
  context,
  state,
  of,
  intro,
  children,
}: PropsWithChildren<WritingProps & { of: IncidentPage; intro?: Child }>) {
  const { t } = context.language;
  const caption = t('incident.page', { page: incidentPages.indexOf(of) + 1, of: incidentPages.length });
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t(`incident.page.${of}`)}
      caption={caption}
      intro={intro}
    >
      {children}
      <Button>{t('incident.continue')}</Button>
    </FormPage>
  );
}

/** Codes as choices, each with its text. */
export function optionsOf(t: (key: string) => string, codes: readonly string[], root: string) {
  return codes.map((value) => ({ value, text: t(`${root}.${value}`) }));
}
