/** What the client says of itself when it starts the server. */
export interface InitializationOptions {
  /** Hover cards may carry links of these commands; absent for editors that run none. */
  readonly commandLinks?: boolean;
  /** The client shows the texts of files that are no text. */
  readonly texts?: boolean;
  /** The server shall read files by asking the client. */
  readonly clientFiles?: boolean;
  readonly settings?: Settings;
  /** The address of the folder of the glossaries that ship with us; absent where there are none. */
  readonly starters?: string;
  /** The keys of candidates that the user has dismissed. */
  readonly dismissed?: readonly string[];
  /** The address of a folder in which the server may keep what it computed; absent where nothing is to be kept. */
  readonly storage?: string;
}

/** The settings that the server honours, under `glossator` in the editor's configuration. */
export interface Settings {
  /** The largest file that is read, in megabytes. */
  readonly maxFileSize: number;
  /** For files that a text is taken out of: the formats that are read, and what one may cost in pages and in seconds. */
  readonly extract: {
    readonly formats: readonly string[];
    readonly maxPages: number;
    readonly maxSeconds: number;
  };
  readonly terms: {
    readonly enabled: boolean;
    readonly keywords: boolean;
    readonly definitions: boolean;
    readonly candidates: boolean;
    /** Those that are false are not highlighted; `other` stands for terms without a category. */
    readonly categories: Readonly<Record<string, boolean>>;
    /** The languages whose wordings are highlighted, as tags; all where there is none. */
    readonly languages: readonly string[];
    readonly firstOnly: 'off' | 'document' | 'section';
    /** Whether the other places of the concept at the cursor are marked. */
    readonly overviewRuler: boolean;
  };
  /** `style`: the id of the style in which references are shown. */
  readonly citations: { readonly style: string };
  /** `keepIndex`: whether the search index is kept for the next session. */
  readonly search: { readonly keepIndex: boolean };
  /** How grave each problem is, by its code, or that it is not told; what is not named is as by default. */
  readonly diagnostics: Readonly<Record<string, ProblemSeverity>>;
  /** Glossaries outside the folders, as the user wrote their paths. */
  readonly glossaries: readonly string[];
}
export const problemSeverities = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type ProblemSeverity = (typeof problemSeverities)[number];
