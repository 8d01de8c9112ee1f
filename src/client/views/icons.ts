/** `text` for a place where the editor draws `$(name)` as an icon: text of a document is shown as it stands. */
export const withoutIcons = (text: string): string => text.replaceAll('$(', '\\$(');
