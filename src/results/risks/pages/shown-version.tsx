import type { FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { inWords, labels, type Options } from '../options.ts';

/** The version of the risk that a form shows; and where somebody changed the risk meanwhile, what differs. */
export function ShownVersion({
  state: { conflict, typed },
  stored,
  options,
}: {
  state: FormState;
  /** What is there now, as the fields of the form. */
  stored: Readonly<Record<string, string>>;
  options: Options;
}) {
  const language = useLanguage();
  const version = conflict ? stored.version : (typed.version ?? stored.version);
  return (
    <>
      <input type="hidden" name="version" value={String(version)} />
      {conflict ? (
        <BothVersions
          typed={inWords(typed, options, language)}
          stored={inWords(stored, options, language)}
          label={(name) => language.t(labels[name]!)}
        />
      ) : null}
    </>
  );
}
