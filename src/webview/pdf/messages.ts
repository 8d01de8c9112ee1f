/** What the page view of a PDF file and the extension tell each other. */

/** The words of the page, in the reader's language. `{0}` and `{1}` stand for figures and names. */
export type Words = Readonly<
  Record<
    'previous' | 'next' | 'smaller' | 'larger' | 'fit' | 'page' | 'pageOf' | 'opening' | 'locked' | 'failed',
    string
  >
>;

export type ToPage =
  | {
      readonly type: 'open';
      readonly bytes: Uint8Array;
      /** Where the parts of pdf.js that are loaded on demand are, each address with a slash at its end. */
      readonly parts: Readonly<Record<'worker' | 'cmaps' | 'fonts' | 'wasm', string>>;
      readonly words: Words;
      /** The page to begin with, from 1 on; absent where the view was there before and knows. */
      readonly page?: number;
    }
  | { readonly type: 'show'; readonly page: number };

export type FromPage =
  | { readonly type: 'ready' }
  /** The page, from 1 on, is in view and drawn. */
  | { readonly type: 'shown'; readonly page: number }
  | { readonly type: 'failed' };

/** What the page keeps while it is away. */
export interface State {
  readonly page: number;
  /** How much larger than fitting the width. */
  readonly zoom: number;
}
