import type { Child, PropsWithChildren } from 'hono/jsx';
import type { ActingContext, FormState } from '../../../../platform/http/route.ts';
import { Button } from '../../../../ui/button.tsx';
import { FormPage } from '../../../../ui/form-page.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { InsetText } from '../../../../ui/inset-text.tsx';
import { SummaryList, type SummaryRow } from '../../../../ui/summary-list.tsx';
import { type IncidentPage, incidentPages } from '../../rules/complete.ts';

export type WritingProps = {
  readonly context: ActingContext;
  readonly state: FormState;
  /** What is stored now (`readVersion`). */
  readonly version: number;
  /** What this page of the incident says now: shown beside what was typed when another person saved it meanwhile. */
  readonly stored: readonly SummaryRow[];
};

/** One of the short pages: which of them it is, its fields, and the way on. */
export function WritingForm({
  context,
  state,
  version,
  stored,
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
      {state.conflict ? (
        <InsetText>
          <Heading level={2}>{t('ui.both_versions.theirs')}</Heading>
          <SummaryList rows={[...stored]} />
        </InsetText>
      ) : null}
      {children}
      <VersionField state={state} now={version} />
      <Button>{t('incident.continue')}</Button>
    </FormPage>
  );
}

/** What its reader has seen: after a conflict it is the newer version, and they decide. */
export function VersionField({ state, now }: { state: FormState; now: number }) {
  const before = state.typed.version;
  const seen = state.conflict || typeof before !== 'string' ? String(now) : before;
  return <input type="hidden" name="version" value={seen} />;
}

/** Codes as choices, each with its text. */
export function optionsOf(t: (key: string) => string, codes: readonly string[], root: string) {
  return codes.map((value) => ({ value, text: t(`${root}.${value}`) }));
}
