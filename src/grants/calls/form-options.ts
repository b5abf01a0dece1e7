import { getDefinition } from '../../action/index.ts';
import type { ActingContext, Context, Typed } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { choiceOf, type FormChoice, findChosenForm, formChoices } from './form-choices.ts';
import { type Call, findLatestCall } from './queries.ts';
import { typedForFirst, typedForNext } from './typed.ts';

/** What the form of a call chooses from. A draft can keep the older version of a form that it has. */
export async function optionsOf(context: Context, call?: Call) {
  const { t, locale } = context.language;
  const { grids } = await getDefinition(context.tx, context.actionId);
  const choice = ({ key, version, title }: FormChoice) => ({
    key: choiceOf(key, version),
    title: t('grants.call.form.value', { form: inLanguage(title, locale), version }),
  });
  return {
    forms: (await formChoices(context, 'application', call)).map(choice),
    reportForms: (await formChoices(context, 'report', call)).map(choice),
    grids: grids.map(({ key, title }) => ({ key, title: inLanguage(title, locale) })),
  };
}

/** A new call starts from the partner's latest one, the first from the usual rules: nobody types the same twice. */
export async function latestTyped(context: ActingContext): Promise<Typed> {
  const { tx, actor, actionId, query } = context;
  const latest = await findLatestCall(tx, actionId, actor.organisationId);
  const typed = latest ? typedForNext(latest) : typedForFirst;
  const chosen = async (purpose: 'application' | 'report', choice: unknown) => {
    const found = choice ? await findChosenForm(context, String(choice), purpose) : undefined;
    return found ? choiceOf(found.key, found.version) : '';
  };
  return {
    ...typed,
    form: await chosen('application', query.form ?? typed.form),
    report_form: await chosen('report', query.report_form ?? typed.report_form),
  };
}
