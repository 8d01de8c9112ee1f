/** A name as CSL-JSON writes it. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  /** `von` of a Ludwig von Beethoven who is cited and sorted as Beethoven. */
  readonly 'dropping-particle'?: string;
  /** `van` of a Vincent van Gogh who is cited as van Gogh. */
  readonly 'non-dropping-particle'?: string;
  readonly suffix?: string;
  /** A name that has no parts, e.g. an institution's. `others` stands for the authors that a file does not name. */
  readonly literal?: string;
}

export interface CslDate {
  /** Year, month, day, as far as they are given; a second list is the end of a range. Empty where no number is given. */
  readonly 'date-parts': readonly (readonly number[])[];
  /** 1 spring to 4 winter. */
  readonly season?: number;
  readonly circa?: boolean;
  /** The words of a date that has no numbers, e.g. `in press`. */
  readonly literal?: string;
}

/** A bibliography entry in CSL-JSON, as far as we read and write it. See the CSL-JSON schema 1.0.2 for the variables. */
export interface CslItem {
  readonly id?: string;
  /** `document` where an entry does not say what it is. */
  readonly type: string;

  readonly title?: string;
  readonly 'title-short'?: string;
  readonly 'volume-title'?: string;
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly 'collection-title'?: string;
  readonly 'original-title'?: string;
  readonly 'reviewed-title'?: string;
  readonly 'event-title'?: string;

  readonly author?: readonly CslName[];
  readonly chair?: readonly CslName[];
  readonly 'collection-editor'?: readonly CslName[];
  readonly compiler?: readonly CslName[];
  readonly composer?: readonly CslName[];
  readonly 'container-author'?: readonly CslName[];
  readonly contributor?: readonly CslName[];
  readonly curator?: readonly CslName[];
  readonly director?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly 'editorial-director'?: readonly CslName[];
  readonly 'editor-translator'?: readonly CslName[];
  readonly 'executive-producer'?: readonly CslName[];
  readonly guest?: readonly CslName[];
  readonly host?: readonly CslName[];
  readonly illustrator?: readonly CslName[];
  readonly interviewer?: readonly CslName[];
  readonly narrator?: readonly CslName[];
  readonly organizer?: readonly CslName[];
  readonly 'original-author'?: readonly CslName[];
  readonly performer?: readonly CslName[];
  readonly producer?: readonly CslName[];
  readonly recipient?: readonly CslName[];
  readonly 'reviewed-author'?: readonly CslName[];
  readonly 'script-writer'?: readonly CslName[];
  readonly 'series-creator'?: readonly CslName[];
  readonly translator?: readonly CslName[];

  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'available-date'?: CslDate;
  readonly 'event-date'?: CslDate;
  readonly 'original-date'?: CslDate;
  readonly submitted?: CslDate;

  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly 'original-publisher'?: string;
  readonly 'original-publisher-place'?: string;
  readonly 'event-place'?: string;
  readonly authority?: string;
  readonly jurisdiction?: string;

  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly 'page-first'?: string;
  readonly edition?: string;
  readonly number?: string;
  readonly 'chapter-number'?: string;
  readonly 'collection-number'?: string;
  readonly 'number-of-pages'?: string;
  readonly 'number-of-volumes'?: string;
  readonly part?: string;
  readonly 'part-title'?: string;
  readonly printing?: string;
  readonly section?: string;
  readonly supplement?: string;
  readonly version?: string;

  readonly abstract?: string;
  readonly annote?: string;
  readonly archive?: string;
  readonly archive_collection?: string;
  readonly archive_location?: string;
  readonly 'archive-place'?: string;
  readonly 'call-number'?: string;
  readonly 'citation-label'?: string;
  readonly dimensions?: string;
  readonly division?: string;
  readonly genre?: string;
  readonly keyword?: string;
  readonly language?: string;
  readonly medium?: string;
  readonly note?: string;
  readonly references?: string;
  readonly scale?: string;
  readonly source?: string;
  readonly status?: string;

  readonly DOI?: string;
  readonly ISBN?: string;
  readonly ISSN?: string;
  readonly PMCID?: string;
  readonly PMID?: string;
  readonly URL?: string;
}
