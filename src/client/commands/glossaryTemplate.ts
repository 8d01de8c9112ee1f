/** What a new glossary holds. */
export const glossaryTemplate = '';
