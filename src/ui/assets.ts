/** Addresses of the built files a page links to, each with the hash of its content in its name: `/assets/manifest.json` holds them. */
export type Assets = {
  readonly ltr: string;
  readonly rtl: string;
  /** The one small sheet of the pages for people on the move. */
  readonly street: string;
  /** Its only script: the link that leaves takes the page's place. */
  readonly streetScript?: string;
  readonly icon: string;
  /** The small optional script; pages work without it. */
  readonly script?: string;
};
