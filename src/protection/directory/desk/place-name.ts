/** The name of a jurisdiction, invented ones of a demonstration among them, in the language of the page. */
export type PlaceName = (code: string) => string;
