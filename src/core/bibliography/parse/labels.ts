/** The parts that an entry's words are told apart into. The model's weights are stored in this order. */
export const LABELS = [
  'author',
  'title',
  'container',
  'date',
  'volume',
  'issue',
  'pages',
  'publisher',
  'place',
  'editor',
  'edition',
  'collection',
  'translator',
  'note',
] as const;

export type Label = (typeof LABELS)[number];
