/** A DOI without an address before it: the prefix of its registrant, a slash, and whatever the registrant likes (ISO 26324). */
export const isDoi = (text: string): boolean => /^10\.\d{4,9}(?:\.\d{1,9}){0,4}\/[^\s]{1,500}$/u.test(text.trim());

/** An ISBN of ten or thirteen digits, with hyphens or spaces, whose check digit is right (ISO 2108). */
export function isIsbn(text: string): boolean {
  const digits = digitsOf(text);
  if (/^\d{9}[\dX]$/u.test(digits)) return weighed(digits, 10) % 11 === 0;
  if (!/^97[89]\d{10}$/u.test(digits)) return false;
  return [...digits].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

/** An ISSN whose check digit is right (ISO 3297). */
export function isIssn(text: string): boolean {
  const digits = digitsOf(text);
  return /^\d{7}[\dX]$/u.test(digits) && weighed(digits, 8) % 11 === 0;
}

const digitsOf = (text: string): string => text.replace(/[\p{Pd}\s]/gu, '').toUpperCase();

/** The sum of the digits, the first times `weight`, each further one times one less. */
const weighed = (digits: string, weight: number): number =>
  [...digits].reduce((sum, digit, i) => sum + (digit === 'X' ? 10 : Number(digit)) * (weight - i), 0);
