/** What a new glossary holds: one entry that shows everything, and how to write the next. */
export const glossaryTemplate = `# A glossary: the terms that Glossator highlights in the documents of this folder.
# Save the file, and every wording below is found in them.

title: Terms of this folder

concepts:
  # One entry for each concept.
  - id: harbour-due
    # What it is; each category has a colour and an underline. Leave the line out, or choose one of
    # instrument, institution, platform, document, actor, framework, metric, place.
    category: instrument
    # The wordings in each language. The first is the preferred one.
    labels:
      en: [harbour due, port due]
      de: Hafengeld
    # What it means: one text, or a text for each language.
    definition:
      en: A charge for the use of a port, paid before a ship leaves.

  # The shortest entry: a wording alone.
  - labels: { en: pilotage }
`;
