/** The commands of our client that code actions run. They work on the selection and take no arguments. */
export const glossaryCommands = {
  addConcept: 'glossator.addConcept',
  addWording: 'glossator.addWording',
} as const;

/** The commands that hover cards link to. Each takes one {@link Place}, a text to copy, or a text to look for. */
export const commands = {
  openPlace: 'glossator.openPlace',
  copyText: 'glossator.copyText',
  searchText: 'glossator.searchText',
  explainPlace: 'glossator.explainPlace',
  listCitations: 'glossator.listCitations',
} as const;
