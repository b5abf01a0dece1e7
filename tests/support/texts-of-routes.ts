const statement = /^(?=(?:export )?(?:async )?(?:function|const) )/m;
const nameOf = (text: string) => /^(?:export )?(?:async )?(?:function|const) (\w+)/.exec(text)?.[1];
/** Whether a text says a name as a whole. */
export const says = (text: string, name: string) => new RegExp(`\\b${name}\\b`).test(text);

/** A step that a file has under a name of its own, called as its table calls it: `const { return: sendBack } = releaseSteps`. */
function withStepsNamed(file: string): string {
  const own = [...file.matchAll(/const \{([^}]*)\} = (\w+Steps);/g)].flatMap(([, names, table]) =>
    [...names!.matchAll(/(\w+)(?:: (\w+))?/g)].map(([, key, name]) => ({
      name: name ?? key!,
      step: `${table}.${key}`,
    })),
  );
  return own.reduce(
    (text, { name, step }) => text.replace(new RegExp(`\\b${name}\\b(?=,|\\.button)`, 'g'), step),
    file,
  );
}

/** The texts of the routes of a file: each element of a list of them, and each statement that makes one, with the functions that it calls. */
export function textsOfRoutes(file: string): string[] {
  const statements = withStepsNamed(file).split(statement).slice(1);
  const makers = statements.filter((text) => nameOf(text) && !isList(text));
  return statements.flatMap(elementsOf).map((text) => {
    const called = makers.filter((maker) => maker !== text && says(text, nameOf(maker)!));
    return [text, ...called].join('\n');
  });
}
const inList = (text: string) =>
  /^ {4}return \[$|^ {2}return \[$/m.test(text) ? /^(?= {4}(?:\.\.\.)?[(\w])/m : /^(?= {2}(?:\.\.\.)?[(\w])/m;
const isList = (text: string) =>
  /^[^\n]*[[{]\n|^ +return \[$/m.test(text) &&
  (text.match(/^ +(?:\.\.\.)?(?:\w*Route|press)[<(]/gm) ?? []).length > 1;
const elementsOf = (text: string) => (isList(text) ? text.split(inList(text)).slice(1) : [text]);
