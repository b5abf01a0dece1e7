import type { Child } from 'hono/jsx';
import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import type { Draft } from '../queries.ts';

type Props = {
  readonly context: ActingContext;
  readonly state: FormState;
  readonly draft: Draft;
  readonly title: string;
  readonly caption?: string;
  readonly intro?: Child;
  /** What its form is filled with from what is stored: beside what was typed when somebody else saved meanwhile. */
  readonly stored?: Typed;
  readonly labelOf?: (name: string) => string;
  readonly submit?: string;
  readonly look?: 'warning';
  readonly children?: Child;
};

/** A page on which something of a draft is typed: with the version that was seen, and both versions when another one was saved. */
export function EditPage({ context, state, draft, stored, labelOf, submit, look, children, ...page }: Props) {
  const { t } = context.language;
  const seen = state.conflict ? draft.version : (state.typed.version ?? draft.version);
  const single = Object.entries(stored ?? {}).filter(
    (one): one is [string, string] => typeof one[1] === 'string',
  );
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={page.title}
      caption={page.caption ?? draft.definition.title.en}
      intro={page.intro}
    >
      <input type="hidden" name="version" value={String(seen)} />
      {state.conflict && stored && labelOf ? (
        <BothVersions typed={state.typed} stored={Object.fromEntries(single)} label={labelOf} />
      ) : null}
      {children}
      <Button {...(look && { look })}>{submit ?? t('forms.draft.save')}</Button>
    </FormPage>
  );
}
