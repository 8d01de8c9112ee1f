import type { Refusal } from './place.ts';

/** `glossator/text`: the text that was taken out of a file; it is taken out where nobody has done that yet. */
export const textRequest = 'glossator/text';
export interface TextParams {
  /** The address of the file, or of its text: see `textAddress.ts`. */
  readonly uri: string;
}
export type TextAnswer = { readonly text: string } | Refusal;

/** `glossator/textChanged`: the file whose text the editor has asked for is another now, or gone, and so is its text. */
export const textChangedNotification = 'glossator/textChanged';
export interface TextChanged {
  /** The address of the text. */
  readonly uri: string;
  readonly gone: boolean;
}

/** `glossator/listFiles` and `glossator/readFile`: the editor's file system, for folders that the server cannot reach. */
export const listFilesRequest = 'glossator/listFiles';
export interface ListFilesAnswer {
  readonly files: readonly { readonly uri: string; readonly size: number }[];
  readonly problems: readonly { readonly uri: string; readonly message: string }[];
}
export const readFileRequest = 'glossator/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileAnswer {
  readonly base64: string;
}

/** `glossator/shipped`: what ships with us and is not in the server's program, for a server in a worker, which reaches no files. */
export const shippedRequest = 'glossator/shipped';
export interface ShippedParams {
  /** `extractor.cjs`, or `cmaps/NAME.bcmap`. */
  readonly name: string;
}
export interface ShippedAnswer {
  /** A `Uint8Array`: it goes through no JSON. `null` where there is no such file. */
  readonly bytes: unknown;
}
