/** The glossaries that ship with us, by the names of their files. */
export const starterNames: readonly string[] = ['social-credit'];

/** Where a starter glossary stands, given the folder that they ship in. */
export const starterUri = (folder: string, name: string): string =>
  `${folder.replace(/\/$/, '')}/${name}.glossary.yaml`;
