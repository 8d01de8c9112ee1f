import { categories } from '../../core/glossary/concept.ts';

/** What a term may be, for its colour and underline: a category, a declared keyword, what only the document defines, or a term of no category. */
export const plainKind = 'term';
export const termKinds: readonly string[] = [...categories, 'keyword', 'defined'];
