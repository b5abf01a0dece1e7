import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';

/** Its rules are put together once: for each page anew, as the tool does by itself, costs as much as a small page. */
class OneConfig extends StaticConfigLoader {
  #config: ResolvedConfig | Promise<ResolvedConfig> | undefined;
  override getConfigFor(file: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#config ??= super.getConfigFor(file);
    return this.#config;
  }
}

/** Finds what is not valid HTML, by the standard's own rules. */
export const htmlValidator = new HtmlValidate(
  new OneConfig({ root: true, extends: ['html-validate:standard'] }),
);
