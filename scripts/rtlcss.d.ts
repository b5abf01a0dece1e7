declare module 'rtlcss' {
  /** Mirrors style sheets for right-to-left. */
  const rtlcss: { process(css: string): string };
  export = rtlcss;
}
