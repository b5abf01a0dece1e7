import { Hint } from './hint.tsx';

export type Choice = { readonly value: string; readonly text: string; readonly hint?: string };

const blocks = { radio: 'govuk-radios', checkbox: 'govuk-checkboxes' } as const;

/** Radio buttons or boxes, one below another. The first has the id that is given, the others the same with their place behind it. */
export function ChoiceList({
  kind,
  id,
  name,
  choices,
  chosen,
  inline,
  small,
}: {
  kind: 'radio' | 'checkbox';
  id: string;
  name: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  inline?: boolean | undefined;
  small?: boolean | undefined;
}) {
  const block = blocks[kind];
  return (
    <div class={`${block}${inline ? ` ${block}--inline` : ''}${small ? ` ${block}--small` : ''}`}>
      {choices.map(({ value, text, hint }, index) => {
        const choiceId = index === 0 ? id : `${id}-${index + 1}`;
        return (
          <div class={`${block}__item`}>
            <input
              class={`${block}__input`}
              id={choiceId}
              name={name}
              type={kind}
              value={value}
              checked={chosen.includes(value)}
              aria-describedby={hint ? `${choiceId}-note` : undefined}
            />
            <label class={`govuk-label ${block}__label`} for={choiceId}>
              {text}
            </label>
            {hint ? (
              <Hint id={`${choiceId}-note`} block={block}>
                {hint}
              </Hint>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
